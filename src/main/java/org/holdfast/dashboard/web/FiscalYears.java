package org.holdfast.dashboard.web;

import java.util.List;
import java.util.Optional;

import org.holdfast.definition.Definitions;
import org.holdfast.metrics.Figures;
import org.holdfast.metrics.Measure;
import org.holdfast.metrics.PeriodKind;
import org.holdfast.shared.FiscalCalendar;
import org.holdfast.shared.Period;
import org.holdfast.web.NotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The fiscal years one can choose from.
 */
@Component
class FiscalYears {

	private final Figures figures;

	private final Definitions definitions;

	FiscalYears(Figures figures, Definitions definitions) {
		this.figures = figures;
		this.definitions = definitions;
	}

	/**
	 * The year asked for, else the latest that has figures.
	 * @param name for example {@code FY2026}, absent for the latest
	 * @return empty when there are no figures at all
	 * @throws NotFound when there are none of that year
	 */
	Optional<FiscalYear> choose(@Nullable String name) {
		FiscalCalendar calendar = this.definitions.snapshot().fiscalCalendar();
		List<FiscalYear> years = this.figures.years().stream().map((period) -> year(period, calendar)).toList();
		if (name == null || name.isBlank()) {
			return years.reversed()
				.stream()
				.filter(this::busy)
				.findFirst()
				.or(() -> years.reversed().stream().findFirst());
		}
		return Optional
			.of(years.stream().filter((year) -> year.name().equals(name)).findFirst().orElseThrow(NotFound::new));
	}

	/**
	 * A roster counts on for a year; what was done in a year tells whether it has begun.
	 */
	private boolean busy(FiscalYear year) {
		return this.figures.of(year.period(), List.of(Measure.HD, Measure.SP), null)
			.figures()
			.stream()
			.map(Wording::number)
			.anyMatch((number) -> number != null && number.signum() != 0);
	}

	/**
	 * The names of all years that have figures.
	 * @return the latest first
	 */
	List<String> names() {
		FiscalCalendar calendar = this.definitions.snapshot().fiscalCalendar();
		return this.figures.years().stream().map((period) -> year(period, calendar).name()).toList().reversed();
	}

	private FiscalYear year(Period period, FiscalCalendar calendar) {
		Period before = calendar.yearOf(period.from().minusDays(1));
		return new FiscalYear(PeriodKind.FISCAL_YEAR.name(period, calendar), period,
				PeriodKind.FISCAL_YEAR.name(before, calendar), before, calendar,
				period.to().isBefore(this.definitions.today()));
	}

	/**
	 * A fiscal year with the one before it.
	 *
	 * @param name its name
	 * @param period its days
	 * @param nameBefore the name of the year before
	 * @param before the days of the year before
	 * @param calendar the calendar
	 * @param over whether its last day is past
	 */
	record FiscalYear(String name, Period period, String nameBefore, Period before, FiscalCalendar calendar,
			boolean over) {

		Period both() {
			return new Period(this.before.from(), this.period.to());
		}

	}

}
