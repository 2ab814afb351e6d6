package org.holdfast.dashboard.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.holdfast.metrics.Catalogue;
import org.holdfast.metrics.Indicator;
import org.holdfast.metrics.Measure;
import org.holdfast.metrics.Measure.Unit;
import org.holdfast.metrics.ShownFigure;
import org.holdfast.metrics.mark.FigureCautions;
import org.holdfast.web.Caution;
import org.holdfast.web.Format;
import org.holdfast.web.chart.ValueFormat;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Says figures in the reader's language. It knows nothing but what the reader may see.
 */
@Component
class Wording {

	private final MessageSource messages;

	private final Format format;

	private final Catalogue catalogue;

	private final FigureCautions cautions;

	Wording(MessageSource messages, Format format, Catalogue catalogue, FigureCautions cautions) {
		this.messages = messages;
		this.format = format;
		this.catalogue = catalogue;
		this.cautions = cautions;
	}

	@SuppressWarnings("NullAway")
	String say(String key, @Nullable Object... arguments) {
		return this.messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
	}

	String say(Indicator.Words words) {
		return words.in(LocaleContextHolder.getLocale());
	}

	String title(Measure code) {
		return say(this.catalogue.get(code).title());
	}

	/**
	 * The number that stands for a figure.
	 * @param figure the figure
	 * @return absent when hidden or without data
	 */
	static @Nullable BigDecimal number(ShownFigure figure) {
		BigDecimal value = figure.number();
		if (value != null || figure.numerator() == null || figure.code().unit() == Unit.SHARE) {
			return value;
		}
		return new BigDecimal(figure.numerator());
	}

	/**
	 * The number in words, or why there is none.
	 * @param figure the figure
	 * @return for example {@code 81.47 %}
	 */
	String value(ShownFigure figure) {
		if (figure.suppressed()) {
			return "\u00D7 " + say("web.suppressed");
		}
		BigDecimal number = number(figure);
		return (number != null) ? writer(figure.code()).write(number) : this.format.noData();
	}

	ValueFormat writer(Measure code) {
		return switch (code.unit()) {
			case SHARE -> this.format::share;
			case USD, USD_PER_YEAR -> this.format::moneyWhole;
			case USD_PER_HOUR -> this.format::money;
			case COUNT -> this.format::number;
		};
	}

	/**
	 * A numerator, a denominator or a count beside a figure.
	 * @param code the indicator
	 * @param amount as exact text
	 * @return dollars, or a number
	 */
	String amount(Measure code, @Nullable String amount) {
		if (amount == null) {
			return this.format.noData();
		}
		BigDecimal number = new BigDecimal(amount);
		return (!code.aboutPeople() || code == Measure.H4G && number.scale() > 0) ? this.format.money(number)
				: this.format.number(number);
	}

	/**
	 * What a figure means, in a sentence with its numbers.
	 * @param figure the figure
	 * @return the sentence
	 */
	String reading(ShownFigure figure) {
		if (figure.suppressed()) {
			return say("dashboard.suppression." + figure.suppression());
		}
		if (number(figure) == null) {
			return missing(figure);
		}
		return say("dashboard.reading." + figure.code(), amount(figure.code(), figure.numerator()),
				amount(figure.code().aboutPeople() ? Measure.HD : figure.code(), figure.denominator()), value(figure));
	}

	private String missing(ShownFigure figure) {
		for (String reason : List.of("not-yet-365", "not-yet-90", "no-definition", "no-living-wage")) {
			if (figure.excluded().containsKey(reason)) {
				return say("dashboard.missing." + reason);
			}
		}
		return say("dashboard.missing.rows");
	}

	/**
	 * How much is known, when that is too little to rely on.
	 * @param figure the figure
	 * @return absent when enough is known or it is hidden
	 */
	@Nullable String lowCoverage(ShownFigure figure) {
		if (!figure.lowCoverage() || figure.coverage() == null) {
			return null;
		}
		Map<String, String> bounds = figure.bounds();
		return (bounds != null)
				? say("dashboard.coverage.bounds", coverage(figure), share(bounds, "low"), share(bounds, "high"))
				: say("dashboard.coverage.low", coverage(figure));
	}

	@Nullable String bounds(ShownFigure figure) {
		Map<String, String> bounds = figure.bounds();
		return (bounds != null) ? say("dashboard.bounds", share(bounds, "low"), share(bounds, "high")) : null;
	}

	String coverage(ShownFigure figure) {
		Map<String, @Nullable String> coverage = figure.coverage();
		if (coverage == null || coverage.get("known") == null || coverage.get("total") == null) {
			return this.format.noData();
		}
		BigDecimal known = new BigDecimal(Objects.requireNonNull(coverage.get("known")));
		BigDecimal total = new BigDecimal(Objects.requireNonNull(coverage.get("total")));
		String parts = say("dashboard.of", amount(Measure.HD, figure, known), amount(Measure.HD, figure, total));
		return (total.signum() > 0) ? this.format.share(known.divide(total, 6, RoundingMode.DOWN)) + " (" + parts + ")"
				: parts;
	}

	private String amount(Measure people, ShownFigure figure, BigDecimal number) {
		return amount(figure.code().aboutPeople() ? people : figure.code(), number.toPlainString());
	}

	private String share(Map<String, String> bounds, String end) {
		return this.format.share(new BigDecimal(Objects.requireNonNull(bounds.get(end))));
	}

	/**
	 * What was left out, by reason.
	 * @param figure the figure
	 * @return words and counts
	 */
	List<LeftOut> leftOut(ShownFigure figure) {
		List<LeftOut> all = new ArrayList<>();
		Measure counted = figure.code().aboutPeople() ? Measure.HD : figure.code();
		figure.excluded()
			.forEach((reason, count) -> all
				.add(new LeftOut(say("dashboard.reason." + reason), (count != null) ? amount(counted, count) : null)));
		return all;
	}

	List<String> notes(ShownFigure figure) {
		return figure.notes().stream().map(this::note).toList();
	}

	/**
	 * What to know of the files of figures.
	 * @param figures figures
	 * @return sentences, those of each file once
	 */
	List<Caution> cautions(Collection<ShownFigure> figures) {
		return this.cautions.of(figures.stream().flatMap((figure) -> figure.marks().stream()).toList());
	}

	List<Caution> cautions(ShownFigure figure) {
		return this.cautions.of(figure.marks());
	}

	/** A note may name months after a colon. */
	private String note(String note) {
		int colon = note.indexOf(':');
		if (colon < 0) {
			return say("dashboard.note." + note);
		}
		String months = Stream.of(note.substring(colon + 1).split(","))
			.map((month) -> this.format.month(YearMonth.parse(month)))
			.collect(Collectors.joining(", "));
		return say("dashboard.note." + note.substring(0, colon), months);
	}

	/**
	 * The name of a group.
	 * @param figure a figure of a breakdown
	 * @return as the files call it, or in the reader's words
	 */
	String group(ShownFigure figure) {
		String group = Objects.requireNonNullElse(figure.group(), "");
		if (group.isBlank()) {
			return say("dashboard.group.blank");
		}
		return Objects.requireNonNullElse(
				this.messages.getMessage("dashboard.group." + group, null, group, LocaleContextHolder.getLocale()),
				group);
	}

	/**
	 * A reason with how much was left out for it.
	 *
	 * @param reason in words
	 * @param count how much, absent where hidden
	 */
	record LeftOut(String reason, @Nullable String count) {

	}

}
