package org.holdfast.intake.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.holdfast.intake.value.DateOrder;
import org.holdfast.intake.value.DateReader;
import org.holdfast.intake.value.MoneyReader;
import org.holdfast.intake.value.ZipOutcome;
import org.holdfast.intake.value.ZipReader;

/**
 * Says what sample values of a column look like.
 */
final class SampleShape {

	private static final Pattern NUMBER_MARK = Pattern.compile(".*\\d[.]\\d{1,2}\\D*|.*[$(].*|-.*|.*-");

	private final DateReader monthFirst = new DateReader(DateOrder.MDY, LocalDate.EPOCH.withYear(2040));

	private final DateReader dayFirst = new DateReader(DateOrder.DMY, LocalDate.EPOCH.withYear(2040));

	private final MoneyReader money = new MoneyReader(Long.MAX_VALUE);

	private final ZipReader zip = new ZipReader();

	/**
	 * Says whether the value is no name of a column.
	 * @param value the value
	 * @return whether the value is no name of a column
	 */
	boolean isValue(String value) {
		return isNumber(value) || isDate(value) || value.strip().indexOf('@') > 0;
	}

	boolean isNumber(String value) {
		return this.money.read(value) == null && !this.money.blank();
	}

	/**
	 * A written date; a bare number is one only for Excel.
	 * @param value the value
	 * @return whether it is one
	 */
	boolean isDate(String value) {
		return isWrittenOrCounted(value) && !isNumber(value);
	}

	/**
	 * A date in any form, also as Excel counts days.
	 * @param value the value
	 * @return whether it is one
	 */
	boolean isWrittenOrCounted(String value) {
		return (this.monthFirst.read(value) == null && !this.monthFirst.blank())
				|| (this.dayFirst.read(value) == null && !this.dayFirst.blank());
	}

	/**
	 * An amount with decimals, a currency or a sign: more than just a number.
	 * @param value the value
	 * @return whether it is one
	 */
	boolean isAmount(String value) {
		return isNumber(value) && NUMBER_MARK.matcher(value.strip()).matches();
	}

	/**
	 * Five digits or ZIP+4 of a place.
	 * @param value the value
	 * @return whether it is one
	 */
	boolean isZip(String value) {
		int length = value.strip().length();
		return (length == 5 || length == 10) && this.zip.read(value) == null
				&& this.zip.outcome() == ZipOutcome.PLACEABLE;
	}

	/**
	 * Says whether at least {@code percent} of the values that are not blank pass, and at
	 * least {@code least} of them.
	 * @param values the values of the column
	 * @param test what a value must pass
	 * @param percent the share that must pass, in per cent
	 * @param least how many must pass at least
	 * @return whether at least {@code percent} of the values that are not blank pass, and
	 * at least {@code least} of them
	 */
	static boolean most(List<String> values, Predicate<String> test, int percent, int least) {
		int filled = 0;
		int passed = 0;
		for (String value : values) {
			if (!value.isBlank()) {
				filled++;
				passed += (test.test(value)) ? 1 : 0;
			}
		}
		return passed >= least && passed * 100 >= filled * percent;
	}

}
