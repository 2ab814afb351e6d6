package org.holdfast.definition.web;

import org.holdfast.definition.rule.DiverseRule;
import org.holdfast.definition.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * The diverse categories as typed: codes separated by spaces or commas.
 *
 * @param validFrom first day in force
 * @param minority certifications of minority-owned firms
 * @param women certifications of women-owned firms
 * @param other further certifications
 */
record DiverseForm(@Nullable String validFrom, @Nullable String minority, @Nullable String women,
		@Nullable String other) implements RuleForm {

	static DiverseForm of(DiverseRule.Groups groups) {
		return new DiverseForm(null, String.join(" ", groups.minority()), String.join(" ", groups.women()),
				String.join(" ", groups.other()));
	}

	@Override
	public Rule rule() {
		Reading reading = new Reading();
		return reading.rule(() -> DiverseRule.of(reading.day("validFrom", this.validFrom), DiverseRule.Groups
			.of(Reading.codes(this.minority), Reading.codes(this.women), Reading.codes(this.other))));
	}

	@Override
	public String fieldOf(String pointer) {
		String[] parts = pointer.split("/");
		return (parts.length > 2) ? parts[2] : ("groups".equals(parts[1]) ? "minority" : parts[1]);
	}

}
