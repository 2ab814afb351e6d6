package org.holdfast.metrics;

import java.math.BigDecimal;
import java.util.Collection;

import org.holdfast.metrics.suppression.FigureKey;
import org.holdfast.metrics.suppression.Treatment;
import org.holdfast.metrics.suppression.Treatments;
import org.holdfast.metrics.suppression.Visibility;

/**
 * Turnover holds the number of separations beside a mean of headcounts: it is shown
 * exactly where that number is, and never over few people.
 */
class TurnoverSuppression {

	private static final String SEPARATIONS = Measure.HS.name();

	private final Treatments treatments;

	private final Collection<FigureKey> keys;

	private final BigDecimal threshold;

	TurnoverSuppression(Treatments treatments, Collection<FigureKey> keys, int threshold) {
		this.treatments = treatments;
		this.keys = keys;
		this.threshold = BigDecimal.valueOf(threshold);
	}

	/**
	 * What may be shown of a turnover.
	 * @param key its name
	 * @param measured its numbers
	 * @return its treatment
	 */
	Treatment of(FigureKey key, Measured measured) {
		Treatment total = this.treatments
			.of(new FigureKey(SEPARATIONS, key.from(), key.to(), key.periodKind(), null, null));
		Treatment own = this.treatments.byKey()
			.getOrDefault(
					new FigureKey(SEPARATIONS, key.from(), key.to(), key.periodKind(), key.dimension(), key.group()),
					total);
		if (!own.shown() || !total.shown()) {
			return own.shown() ? total : own;
		}
		BigDecimal people = measured.denominator();
		if (people != null && people.compareTo(this.threshold) < 0) {
			return new Treatment(Visibility.HIDDEN_FOR_ITSELF, true, total.hiddenReasons());
		}
		boolean partHidden = key.dimension() != null
				&& this.keys.stream().anyMatch((other) -> besides(other, key) && !this.treatments.of(other).shown());
		return new Treatment(Visibility.SHOWN, total.coverageHidden() || own.coverageHidden() || partHidden,
				total.hiddenReasons());
	}

	private static boolean besides(FigureKey other, FigureKey key) {
		return other.code().equals(SEPARATIONS) && key.dimension() != null && key.dimension().equals(other.dimension())
				&& other.from().equals(key.from()) && other.to().equals(key.to())
				&& other.periodKind().equals(key.periodKind());
	}

}
