package org.holdfast.definition.rule;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;

/**
 * How small a count of people must be to be hidden.
 *
 * @param threshold counts from 1 to below this are hidden
 */
public record SuppressionRule(int threshold) implements Rule {

	@JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
	public static SuppressionRule of(@Nullable Integer threshold) {
		Reasons reasons = new Reasons();
		int least = reasons.between("/threshold", threshold, 5, 1000, "definition.threshold.wrong");
		reasons.refuse();
		return new SuppressionRule(least);
	}

}
