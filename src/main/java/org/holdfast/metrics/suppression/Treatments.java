package org.holdfast.metrics.suppression;

import java.util.Map;
import java.util.Set;

/**
 * What may be shown of every figure of an institution.
 *
 * @param byKey one treatment for each figure given
 * @param notAddingUp codes, or {@code code/dimension}, whose numbers did not add up as
 * declared and which are therefore hidden wholly; empty unless the computation is wrong
 */
public record Treatments(Map<FigureKey, Treatment> byKey, Set<String> notAddingUp) {

	public Treatments {
		byKey = Map.copyOf(byKey);
		notAddingUp = Set.copyOf(notAddingUp);
	}

	/**
	 * What may be shown of a figure.
	 * @param key a figure that was in the set
	 * @return its treatment
	 * @throws IllegalArgumentException when it was not in the set, so that nothing
	 * unexamined is ever shown
	 */
	public Treatment of(FigureKey key) {
		Treatment treatment = this.byKey.get(key);
		if (treatment == null) {
			throw new IllegalArgumentException("No treatment was decided for " + key);
		}
		return treatment;
	}

}
