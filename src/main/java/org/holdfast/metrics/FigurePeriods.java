package org.holdfast.metrics;

import java.util.List;

import org.holdfast.definition.OpenPeriods;
import org.holdfast.shared.Period;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the definitions which fiscal years have figures that a changed rule would
 * restate. A fiscal year is what the years are by the calendar in force; as long as no
 * period can be closed, every year with figures is open. It asks for no definitions, for
 * they ask it.
 */
@Component
class FigurePeriods implements OpenPeriods {

	private static final int MONTHS_OF_A_YEAR = 12;

	private final FigureRepository figures;

	FigurePeriods(FigureRepository figures) {
		this.figures = figures;
	}

	@Override
	@Transactional(readOnly = true)
	public List<Period> withFigures() {
		return this.figures.periods().stream().filter(FigurePeriods::isYear).sorted().toList();
	}

	private static boolean isYear(Period period) {
		return period.from().plusMonths(MONTHS_OF_A_YEAR).minusDays(1).equals(period.to());
	}

}
