package org.holdfast.definition.web;

import org.holdfast.definition.rule.AsOfRule;
import org.holdfast.definition.rule.BaselineRule;
import org.holdfast.definition.rule.FiscalYearRule;
import org.holdfast.definition.rule.Rule;
import org.holdfast.definition.rule.RuleKind;
import org.holdfast.definition.rule.SuppressionRule;
import org.holdfast.definition.rule.ThresholdRule;
import org.jspecify.annotations.Nullable;

/**
 * A definition of one value, or of a first and a last day, as typed.
 *
 * @param kind what it is about
 * @param value the value or the first day
 * @param until the last day, where there is one
 */
record SettingForm(RuleKind kind, @Nullable String value, @Nullable String until) implements RuleForm {

	static SettingForm of(RuleKind kind, @Nullable Rule rule) {
		return switch (rule) {
			case FiscalYearRule year -> new SettingForm(kind, String.valueOf(year.startMonth()), null);
			case AsOfRule day -> new SettingForm(kind, day.employments().toString(), null);
			case SuppressionRule count -> new SettingForm(kind, String.valueOf(count.threshold()), null);
			case ThresholdRule dollars -> new SettingForm(kind, dollars.amount().toPlainString(), null);
			case BaselineRule days -> new SettingForm(kind, days.from().toString(), days.to().toString());
			case null, default -> new SettingForm(kind, null, null);
		};
	}

	@Override
	public Rule rule() {
		Reading reading = new Reading();
		return reading.rule(() -> switch (this.kind) {
			case FISCAL_YEAR -> FiscalYearRule.of(reading.whole(this.value));
			case DATA_AS_OF -> AsOfRule.of(reading.day("employments", this.value));
			case SUPPRESSION -> SuppressionRule.of(reading.whole(this.value));
			case VENDOR_THRESHOLD -> ThresholdRule.of(reading.dollars("amount", this.value));
			default -> BaselineRule.of(reading.day("from", this.value), reading.day("to", this.until));
		});
	}

	@Override
	public String fieldOf(String pointer) {
		return "/to".equals(pointer) ? "until" : "value";
	}

}
