package org.holdfast.metrics;

import java.time.Clock;
import java.util.List;

import org.holdfast.metrics.FigureComputation.Computed;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the passports of figures that were made on request: of ranges that are not
 * stored, and of periods nothing has been computed for yet.
 */
@Component
class FigureKeeper {

	private final FigureRepository figures;

	private final Clock clock;

	FigureKeeper(FigureRepository figures, Clock clock) {
		this.figures = figures;
		this.clock = clock;
	}

	/**
	 * Keeps passports. A figure that is stored in the meantime stays as it is stored.
	 * @param made figures that were made on request
	 */
	@Transactional
	void keep(List<Computed> made) {
		this.figures.keep(made, this.clock.instant());
	}

}
