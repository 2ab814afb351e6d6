package org.holdfast.definition.web;

import java.util.List;

import org.holdfast.definition.rule.PoBoxRule;
import org.holdfast.definition.rule.Rule;
import org.holdfast.definition.rule.RuleKind;
import org.holdfast.definition.rule.WordsRule;
import org.jspecify.annotations.Nullable;

/**
 * A list of entries as typed.
 *
 * @param kind what the list is about
 * @param validFrom first day in force, where the kind has one
 * @param entries one a line
 */
record ListForm(RuleKind kind, @Nullable String validFrom, @Nullable String entries) implements RuleForm {

	static ListForm of(RuleKind kind, @Nullable Rule rule) {
		List<String> entries = switch (rule) {
			case WordsRule words -> words.words();
			case PoBoxRule boxes -> boxes.zips().entries();
			case null, default -> List.of();
		};
		return new ListForm(kind, null, String.join("\n", entries));
	}

	@Override
	public Rule rule() {
		Reading reading = new Reading();
		return reading.rule(() -> switch (this.kind) {
			case TARGETED_JOBS, FRONTLINE_JOBS ->
				WordsRule.Jobs.of(reading.day("validFrom", this.validFrom), Reading.lines(this.entries));
			case PATHWAY_SOURCES ->
				WordsRule.Sources.of(reading.day("validFrom", this.validFrom), Reading.lines(this.entries));
			case ADDRESSABLE_SPEND ->
				WordsRule.Categories.of(reading.day("validFrom", this.validFrom), Reading.lines(this.entries));
			default -> PoBoxRule.of(reading.zips("entries", this.entries));
		});
	}

	@Override
	public String fieldOf(String pointer) {
		return "/validFrom".equals(pointer) ? "validFrom" : "entries";
	}

}
