package org.holdfast.definition.web;

import java.util.ArrayList;
import java.util.List;

import org.holdfast.definition.rule.Rule;
import org.holdfast.definition.rule.VendorRule;
import org.jspecify.annotations.Nullable;

/**
 * The local vendor rule as typed.
 *
 * @param validFrom first day in force
 * @param first the address used first
 * @param second the next one, if any
 * @param third the last one, if any
 * @param independentOnly whether only independently owned vendors are local
 */
record VendorForm(@Nullable String validFrom, @Nullable String first, @Nullable String second, @Nullable String third,
		boolean independentOnly) implements RuleForm {

	static VendorForm of(List<String> order, boolean independentOnly) {
		return new VendorForm(null, at(order, 0), at(order, 1), at(order, 2), independentOnly);
	}

	@Override
	public Rule rule() {
		Reading reading = new Reading();
		List<@Nullable String> order = new ArrayList<>();
		for (String role : new String[] { this.first, this.second, this.third }) {
			if (role != null && !role.isBlank()) {
				order.add(role);
			}
		}
		return reading.rule(() -> VendorRule.of(reading.day("validFrom", this.validFrom), order, this.independentOnly));
	}

	@Override
	public String fieldOf(String pointer) {
		return switch (pointer) {
			case "/validFrom" -> "validFrom";
			case "/addressOrder/1" -> "second";
			case "/addressOrder/2" -> "third";
			default -> "first";
		};
	}

	private static @Nullable String at(List<String> order, int place) {
		return (place < order.size()) ? order.get(place) : null;
	}

}
