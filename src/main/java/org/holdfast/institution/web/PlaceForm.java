package org.holdfast.institution.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.holdfast.institution.InstitutionView;
import org.jspecify.annotations.Nullable;

/**
 * Where the institution stands.
 *
 * @param county its county
 * @param timeZone name of its time zone
 */
record PlaceForm(@Nullable @Size(max = 100, message = "{institution.county.tooLong}") String county,
		@NotBlank(message = "{institution.zone.missing}") String timeZone) {

	static PlaceForm of(InstitutionView institution) {
		return new PlaceForm(institution.county(), institution.zone().getId());
	}

}
