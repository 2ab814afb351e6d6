package org.holdfast.institution.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.holdfast.institution.SiteView;
import org.jspecify.annotations.Nullable;

/**
 * What is typed about a site.
 *
 * @param name its name
 * @param county the county it stands in
 */
record SiteForm(
		@NotBlank(message = "{institution.site.name.missing}") @Size(max = 200,
				message = "{institution.site.name.tooLong}") String name,
		@Nullable @Size(max = 100, message = "{institution.county.tooLong}") String county) {

	static final SiteForm EMPTY = new SiteForm("", "");

	static SiteForm of(SiteView site) {
		return new SiteForm(site.name(), site.county());
	}

}
