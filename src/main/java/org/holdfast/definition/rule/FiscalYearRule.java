package org.holdfast.definition.rule;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;

/**
 * When the fiscal year starts.
 *
 * @param startMonth its first month, 1 to 12
 */
public record FiscalYearRule(int startMonth) implements Rule {

	@JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
	public static FiscalYearRule of(@Nullable Integer startMonth) {
		Reasons reasons = new Reasons();
		int month = reasons.between("/startMonth", startMonth, 1, 12, "definition.startMonth.wrong");
		reasons.refuse();
		return new FiscalYearRule(month);
	}

}
