package org.holdfast.metrics;

import java.util.List;

import org.holdfast.definition.OpenPeriods;
import org.holdfast.shared.Period;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the definitions which fiscal years have figures that a changed rule would change:
 * those that are not closed. A fiscal year is what the years are by the calendar in
 * force. It asks for no definitions, for they ask it.
 */
@Component
class FigurePeriods implements OpenPeriods {

	private static final int MONTHS_OF_A_YEAR = 12;

	private final FigureRepository figures;

	private final ClosingRepository closings;

	FigurePeriods(FigureRepository figures, ClosingRepository closings) {
		this.figures = figures;
		this.closings = closings;
	}

	@Override
	@Transactional(readOnly = true)
	public List<Period> withFigures() {
		return open(this.figures.periods().stream().filter(FigurePeriods::isYear).sorted().toList());
	}

	@Override
	@Transactional(readOnly = true)
	public List<Period> open(List<Period> periods) {
		ClosedPeriods closed = new ClosedPeriods(this.closings.inForce());
		return periods.stream().filter((period) -> closed.over(period).isEmpty()).toList();
	}

	private static boolean isYear(Period period) {
		return period.from().plusMonths(MONTHS_OF_A_YEAR).minusDays(1).equals(period.to());
	}

}
