package org.holdfast.golden;

import java.math.BigDecimal;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What an indicator must be for a period, by SQL of our own.
 *
 * @param numerator count or dollars, null for a median
 * @param denominator count or dollars; null for counts and sums
 * @param value the figure, rounded as the API rounds it; null when there is no data
 * @param known rows or dollars whose answer is known; null where coverage does not apply
 * @param total known and unknown together; null where coverage does not apply
 * @param excluded rows or dollars left out, by reason
 */
public record Expected(@Nullable BigDecimal numerator, @Nullable BigDecimal denominator, @Nullable BigDecimal value,
		@Nullable BigDecimal known, @Nullable BigDecimal total, Map<String, BigDecimal> excluded) {

}
