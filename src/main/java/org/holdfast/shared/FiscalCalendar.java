package org.holdfast.shared;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The fiscal year of an institution: it starts on the first day of a month and is named
 * by the calendar year in which it ends.
 *
 * @param startMonth month in which the fiscal year starts, 1 to 12
 */
public record FiscalCalendar(int startMonth) {

	public FiscalCalendar {
		if (startMonth < 1 || startMonth > 12) {
			throw new IllegalArgumentException("A fiscal year starts in a month from 1 to 12, not " + startMonth);
		}
	}

	/**
	 * The fiscal year that holds a day.
	 * @param day any day
	 * @return a span of twelve months
	 */
	public Period yearOf(LocalDate day) {
		int startYear = (day.getMonthValue() >= this.startMonth) ? day.getYear() : day.getYear() - 1;
		LocalDate first = LocalDate.of(startYear, this.startMonth, 1);
		return new Period(first, first.plusYears(1).minusDays(1));
	}

	/**
	 * The fiscal quarter that holds a day.
	 * @param day any day
	 * @return a span of three months
	 */
	public Period quarterOf(LocalDate day) {
		LocalDate first = yearOf(day).from();
		while (!first.plusMonths(3).isAfter(day)) {
			first = first.plusMonths(3);
		}
		return new Period(first, first.plusMonths(3).minusDays(1));
	}

	/**
	 * Name of the fiscal year that holds a day, for example {@code FY2026}.
	 * @param day any day
	 * @return the name by the year in which it ends
	 */
	public String yearName(LocalDate day) {
		return "FY" + yearOf(day).to().getYear();
	}

	/**
	 * Name of the fiscal quarter that holds a day, for example {@code FY2026-Q1}.
	 * @param day any day
	 * @return the name of the year and the number of the quarter
	 */
	public String quarterName(LocalDate day) {
		Period year = yearOf(day);
		int months = (day.getYear() - year.from().getYear()) * 12 + day.getMonthValue() - year.from().getMonthValue();
		return yearName(day) + "-Q" + (months / 3 + 1);
	}

	/**
	 * The fiscal years that touch a period, oldest first.
	 * @param period any period
	 * @return at least one whole fiscal year
	 */
	public List<Period> yearsTouching(Period period) {
		List<Period> years = new ArrayList<>();
		for (Period year = yearOf(period.from()); !year.from()
			.isAfter(period.to()); year = yearOf(year.to().plusDays(1))) {
			years.add(year);
		}
		return years;
	}

}
