package org.holdfast.dashboard.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;

import org.holdfast.dashboard.web.FiscalYears.FiscalYear;
import org.holdfast.metrics.Catalogue;
import org.holdfast.metrics.Indicator.Direction;
import org.holdfast.metrics.Measure.Family;
import org.holdfast.metrics.Measure.Unit;
import org.holdfast.metrics.ShownFigure;
import org.holdfast.web.FigureCard.Tone;
import org.holdfast.web.Format;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Compares a figure with that of the year before, in words.
 */
@Component
class Change {

	private static final Set<Unit> ADDED_UP = Set.of(Unit.COUNT, Unit.USD);

	private final Wording wording;

	private final Format format;

	private final Catalogue catalogue;

	Change(Wording wording, Format format, Catalogue catalogue) {
		this.wording = wording;
		this.format = format;
		this.catalogue = catalogue;
	}

	/**
	 * How a figure moved.
	 * @param now the figure
	 * @param before the same of the year before
	 * @param year the year of the figure
	 * @return words and how they are meant
	 */
	Moved since(ShownFigure now, @Nullable ShownFigure before, FiscalYear year) {
		String yearBefore = year.nameBefore();
		if (now.suppressed()) {
			return new Moved(this.wording.say("dashboard.status.suppressed"), Tone.PLAIN);
		}
		BigDecimal present = Wording.number(now);
		if (present == null) {
			return new Moved(this.wording.say("dashboard.status.missing"), Tone.PLAIN);
		}
		if (!year.over() && now.code().family() != Family.ROSTER && ADDED_UP.contains(now.code().unit())) {
			return new Moved(this.wording.say("dashboard.status.unfinished"), Tone.PLAIN);
		}
		BigDecimal past = (before != null) ? Wording.number(before) : null;
		if (past == null) {
			return new Moved(this.wording.say("dashboard.status.first", yearBefore), Tone.PLAIN);
		}
		BigDecimal difference = present.subtract(past);
		if (difference.signum() == 0) {
			return new Moved(this.wording.say("dashboard.status.same", yearBefore), Tone.PLAIN);
		}
		String key = (difference.signum() > 0) ? "dashboard.status.up" : "dashboard.status.down";
		return new Moved(this.wording.say(key, amount(now, difference.abs(), past), yearBefore),
				tone(now, difference.signum()));
	}

	private String amount(ShownFigure figure, BigDecimal difference, BigDecimal past) {
		return switch (figure.code().unit()) {
			case SHARE -> this.wording.say("dashboard.points", this.format.decimal(difference.movePointRight(2), 1));
			case COUNT -> this.format.number(difference);
			case USD_PER_HOUR -> this.format.money(difference);
			case USD, USD_PER_YEAR ->
				(past.signum() > 0) ? this.format.share(difference.divide(past, 6, RoundingMode.HALF_UP), 1)
						: this.format.moneyWhole(difference);
		};
	}

	private Tone tone(ShownFigure figure, int sign) {
		Direction direction = this.catalogue.get(figure.code()).direction();
		if (direction == Direction.NEUTRAL || figure.code().unit() == Unit.COUNT) {
			return Tone.PLAIN;
		}
		return ((sign > 0) == (direction == Direction.HIGHER)) ? Tone.GOOD : Tone.WARN;
	}

	/**
	 * How a figure moved.
	 *
	 * @param words in plain words
	 * @param tone how they are meant
	 */
	record Moved(String words, Tone tone) {

	}

}
