package org.holdfast.metrics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;

import org.holdfast.shared.Exact;
import org.holdfast.shared.Period;
import org.jspecify.annotations.Nullable;

/**
 * A stored or computed figure: an indicator's value for a period and group, with the code
 * of its passport.
 *
 * @param period the period
 * @param breakdown how it was taken apart, absent for a total
 * @param measured the value and what it was made from, exact
 * @param passport the short code of its passport
 * @param visibility whether callers without the person-level right see it
 * @param coverageHidden whether coverage and bounds are hidden from them
 * @param reasonsHidden the reasons of exclusion whose counts are hidden from them
 * @param computedAt when it was computed
 * @param restated whether it took the place of one of a closed period
 */
public record Figure(Period period, @Nullable Breakdown breakdown, Measured measured, String passport,
		Visibility visibility, boolean coverageHidden, Set<String> reasonsHidden, Instant computedAt,
		boolean restated) {

	/**
	 * Whether callers without the person-level right see a figure.
	 */
	public enum Visibility {

		/** They do. */
		SHOWN,

		/** Its own count is small. */
		HIDDEN_FOR_ITSELF,

		/** Another one could be computed from it. */
		HIDDEN_TO_PROTECT

	}

	public Measure code() {
		return this.measured.code();
	}

	/**
	 * A number of this figure as it is written: people as whole numbers, money and pay
	 * with two decimals, shares and mean headcounts to six.
	 * @param value a numerator, denominator or count of this figure
	 * @return the text, absent for an absent number
	 */
	public @Nullable String amount(@Nullable BigDecimal value) {
		return amount(this.measured, value);
	}

	static @Nullable String amount(Measured measured, @Nullable BigDecimal value) {
		if (value == null) {
			return null;
		}
		if (measured.code() == Measure.H10 && value.scale() > 0) {
			return value.toPlainString();
		}
		boolean money = measured.code().family() == Measure.Family.SPEND;
		return money ? Exact.money(value) : value.setScale(0, RoundingMode.UNNECESSARY).toPlainString();
	}

	static @Nullable String numerator(Measured measured) {
		BigDecimal numerator = measured.numerator();
		if (numerator != null && measured.code() == Measure.H4G) {
			return Exact.money(numerator);
		}
		return amount(measured, numerator);
	}

	/**
	 * This figure hidden from callers without the person-level right.
	 * @return the same figure, all its counts hidden
	 */
	Figure hidden() {
		return new Figure(this.period, this.breakdown, this.measured, this.passport, Visibility.HIDDEN_TO_PROTECT, true,
				this.measured.excluded().keySet(), this.computedAt, this.restated);
	}

	/**
	 * Whether a reader finds the same numbers in two figures.
	 * @param one a figure
	 * @param other one of the same indicator
	 * @return whether value, counts and coverage are written alike
	 */
	static boolean sameNumbers(Measured one, Measured other) {
		return Objects.equals(value(one), value(other)) && Objects.equals(numerator(one), numerator(other))
				&& Objects.equals(amount(one, one.denominator()), amount(other, other.denominator()))
				&& Objects.equals(PassportWriter.coverage(one), PassportWriter.coverage(other));
	}

	static @Nullable String value(Measured measured) {
		BigDecimal value = measured.value();
		if (value == null) {
			return null;
		}
		return switch (measured.code().unit()) {
			case SHARE -> Exact.share(value);
			case COUNT -> value.setScale(0, RoundingMode.UNNECESSARY).toPlainString();
			default -> Exact.money(value);
		};
	}

	/**
	 * The numerator as it is written.
	 * @return the text, absent for an absent number
	 */
	public @Nullable String numerator() {
		return numerator(this.measured);
	}

	/**
	 * The value as it is written.
	 * @return the text, absent when there is no data
	 */
	public @Nullable String value() {
		return value(this.measured);
	}

}
