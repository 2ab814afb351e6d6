package org.holdfast.metrics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.holdfast.shared.FiscalCalendar;
import org.holdfast.shared.Period;

/**
 * The kinds of periods for which figures are stored.
 */
public enum PeriodKind {

	/** A calendar month. */
	MONTH(Breakdown.MONTH) {
		@Override
		public Period around(LocalDate day, FiscalCalendar calendar) {
			return Period.monthOf(day);
		}

		@Override
		public String name(Period period, FiscalCalendar calendar) {
			return period.from().toString().substring(0, 7);
		}
	},

	/** A calendar quarter. */
	QUARTER(Breakdown.QUARTER) {
		@Override
		public Period around(LocalDate day, FiscalCalendar calendar) {
			return new FiscalCalendar(1).quarterOf(day);
		}

		@Override
		public String name(Period period, FiscalCalendar calendar) {
			return period.from().getYear() + "-Q" + ((period.from().getMonthValue() + 2) / 3);
		}
	},

	/** A quarter of the fiscal year. */
	FISCAL_QUARTER(Breakdown.FISCAL_QUARTER) {
		@Override
		public Period around(LocalDate day, FiscalCalendar calendar) {
			return calendar.quarterOf(day);
		}

		@Override
		public String name(Period period, FiscalCalendar calendar) {
			return calendar.quarterName(period.from());
		}
	},

	/** A fiscal year. */
	FISCAL_YEAR(Breakdown.FISCAL_YEAR) {
		@Override
		public Period around(LocalDate day, FiscalCalendar calendar) {
			return calendar.yearOf(day);
		}

		@Override
		public String name(Period period, FiscalCalendar calendar) {
			return calendar.yearName(period.from());
		}
	};

	private final Breakdown breakdown;

	PeriodKind(Breakdown breakdown) {
		this.breakdown = breakdown;
	}

	/**
	 * The breakdown into periods of this kind.
	 * @return a breakdown by time
	 */
	public Breakdown breakdown() {
		return this.breakdown;
	}

	/**
	 * The period of this kind that holds a day.
	 * @param day any day
	 * @param calendar the fiscal year
	 * @return a period
	 */
	public abstract Period around(LocalDate day, FiscalCalendar calendar);

	/**
	 * The name of a period of this kind.
	 * @param period a period, possibly cut at an edge
	 * @param calendar the fiscal year
	 * @return for example {@code 2025-03}, {@code 2025-Q1}, {@code FY2026-Q1},
	 * {@code FY2026}
	 */
	public abstract String name(Period period, FiscalCalendar calendar);

	/**
	 * The periods of this kind that touch a range, oldest first.
	 * @param range any range
	 * @param calendar the fiscal year
	 * @return whole periods
	 */
	public List<Period> touching(Period range, FiscalCalendar calendar) {
		List<Period> periods = new ArrayList<>();
		for (Period period = around(range.from(), calendar); !period.from()
			.isAfter(range.to()); period = around(period.to().plusDays(1), calendar)) {
			periods.add(period);
		}
		return periods;
	}

	/**
	 * The kind of a period, if figures are stored for it.
	 * @param period any period
	 * @param calendar the fiscal year
	 * @return empty for a range that is none of the kinds
	 */
	public static Optional<PeriodKind> of(Period period, FiscalCalendar calendar) {
		for (PeriodKind kind : values()) {
			if (kind.around(period.from(), calendar).equals(period)) {
				return Optional.of(kind);
			}
		}
		return Optional.empty();
	}

	/**
	 * The kind a breakdown by time divides into.
	 * @param breakdown the breakdown
	 * @return empty when it is not by time
	 */
	public static Optional<PeriodKind> of(Breakdown breakdown) {
		for (PeriodKind kind : values()) {
			if (kind.breakdown == breakdown) {
				return Optional.of(kind);
			}
		}
		return Optional.empty();
	}

}
