package org.holdfast.metrics;

import java.math.BigDecimal;

import org.holdfast.metrics.Figure.Visibility;
import org.holdfast.metrics.closing.RestatedFigure;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a reader sees of a figure beside another one in its place: the two
 * together must not tell what each of them hides.
 */
final class Disclosure {

	private Disclosure() {
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
