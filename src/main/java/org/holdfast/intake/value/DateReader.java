package org.holdfast.intake.value;

import java.time.LocalDate;

import org.holdfast.intake.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Reads a date as days since 1970-01-01. A time of day and its zone are ignored: the
 * written date counts.
 */
public final class DateReader extends ValueReader {

	/**
	 * The first and last year that a date may lie in.
	 */
	public static final int FIRST_YEAR = 1900;

	/**
	 * The last year that a date may lie in.
	 */
	public static final int LAST_YEAR = 2100;

	private static final int EXCEL_EPOCH = -25_569;

	private static final int EARLIEST_SERIAL = 10_000;

	private final DateScan scan = new DateScan();

	private final DateOrderEvidence evidence = new DateOrderEvidence();

	private final @Nullable DateOrder order;

	private final int latestShortYear;

	private int epochDay;

	/**
	 * Reads dates of three numbers in the given order; without one they are refused as
	 * {@link Rule#DATE_AMBIGUOUS} unless they can only be read one way.
	 * @param order the order of its dates
	 * @param today decides the century of years of two digits: they lie at most ten years
	 * ahead
	 */
	public DateReader(@Nullable DateOrder order, LocalDate today) {
		this.order = order;
		this.latestShortYear = today.getYear() + 10;
	}

	@Override
	@Nullable Rule readTrimmed(char[] text, int start, int end) {
		if (start == end) {
			return null;
		}
		DateScan.Form form = this.scan.scan(text, start, end);
		this.evidence.add(this.scan, form);
		return switch (form) {
			case NONE -> none(text, start, end);
			case SERIAL -> serial(this.scan.first());
			case CERTAIN -> date(year(this.scan.first()), this.scan.second(), this.scan.third());
			case NUMBERS -> numbers();
		};
	}

	private @Nullable Rule none(char[] text, int start, int end) {
		for (int at = start; at < end; at++) {
			if (text[at] != '-') {
				return Rule.DATE_UNREADABLE;
			}
		}
		setBlank();
		return null;
	}

	private @Nullable Rule serial(int days) {
		if (days < EARLIEST_SERIAL) {
			return Rule.DATE_UNREADABLE;
		}
		this.epochDay = EXCEL_EPOCH + days;
		return (LocalDate.ofEpochDay(this.epochDay).getYear() > LAST_YEAR) ? Rule.DATE_OUT_OF_RANGE : null;
	}

	private @Nullable Rule numbers() {
		int first = this.scan.first();
		int second = this.scan.second();
		int third = this.scan.third();
		if (this.order == null) {
			boolean open = first <= 12 && second <= 12 && first != second;
			if (open) {
				return Rule.DATE_AMBIGUOUS;
			}
			return (first > 12) ? date(year(third), second, first) : date(year(third), first, second);
		}
		return switch (this.order) {
			case MDY -> date(year(third), first, second);
			case DMY -> date(year(third), second, first);
			case YMD -> (this.scan.shortYear()) ? date(year(first), second, third) : Rule.DATE_UNREADABLE;
		};
	}

	private int year(int written) {
		if (!this.scan.shortYear()) {
			return written;
		}
		int century = this.latestShortYear / 100 * 100;
		int year = century + written;
		return (year > this.latestShortYear) ? year - 100 : year;
	}

	private @Nullable Rule date(int year, int month, int day) {
		if (month < 1 || month > 12 || day < 1 || day > length(year, month)) {
			return Rule.DATE_IMPOSSIBLE;
		}
		if (year < FIRST_YEAR || year > LAST_YEAR) {
			return Rule.DATE_OUT_OF_RANGE;
		}
		this.epochDay = epochDay(year, month, day);
		return null;
	}

	private static int length(int year, int month) {
		if (month == 2) {
			boolean leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
			return (leap) ? 29 : 28;
		}
		return (month == 4 || month == 6 || month == 9 || month == 11) ? 30 : 31;
	}

	/**
	 * Counts years from March, so that the leap day comes last.
	 * @param year the year
	 * @param month the month
	 * @param day the day of the month
	 * @return days since 1970-01-01
	 */
	private static int epochDay(int year, int month, int day) {
		int shifted = (month <= 2) ? year - 1 : year;
		int era = shifted / 400;
		int ofEra = shifted - era * 400;
		int ofYear = (153 * (month + ((month > 2) ? -3 : 9)) + 2) / 5 + day - 1;
		return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468;
	}

	/**
	 * The date in days since 1970-01-01.
	 * @return days since 1970-01-01
	 */
	public int epochDay() {
		return this.epochDay;
	}

	/**
	 * The date.
	 * @return the date
	 */
	public LocalDate date() {
		return LocalDate.ofEpochDay(this.epochDay);
	}

	/**
	 * What the cells read so far show of their order.
	 * @return what the cells read so far show of their order
	 */
	public DateOrderEvidence evidence() {
		return this.evidence;
	}

}
