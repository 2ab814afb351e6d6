package org.holdfast.roi.web;

import java.math.BigDecimal;
import java.util.regex.Pattern;

import org.holdfast.roi.model.Unit;

/**
 * Reads numbers as people type them: spaces, thousands commas, dollar and percent signs
 * are fine. What cannot be read is left as it is, to be refused where numbers are read.
 */
final class TypedNumber {

	private static final Pattern SIGNS = Pattern.compile("[\\s\\u00A0$%]");

	private static final Pattern THOUSANDS = Pattern.compile("-?[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]*)?");

	private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,9})?");

	private TypedNumber() {
	}

	static String plain(String typed) {
		String bare = SIGNS.matcher(typed).replaceAll("").replace('−', '-');
		if (THOUSANDS.matcher(bare).matches()) {
			bare = bare.replace(",", "");
		}
		if (bare.startsWith(".")) {
			bare = "0" + bare;
		}
		return bare;
	}

	/**
	 * A number as the calculation takes it.
	 * @param typed what was typed
	 * @param unit what it counts; shares are typed in percent
	 * @return decimal text, shares as fractions of one
	 */
	static String read(String typed, Unit unit) {
		String plain = plain(typed);
		return (unit == Unit.SHARE && DECIMAL.matcher(plain).matches())
				? new BigDecimal(plain).movePointLeft(2).toPlainString() : plain;
	}

	/**
	 * A number as it is offered for editing.
	 * @param value the number
	 * @param unit what it counts
	 * @return text without needless zeros, at least two decimals for money
	 */
	static String shown(BigDecimal value, Unit unit) {
		return switch (unit) {
			case SHARE -> bare(value.movePointRight(2));
			case USD, USD_PER_HOUR -> value.setScale(Math.max(2, value.stripTrailingZeros().scale())).toPlainString();
			default -> bare(value);
		};
	}

	private static String bare(BigDecimal value) {
		return (value.signum() != 0) ? value.stripTrailingZeros().toPlainString() : "0";
	}

}
