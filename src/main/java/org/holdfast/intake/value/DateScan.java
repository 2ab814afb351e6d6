package org.holdfast.intake.value;

/**
 * Takes a written date apart without deciding which number is the day.
 */
final class DateScan {

	/**
	 * What was found.
	 */
	enum Form {

		/**
		 * Three numbers that start with neither a year of four digits nor a name:
		 * {@link DateScan#first()}, {@link DateScan#second()}, {@link DateScan#third()}.
		 */
		NUMBERS,

		/**
		 * Year, month and day are certain.
		 */
		CERTAIN,

		/**
		 * A number of days as Excel counts them, in {@link DateScan#first()}.
		 */
		SERIAL,

		/**
		 * No date.
		 */
		NONE

	}

	private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

	private static final String[] MONTH_NAMES = { "january", "february", "march", "april", "may", "june", "july",
			"august", "september", "october", "november", "december" };

	private int first;

	private int second;

	private int third;

	private boolean shortYear;

	private char[] text = {};

	private int at;

	private int end;

	private int digits;

	int first() {
		return this.first;
	}

	int second() {
		return this.second;
	}

	int third() {
		return this.third;
	}

	/**
	 * Says whether the last (of {@link Form#CERTAIN} the first) number is a year of two
	 * digits.
	 * @return whether the last (of {@link Form#CERTAIN} the first) number is a year of
	 * two digits
	 */
	boolean shortYear() {
		return this.shortYear;
	}

	/**
	 * Takes a trimmed cell apart. For {@link Form#CERTAIN} the numbers are year, month
	 * and day.
	 * @param cell the characters
	 * @param start where the cell starts
	 * @param stop where it ends (exclusive)
	 * @return what was found
	 */
	Form scan(char[] cell, int start, int stop) {
		this.text = cell;
		this.at = start;
		this.end = stop;
		this.shortYear = false;
		if (start == stop) {
			return Form.NONE;
		}
		if (letter(cell[start])) {
			return monthFirst();
		}
		this.first = number();
		int width = this.digits;
		if (width == 0 || width > 8) {
			return Form.NONE;
		}
		if (width == 4 && this.at < stop) {
			return yearFirst();
		}
		if (width <= 2 && this.at < stop) {
			return dayOrMonthFirst();
		}
		return oneNumber(width);
	}

	private Form oneNumber(int width) {
		if (width == 8 && this.at == this.end) {
			int whole = this.first;
			this.first = whole / 10_000;
			this.second = whole / 100 % 100;
			this.third = whole % 100;
			return Form.CERTAIN;
		}
		if (width == 5 && (this.at == this.end || serialFraction())) {
			return Form.SERIAL;
		}
		return Form.NONE;
	}

	private boolean serialFraction() {
		if (this.text[this.at] != '.') {
			return false;
		}
		this.at++;
		while (this.at < this.end && digit(this.text[this.at])) {
			this.at++;
		}
		return this.at == this.end;
	}

	private Form yearFirst() {
		char separator = this.text[this.at++];
		if (separator != '-' && separator != '/' && separator != '.') {
			return Form.NONE;
		}
		this.second = number();
		if (!shortNumber() || this.at == this.end || this.text[this.at++] != separator) {
			return Form.NONE;
		}
		this.third = number();
		return (shortNumber() && timeFollows()) ? Form.CERTAIN : Form.NONE;
	}

	private Form dayOrMonthFirst() {
		char separator = this.text[this.at++];
		if (separator != '-' && separator != '/' && separator != '.' && separator != ' ') {
			return Form.NONE;
		}
		if (this.at < this.end && letter(this.text[this.at])) {
			return monthSecond(separator);
		}
		if (separator == ' ') {
			return Form.NONE;
		}
		this.second = number();
		if (!shortNumber() || this.at == this.end || this.text[this.at++] != separator) {
			return Form.NONE;
		}
		this.third = number();
		return (year() && timeFollows()) ? Form.NUMBERS : Form.NONE;
	}

	private Form monthSecond(char separator) {
		int day = this.first;
		int month = month();
		boolean parted = month > 0 && this.at < this.end
				&& (this.text[this.at] == separator || this.text[this.at] == ',');
		if (!parted) {
			return Form.NONE;
		}
		this.at = skipSpaces(this.at + 1);
		return yearLast(day, month);
	}

