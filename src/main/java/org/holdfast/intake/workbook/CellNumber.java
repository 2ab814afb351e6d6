package org.holdfast.intake.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;

import org.holdfast.intake.reading.Row;

/**
 * Writes the number of a cell as text, in decimals only. A workbook stores 17 digits of
 * what it calculated, of which it shows at most 15: what lies behind them is noise of its
 * binary arithmetic, and 3.3000000000000003 is 3.3. Whole numbers stay as stored.
 */
final class CellNumber {

	private static final int SHOWN_DIGITS = 15;

	private static final MathContext SHOWN = new MathContext(SHOWN_DIGITS, RoundingMode.HALF_UP);

	private static final int LONGEST = 64;

	private static final int LARGEST_EXPONENT = 400;

	private static final int FRACTION_DIGITS = 9;

	private static final long FRACTION = 1_000_000_000L;

	private static final int DAY_SECONDS = 86_400;

	private static final int LAST_DAY = 2_958_465;

	private static final int LEAP_DAY_THAT_NEVER_WAS = 60;

	private final long firstDay;

	private final boolean since1904;

	private final char[] written = new char[32];

	private int length;

	/**
	 * Writes numbers of a workbook.
	 * @param since1904 whether its days count from 1904 instead of 1900
	 */
	CellNumber(boolean since1904) {
		this.since1904 = since1904;
		this.firstDay = since1904 ? LocalDate.of(1904, 1, 1).toEpochDay() : LocalDate.of(1899, 12, 30).toEpochDay();
	}

	/**
	 * Adds a number to a row as its next cell.
	 * @param text the number as stored
	 * @param count how many characters it has
	 * @param format what its style makes of it
	 * @param row the row
	 */
	void add(char[] text, int count, int format, Row row) {
		int digits = 0;
		int point = -1;
		int at = (count > 0 && text[0] == '-') ? 1 : 0;
		boolean plain = at < count;
		for (int i = at; plain && i < count; i++) {
			char c = text[i];
			if (c == '.') {
				plain = point < 0;
				point = i;
			}
			else {
				plain = c >= '0' && c <= '9';
				digits += (digits > 0 || c != '0') ? 1 : 0;
			}
		}
		if (plain && format == NumberFormats.DATE && at == 0 && date(text, count, point)) {
			row.add(this.written, 0, this.length);
		}
		else if (plain && format > 0 && point < 0 && count - at < format && count > at) {
			padded(text, at, count, format, row);
		}
		else if (plain && (point < 0 || digits <= SHOWN_DIGITS)) {
			row.add(text, 0, count);
		}
		else {
			row.add(rounded(text, count));
		}
	}

	private void padded(char[] text, int from, int count, int format, Row row) {
		this.length = 0;
		if (from == 1) {
			this.written[this.length++] = '-';
		}
		for (int zeros = format - (count - from); zeros > 0; zeros--) {
			this.written[this.length++] = '0';
		}
		System.arraycopy(text, from, this.written, this.length, count - from);
		this.length += count - from;
		row.add(this.written, 0, this.length);
	}

	private static String rounded(char[] text, int count) {
		String stored = new String(text, 0, count).strip();
		if (count > LONGEST) {
			return stored;
		}
		try {
			BigDecimal number = new BigDecimal(stored);
			if (Math.abs((long) number.scale()) > LARGEST_EXPONENT) {
				return stored;
			}
			return (number.signum() == 0) ? "0" : number.round(SHOWN).stripTrailingZeros().toPlainString();
		}
		catch (ArithmeticException | NumberFormatException ex) {
			return stored;
		}
	}

	/**
	 * Writes a count of days as a date, with the time of day if there is one.
	 * @param text digits with at most one point
	 * @param count how many characters
	 * @param point where the point is, -1 for none
	 * @return whether it is a date
	 */
	private boolean date(char[] text, int count, int point) {
		int end = (point < 0) ? count : point;
		long days = 0;
		for (int i = 0; i < end; i++) {
			days = days * 10 + text[i] - '0';
			if (days > LAST_DAY) {
				return false;
			}
		}
		long fraction = 0;
		for (int i = 0; i < FRACTION_DIGITS; i++) {
			int digit = end + 1 + i;
			fraction = fraction * 10 + ((digit < count) ? text[digit] - '0' : 0);
		}
		int seconds = (int) ((fraction * DAY_SECONDS + FRACTION / 2) / FRACTION);
		if (seconds == DAY_SECONDS) {
			seconds = 0;
			days++;
		}
		this.length = 0;
		boolean time = days == 0 && !this.since1904;
		if (time && seconds == 0) {
			return false;
		}
		if (!time) {
			writeDay((int) days);
		}
		if (seconds > 0) {
			if (!time) {
				this.written[this.length++] = ' ';
			}
			write(seconds / 3600, 2);
			this.written[this.length++] = ':';
			write(seconds / 60 % 60, 2);
			this.written[this.length++] = ':';
			write(seconds % 60, 2);
		}
		return true;
	}

	private void writeDay(int days) {
		if (!this.since1904 && days == LEAP_DAY_THAT_NEVER_WAS) {
			writeDay(1900, 2, 29);
			return;
		}
		boolean before = !this.since1904 && days < LEAP_DAY_THAT_NEVER_WAS;
		LocalDate day = LocalDate.ofEpochDay(this.firstDay + days + (before ? 1 : 0));
		writeDay(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
	}

	private void writeDay(int year, int month, int day) {
		write(year, 4);
		this.written[this.length++] = '-';
		write(month, 2);
		this.written[this.length++] = '-';
		write(day, 2);
	}

	private void write(int number, int digits) {
		int rest = number;
		for (int i = digits - 1; i >= 0; i--) {
			this.written[this.length + i] = (char) ('0' + rest % 10);
			rest /= 10;
		}
		this.length += digits;
	}

}
