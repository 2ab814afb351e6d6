package org.holdfast.definition.rule;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;

/**
 * Where a site stands.
 *
 * @param county its county; empty takes it away
 */
public record SiteRule(String county) implements Rule {

	@JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
	public static SiteRule of(@Nullable String county) {
		Reasons reasons = new Reasons();
		String named = (county != null && county.isBlank()) ? ""
				: reasons.words("/county", county, "definition.county.missing", 100);
		reasons.refuse();
		return new SiteRule(named);
	}

}
