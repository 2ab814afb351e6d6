package org.holdfast.dashboard.web;

import java.time.Instant;
import java.util.List;

import org.holdfast.metrics.Closings;
import org.holdfast.metrics.ShownFigure;
import org.holdfast.metrics.closing.Closing;
import org.holdfast.metrics.closing.Proposed;
import org.holdfast.metrics.closing.RestatedFigure;
import org.holdfast.shared.Period;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Says what is proposed for the figures of a closed period, and what was restated.
 */
@Component
class RestatementPages {

	/** Figures listed beside the totals of the period itself. */
	private static final int MOST = 300;

	private final Closings closings;

	private final Wording wording;

	RestatementPages(Closings closings, Wording wording) {
		this.closings = closings;
		this.wording = wording;
	}

	void fill(Closing closing, Model model) {
		Proposed proposed = this.closings.proposed(closing);
		model.addAttribute("seen", proposed.mark());
		model.addAttribute("proposed", part(proposed.figures(), closing.period()));
		model.addAttribute("within",
				this.closings.over(closing.period())
					.filter((over) -> !over.equals(closing))
					.map(Closing::id)
					.orElse(null));
		model.addAttribute("restatements",
				this.closings.restatements(closing)
					.stream()
					.map((one) -> new Told(one.reason(), one.at(), one.by(), part(one.figures(), closing.period())))
					.toList());
	}

	private Part part(List<RestatedFigure> figures, Period whole) {
		List<Row> totals = figures.stream().filter((figure) -> figure.isTotalOf(whole)).map(this::row).toList();
		List<Row> others = figures.stream()
			.filter((figure) -> !figure.isTotalOf(whole))
			.limit(MOST)
			.map(this::row)
			.toList();
		return new Part(figures.size(), totals, others, figures.size() - totals.size());
	}

	/** How much is known is said where only that is another. */
	private Row row(RestatedFigure figure) {
		ShownFigure named = (figure.before() != null) ? figure.before() : figure.after();
		boolean alike = value(figure.before()).equals(value(figure.after()));
		return new Row(this.wording.title(figure.code()), figure.period(),
				(figure.breakdown() != null) ? this.wording.say("dashboard.by." + figure.breakdown().code()) : null,
				(figure.breakdown() != null && named != null) ? this.wording.group(named) : null,
				side(figure.before(), alike), side(figure.after(), alike));
	}

	private String value(@Nullable ShownFigure figure) {
		return (figure != null) ? this.wording.value(figure) : this.wording.say("web.noData");
	}

	private Side side(@Nullable ShownFigure figure, boolean alike) {
		if (figure == null) {
			return new Side(value(null), null, false, null);
		}
		boolean known = alike && !figure.suppressed() && figure.coverage() != null;
		return new Side(value(figure), known ? this.wording.coverage(figure) : null, figure.suppressed(),
				figure.passport());
	}

	/**
	 * Figures before and after.
	 *
	 * @param count how many
	 * @param totals those of the whole period
	 * @param others the first of the rest
	 * @param rest how many these are in all
	 */
	record Part(int count, List<Row> totals, List<Row> others, int rest) {

	}

	/**
	 * A figure before and after.
	 *
	 * @param title its name
	 * @param period its days
	 * @param by how it was taken apart, absent for a total
	 * @param group the group, absent for a total
	 * @param before what is or was kept
	 * @param after what would take or took its place
	 */
	record Row(String title, Period period, @Nullable String by, @Nullable String group, Side before, Side after) {

	}

	/**
	 * One of the two.
	 *
	 * @param value in words
	 * @param known how much of it is known, absent where hidden, not applicable or not
	 * needed
	 * @param hidden whether it is hidden from the reader
	 * @param passport the code of its passport, absent when there is no figure
	 */
	record Side(String value, @Nullable String known, boolean hidden, @Nullable String passport) {

	}

	/**
	 * A restatement.
	 *
	 * @param reason why
	 * @param at when
	 * @param by by whom
	 * @param part the figures
	 */
	record Told(String reason, Instant at, String by, Part part) {

	}

}
