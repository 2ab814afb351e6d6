package org.holdfast.definition.web;

import org.holdfast.definition.rule.Rule;
import org.holdfast.definition.rule.WageRule;
import org.jspecify.annotations.Nullable;

/**
 * A living wage as typed.
 *
 * @param name the institution's name for it
 * @param county county
 * @param familyType family type
 * @param year the year it is of
 * @param hourly dollars an hour
 * @param source where it was taken from
 * @param inUse whether pay is compared with it
 */
record WageForm(@Nullable String name, @Nullable String county, @Nullable String familyType, @Nullable String year,
		@Nullable String hourly, @Nullable String source, boolean inUse) implements RuleForm {

	static final WageForm EMPTY = new WageForm(null, null, null, null, null, null, true);

	static WageForm of(String name, WageRule rule, boolean inUse) {
		return new WageForm(name, rule.county(), rule.familyType(), null, null, rule.source(), inUse);
	}

	@Override
	public String called() {
		return (this.name != null) ? this.name.strip() : "";
	}

	@Override
	public Rule rule() {
		Reading reading = new Reading();
		reading.name(this.name);
		return reading.rule(() -> WageRule.of(this.county, this.familyType, reading.whole(this.year),
				reading.dollars("hourly", this.hourly), this.source, this.inUse));
	}

}
