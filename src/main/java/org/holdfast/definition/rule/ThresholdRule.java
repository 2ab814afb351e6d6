package org.holdfast.definition.rule;

import java.math.BigDecimal;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;

/**
 * The spend from which a vendor counts as used.
 *
 * @param amount dollars
 */
public record ThresholdRule(BigDecimal amount) implements Rule {

	private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);

	@JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
	public static ThresholdRule of(@Nullable BigDecimal amount) {
		Reasons reasons = new Reasons();
		BigDecimal dollars = reasons.dollars("/amount", amount, MOST, "definition.amount.missing",
				"definition.amount.wrong");
		reasons.refuse();
		return new ThresholdRule(dollars);
	}

}
