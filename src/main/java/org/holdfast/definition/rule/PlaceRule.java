package org.holdfast.definition.rule;

import java.time.DateTimeException;
import java.time.ZoneId;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;

/**
 * Where the institution stands. What is absent stays as it is; an empty county takes it
 * away.
 *
 * @param county its county
 * @param timeZone name of its time zone
 */
public record PlaceRule(@Nullable String county, @Nullable String timeZone) implements Rule {

	@JsonCreator
	public static PlaceRule of(@Nullable String county, @Nullable String timeZone) {
		Reasons reasons = new Reasons();
		if (county == null && timeZone == null) {
			reasons.add("/county", "definition.county.missing");
		}
		String named = (county == null || county.isBlank()) ? county
				: reasons.words("/county", county, "definition.county.missing", 100);
		if (timeZone != null && !known(timeZone.strip())) {
			reasons.add("/timeZone", "definition.zone.unknown");
		}
		reasons.refuse();
		return new PlaceRule((named != null) ? named.strip() : null, (timeZone != null) ? timeZone.strip() : null);
	}

	private static boolean known(String zone) {
		try {
			return ZoneId.getAvailableZoneIds().contains(ZoneId.of(zone).getId());
		}
		catch (DateTimeException ex) {
			return false;
		}
	}

}
