package org.holdfast.definition.rule;

import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;

/**
 * The day up to which files are complete.
 *
 * @param employments the last day whose hires and ends are all there
 */
public record AsOfRule(LocalDate employments) implements Rule {

	@JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
	public static AsOfRule of(@Nullable LocalDate employments) {
		Reasons reasons = new Reasons();
		LocalDate day = reasons.day("/employments", employments, "definition.employments.missing");
		reasons.refuse();
		return new AsOfRule(day);
	}

}
