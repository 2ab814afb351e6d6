package org.holdfast.definition.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;

/**
 * Which certifications count as diverse, in which group.
 *
 * @param validFrom the first day in force
 * @param groups the groups
 */
public record DiverseRule(LocalDate validFrom, Groups groups) implements Rule {

	/** The certifications files may hold. */
	public static final List<String> CODES = List.of("MBE", "WBE", "WOSB", "EDWOSB", "LGBTBE", "VOSB", "SDVOSB", "DOBE",
			"8A", "SDB", "HUBZONE", "DBE", "SBE", "LBE");

	@JsonCreator
	public static DiverseRule of(@Nullable LocalDate validFrom, @Nullable Groups groups) {
		Reasons reasons = new Reasons();
		LocalDate first = reasons.validFrom(validFrom);
		Groups given = (groups != null) ? groups : Groups.of(null, null, null);
		if (given.minority().isEmpty() && given.women().isEmpty() && given.other().isEmpty()) {
			reasons.add("/groups", "definition.groups.missing");
		}
		Set<String> seen = new HashSet<>();
		check(reasons, "minority", given.minority(), seen);
		check(reasons, "women", given.women(), seen);
		check(reasons, "other", given.other(), seen);
		reasons.refuse();
		return new DiverseRule(first, given);
	}

	private static void check(Reasons reasons, String group, List<String> codes, Set<String> seen) {
		for (int place = 0; place < codes.size(); place++) {
			String pointer = "/groups/" + group + "/" + place;
			String code = codes.get(place);
			if (!CODES.contains(code)) {
				reasons.add(pointer, "definition.code.unknown", (code.length() > 20) ? code.substring(0, 20) : code);
			}
			else if (!seen.add(code)) {
				reasons.add(pointer, "definition.code.twice", code);
			}
		}
	}

	/**
	 * Certifications by group, in capitals.
	 *
	 * @param minority of minority-owned firms
	 * @param women of women-owned firms
	 * @param other further ones
	 */
	public record Groups(List<String> minority, List<String> women, List<String> other) {

		@JsonCreator
		public static Groups of(@Nullable List<? extends @Nullable String> minority,
				@Nullable List<? extends @Nullable String> women, @Nullable List<? extends @Nullable String> other) {
			return new Groups(capitals(minority), capitals(women), capitals(other));
		}

		private static List<String> capitals(@Nullable List<? extends @Nullable String> given) {
			List<String> codes = new ArrayList<>();
			if (given != null) {
				given.forEach((code) -> codes.add((code != null) ? code.strip().toUpperCase(Locale.ROOT) : ""));
			}
			return List.copyOf(codes);
		}

	}

}
