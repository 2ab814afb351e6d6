package org.holdfast.definition.rule;

import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;

/**
 * The period spend is compared with.
 *
 * @param from its first day
 * @param to its last day
 */
public record BaselineRule(LocalDate from, LocalDate to) implements Rule {

	@JsonCreator
	public static BaselineRule of(@Nullable LocalDate from, @Nullable LocalDate to) {
		Reasons reasons = new Reasons();
		LocalDate first = reasons.day("/from", from, "definition.from.missing");
		LocalDate last = reasons.day("/to", to, "definition.to.missing");
		if (from != null && to != null && to.isBefore(from)) {
			reasons.add("/to", "definition.to.early");
		}
		reasons.refuse();
		return new BaselineRule(first, last);
	}

}
