package org.holdfast.roi;

import java.util.Optional;

import org.holdfast.shared.Period;

import org.springframework.stereotype.Component;

/**
 * The one place where return on investment meets the figures of {@code metrics}. Until
 * that module stores H8 and H13 by pool, no pool comes from figures and the default
 * threshold holds.
 */
@Component
class FiguresFromMetrics implements HiringFigures {

	private static final int DEFAULT_THRESHOLD = 11;

	@Override
	public Optional<PoolFigures> pools(Period period) {
		return Optional.empty();
	}

	@Override
	public int threshold() {
		return DEFAULT_THRESHOLD;
	}

}
