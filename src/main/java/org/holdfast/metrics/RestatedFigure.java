package org.holdfast.metrics;

import java.math.BigDecimal;

import org.holdfast.metrics.Figure.Visibility;
import org.holdfast.shared.Period;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a closed period beside another one in its place, as one reader may see
 * them.
 *
 * @param code the indicator
 * @param period the period
 * @param breakdown how it was taken apart, absent for a total
 * @param group the group, absent for a total
 * @param before the one that is or was kept, absent when there was none
 * @param after the other, absent when there would be none
 */
public record RestatedFigure(Measure code, Period period, @Nullable Breakdown breakdown, @Nullable String group,
		@Nullable ShownFigure before, @Nullable ShownFigure after) {

	/**
	 * Whether it is a total of a whole period.
	 * @param whole the period
	 * @return whether it is
	 */
	public boolean isTotalOf(Period whole) {
		return this.breakdown == null && this.period.equals(whole);
	}

	/**
	 * What a reader sees of both. Who may not see small counts sees the other one only
	 * when neither of them is hidden and they do not differ by a small count of people.
	 * @param change the figures
	 * @param exact whether the reader has the person-level right
	 * @param threshold below which a count is small
	 * @return what is shown
	 */
	static RestatedFigure of(FigureChange change, boolean exact, int threshold) {
		FigureChange.Key key = change.key();
		Figure kept = change.kept();
		return new RestatedFigure(key.code(), key.period(), key.breakdown(), key.group(),
				(kept != null) ? ShownFigure.of(kept, exact) : null, later(change, exact, threshold));
	}

	/**
	 * What a reader sees of the figure that the data would give.
	 * @param change the figures
	 * @param exact whether the reader has the person-level right
	 * @param threshold below which a count is small
	 * @return absent when there would be none
	 */
	static @Nullable ShownFigure later(FigureChange change, boolean exact, int threshold) {
		Figure kept = change.kept();
		Figure becomes = change.becomes();
		if (becomes == null) {
			return null;
		}
		boolean hidden = kept != null && kept.visibility() != Visibility.SHOWN || reveals(kept, becomes, threshold);
		return ShownFigure.of((hidden && becomes.visibility() == Visibility.SHOWN) ? becomes.hidden() : becomes, exact);
	}

	private static boolean reveals(@Nullable Figure kept, Figure becomes, int threshold) {
		if (!becomes.code().aboutPeople()) {
			return false;
		}
		BigDecimal above = difference((kept != null) ? kept.measured().numerator() : null,
				becomes.measured().numerator());
		BigDecimal below = difference((kept != null) ? kept.measured().denominator() : null,
				becomes.measured().denominator());
		boolean share = becomes.code().unit() == Measure.Unit.SHARE;
		return becomes.code().unit() != Measure.Unit.USD_PER_YEAR && small(above, threshold) || small(below, threshold)
				|| share && small(below.subtract(above), threshold);
	}

	private static BigDecimal difference(@Nullable BigDecimal one, @Nullable BigDecimal other) {
		return ((other != null) ? other : BigDecimal.ZERO).subtract((one != null) ? one : BigDecimal.ZERO);
	}

	private static boolean small(BigDecimal count, int threshold) {
		return count.signum() != 0 && count.abs().compareTo(BigDecimal.valueOf(threshold)) < 0;
	}

}