	private Form monthFirst() {
		int month = month();
		if (month == 0 || this.at == this.end) {
			return Form.NONE;
		}
		char separator = this.text[this.at];
		this.at = skipSpaces((separator == '.' || separator == '-') ? this.at + 1 : this.at);
		int day = number();
		if (!shortNumber() || this.at == this.end) {
			return Form.NONE;
		}
		char next = this.text[this.at];
		if (next != ',' && next != ' ' && next != '-') {
			return Form.NONE;
		}
		this.at = skipSpaces(this.at + 1);
		return yearLast(day, month);
	}

	private Form yearLast(int day, int month) {
		this.first = number();
		this.second = month;
		this.third = day;
		return (year() && timeFollows()) ? Form.CERTAIN : Form.NONE;
	}

	private boolean year() {
		this.shortYear = (this.digits == 2);
		return this.digits == 2 || this.digits == 4;
	}

	private boolean shortNumber() {
		return this.digits == 1 || this.digits == 2;
	}

	private int number() {
		int value = 0;
		int from = this.at;
		while (this.at < this.end && digit(this.text[this.at]) && this.at - from < 9) {
			value = value * 10 + this.text[this.at] - '0';
			this.at++;
		}
		this.digits = this.at - from;
		return value;
	}

	private int month() {
		int from = this.at;
		while (this.at < this.end && letter(this.text[this.at])) {
			this.at++;
		}
		int length = this.at - from;
		if (length < 3) {
			return 0;
		}
		int month = 0;
		for (int i = 0; i < 12 && month == 0; i++) {
			month = (matches(MONTHS, i * 3, from, 3)) ? i + 1 : 0;
		}
		if (month == 0 || length == 3 || (month == 9 && length == 4 && (this.text[from + 3] | 0x20) == 't')) {
			return month;
		}
		String name = MONTH_NAMES[month - 1];
		return (length == name.length() && matches(name, 0, from, length)) ? month : 0;
	}

	private boolean matches(String name, int offset, int from, int length) {
		for (int i = 0; i < length; i++) {
			if ((this.text[from + i] | 0x20) != name.charAt(offset + i)) {
				return false;
			}
		}
		return true;
	}

	private int skipSpaces(int from) {
		int next = from;
		while (next < this.end && this.text[next] == ' ') {
			next++;
		}
		return next;
	}

	/**
	 * Says whether what follows the date is nothing or a time of day with or without
	 * zone.
	 * @return whether what follows the date is nothing or a time of day with or without
	 * zone
	 */
	private boolean timeFollows() {
		if (this.at == this.end) {
			return true;
		}
		char separator = this.text[this.at];
		if (separator != ' ' && separator != 'T' && separator != 't') {
			return zoneFollows(separator);
		}
		int next = skipSpaces(this.at + 1);
		int colons = 0;
		int points = 0;
		if (next == this.end || !digit(this.text[next])) {
			return false;
		}
		for (; next < this.end; next++) {
			char c = this.text[next];
			colons += (c == ':') ? 1 : 0;
			points += (c == '.') ? 1 : 0;
			boolean part = digit(c) || c == ':' || c == '.' || c == '+' || c == '-' || c == ' '
					|| "APMZapmz".indexOf(c) >= 0;
			if (!part) {
				return false;
			}
		}
		// Oracle parts hours, minutes and seconds by points
		return colons > 0 || points > 1;
	}

	/**
	 * Says whether a zone without a time follows, as Workday writes days.
	 * @param sign the first character after the date
	 * @return whether it is {@code Z} or such as {@code -07:00}
	 */
	private boolean zoneFollows(char sign) {
		if (sign == 'Z') {
			return this.at + 1 == this.end;
		}
		boolean zone = (sign == '-' || sign == '+') && this.end - this.at == 6 && this.text[this.at + 3] == ':';
		for (int next = this.at + 1; zone && next < this.end; next++) {
			zone = digit(this.text[next]) || next == this.at + 3;
		}
		return zone;
	}

	private static boolean digit(char c) {
		return c >= '0' && c <= '9';
	}

	private static boolean letter(char c) {
		int lower = c | 0x20;
		return lower >= 'a' && lower <= 'z' && c < 0x80;
	}

}
