package org.holdfast.staff.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What is typed about a new institution.
 *
 * @param name its name
 * @param county the county it stands in
 * @param timeZone name of its time zone
 */
record InstitutionForm(
		@NotBlank(message = "{staff.name.missing}") @Size(max = 200, message = "{staff.name.tooLong}") String name,
		@Nullable @Size(max = 100, message = "{institution.county.tooLong}") String county,
		@NotBlank(message = "{institution.zone.missing}") String timeZone) {

}
