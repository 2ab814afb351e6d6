package org.holdfast.metrics;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.holdfast.metrics.FigureReader.Reading;
import org.holdfast.shared.Period;
import org.holdfast.web.Refused;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Figures for the actor at hand. Suppression sits below, so that no way out can miss it:
 * without the person-level right only stored periods are answered, with what is hidden
 * left out. Whatever is answered has a passport that can be read from then on, also when
 * it was made on request or is replaced a moment later.
 */
@Service
public class Figures {

	private final FigureReader reader;

	private final FigureKeeper keeper;

	Figures(FigureReader reader, FigureKeeper keeper) {
		this.reader = reader;
		this.keeper = keeper;
	}

	/**
	 * Figures of a period with the groups of one breakdown.
	 * @param period a month, quarter, fiscal quarter or fiscal year; any range for an
	 * actor with the person-level right
	 * @param codes the indicators, in the order wanted
	 * @param breakdown how to take them apart, absent for totals only
	 * @return totals and groups
	 * @throws Refused when the actor may only read stored periods and this is none
	 */
	public FigureAnswer of(Period period, Collection<Measure> codes, @Nullable Breakdown breakdown) {
		Reading reading = this.reader.of(period, codes, breakdown);
		// who reads within a transaction of their own prints no passports
		if (!reading.made().isEmpty() && !TransactionSynchronizationManager.isActualTransactionActive()) {
			this.keeper.keep(reading.made());
		}
		return reading.answer();
	}

	/**
	 * The totals of all stored periods of one kind inside a range, oldest first, for
	 * trends.
	 * @param range any range
	 * @param kind the kind of period
	 * @param codes the indicators
	 * @return totals that have been computed
	 */
	public List<ShownFigure> trend(Period range, PeriodKind kind, Collection<Measure> codes) {
		return this.reader.trend(range, kind, codes);
	}

	/**
	 * The fiscal years that have figures.
	 * @return oldest first, possibly none
	 */
	public List<Period> years() {
		return this.reader.years();
	}

	/**
	 * The latest fiscal year's total as anybody may read it, for texts that stay where
	 * everybody reads them: even for an actor with the person-level right it is absent
	 * when it is hidden from others.
	 * @param code the indicator
	 * @return the total of the latest year that has data, empty when there is none or it
	 * is hidden
	 */
	public Optional<ShownFigure> latestForAll(Measure code) {
		return this.reader.latestForAll(code);
	}

}
