package org.holdfast.dashboard.web;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.holdfast.metrics.Closings;
import org.holdfast.metrics.ShownFigure;
import org.holdfast.metrics.closing.ClosedFigure;
import org.holdfast.metrics.closing.Closing;
import org.holdfast.shared.Period;
import org.holdfast.web.FigureCard;
import org.holdfast.web.Format;

import org.springframework.stereotype.Component;

/**
 * Says what to know of figures whose period is closed.
 */
@Component
class ClosedWords {

	private final Closings closings;

	private final Wording wording;

	private final Format format;

	ClosedWords(Closings closings, Wording wording, Format format) {
		this.closings = closings;
		this.wording = wording;
		this.format = format;
	}

	/**
	 * The closing that keeps the figures of a period.
	 * @param period any period
	 * @return what a page says of it, empty when the period is open
	 */
	Optional<Told> closing(Period period) {
		return this.closings.over(period)
			.map((closing) -> new Told(closing.id(), closing.closedAt(), this.wording.say("dashboard.closed.told",
					this.closings.name(closing), closing.closedBy(), this.format.instant(closing.closedAt()))));
	}

	/**
	 * Figures of which the data would make others now.
	 * @param figures current figures
	 * @return a sentence by passport
	 */
	Map<String, String> remarks(Collection<ShownFigure> figures) {
		Map<String, ClosedFigure> marks = this.closings.marks(figures);
		Map<String, String> remarks = new HashMap<>();
		figures.forEach((figure) -> {
			ClosedFigure mark = marks.get(figure.passport());
			if (mark != null && mark.differs()) {
				remarks.put(figure.passport(), told(figure, mark));
			}
		});
		return remarks;
	}

	/**
	 * What to know of one current figure.
	 * @param figure the figure
	 * @return a sentence, empty when its period is open
	 */
	Optional<String> told(ShownFigure figure) {
		return Optional.ofNullable(this.closings.marks(List.of(figure)).get(figure.passport()))
			.map((mark) -> told(figure, mark));
	}

	FigureCard on(FigureCard card, ShownFigure figure) {
		return told(figure).map((remark) -> added(card, remark)).orElse(card);
	}

	static FigureCard added(FigureCard card, String remark) {
		return card.withReading((Objects.requireNonNullElse(card.reading(), "") + " " + remark).strip());
	}

	private String told(ShownFigure figure, ClosedFigure mark) {
		Closing closing = mark.closing();
		String on = this.format.instant(closing.closedAt());
		if (!mark.differs()) {
			return this.wording.say("dashboard.closed.kept", on);
		}
		ShownFigure later = mark.later();
		if (later == null) {
			return this.wording.say("dashboard.closed.gone", on);
		}
		if (later.suppressed()) {
			return this.wording.say("dashboard.closed.hidden", on);
		}
		String value = this.wording.value(later);
		return value.equals(this.wording.value(figure)) ? this.wording.say("dashboard.closed.counts", on)
				: this.wording.say("dashboard.closed.differs", on, value);
	}

	/**
	 * What a page says of a closing.
	 *
	 * @param id its id
	 * @param at when
	 * @param words the sentence
	 */
	record Told(UUID id, Instant at, String words) {

	}

}
