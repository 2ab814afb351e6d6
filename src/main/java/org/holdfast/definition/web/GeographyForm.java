package org.holdfast.definition.web;

import java.util.Map;

import org.holdfast.definition.rule.GeographyRule;
import org.holdfast.definition.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A geography set as typed.
 *
 * @param name the institution's name for it
 * @param purpose what it is for
 * @param validFrom first day in force
 * @param zips ZIP codes, one a line or separated
 * @param file never kept: the file's ZIP codes are put among the others
 */
record GeographyForm(@Nullable String name, @Nullable String purpose, @Nullable String validFrom, @Nullable String zips,
		@Nullable String file) implements RuleForm {

	/**
	 * A new local set.
	 * @param zips five-digit codes that are decided already, separated by commas
	 * @return the form
	 */
	static GeographyForm local(@Nullable String zips) {
		return new GeographyForm(null, "local", null, (zips != null) ? zips.replace(',', '\n') : null, null);
	}

	static GeographyForm of(Map<String, String> fields, @Nullable String fileText) {
		return new GeographyForm(fields.get("name"), fields.get("purpose"), fields.get("validFrom"),
				(fileText != null) ? fileText : fields.get("zips"), null);
	}

	static GeographyForm of(String name, GeographyRule rule) {
		return new GeographyForm(name, rule.purpose(), null, String.join("\n", rule.zips().entries()), null);
	}

	@Override
	public String called() {
		return (this.name != null) ? this.name.strip() : "";
	}

	@Override
	public Rule rule() {
		Reading reading = new Reading();
		reading.name(this.name);
		return reading.rule(() -> GeographyRule.of(this.purpose, reading.day("validFrom", this.validFrom),
				reading.zips("zips", this.zips)));
	}

}
