package org.holdfast.roi.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * Numbers as formulas print them. A number somebody gave is printed with all its digits,
 * so that the printed formula gives the printed result; a result is rounded HALF_UP.
 */
public final class NumberText {

	private static final int ALL_DIGITS = 12;

	private NumberText() {
	}

	/**
	 * A number that was given, with every digit it has.
	 * @param value the number
	 * @param unit what it counts
	 * @return such as {@code $17.50}, {@code 20 %} or {@code 6.5}
	 */
	public static String given(BigDecimal value, Unit unit) {
		return switch (unit) {
			case USD, USD_PER_HOUR -> dollars(value, 2);
			case SHARE, POINTS -> percent(value, 0);
			default -> format(value, 0, ALL_DIGITS);
		};
	}

	/**
	 * A result, rounded for reading.
	 * @param value the exact number
	 * @param unit what it counts
	 * @return such as {@code −$1,656.00}, {@code −2.27 %} or {@code 0.977}
	 */
	public static String result(Fraction value, Unit unit) {
		return switch (unit) {
			case USD, USD_PER_HOUR -> dollars(value.rounded(2), 2);
			case SHARE, POINTS -> percent(value.rounded(4), 2);
			case RATIO -> format(value.rounded(3), 3, 3);
			case MONTHS -> format(value.rounded(2), 2, 2);
			default -> format(value.rounded(2), 0, 2);
		};
	}

	/**
	 * A difference of two shares in percentage points, without a word for them.
	 * @param difference the difference, as a fraction of one
	 * @return such as {@code 16.33}
	 */
	public static String points(Fraction difference) {
		return format(difference.rounded(4).movePointRight(2), 2, 2);
	}

	private static String dollars(BigDecimal value, int least) {
		return ((value.signum() < 0) ? "−$" : "$") + format(value.abs(), least, ALL_DIGITS);
	}

	private static String percent(BigDecimal share, int least) {
		return format(share.movePointRight(2), least, ALL_DIGITS) + " %";
	}

	private static String format(BigDecimal value, int least, int most) {
		DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.US);
		symbols.setMinusSign('−');
		DecimalFormat format = new DecimalFormat("#,##0", symbols);
		format.setRoundingMode(RoundingMode.HALF_UP);
		format.setMinimumFractionDigits(least);
		format.setMaximumFractionDigits(most);
		return format.format(value);
	}

}
