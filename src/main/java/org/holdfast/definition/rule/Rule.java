package org.holdfast.definition.rule;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * What a definition says. Every record is made by its {@code of}, which refuses what
 * cannot be accepted with {@link org.holdfast.web.Refused}.
 */
public sealed interface Rule permits GeographyRule, WageRule, WordsRule, VendorRule, DiverseRule, PoBoxRule,
		ThresholdRule, BaselineRule, PlaceRule, SiteRule, FiscalYearRule, AsOfRule, SuppressionRule {

	/**
	 * The first day in force.
	 * @return absent for rules that have none
	 */
	default @Nullable LocalDate validFrom() {
		return null;
	}

	/**
	 * Entries that were accepted in another form than they were given.
	 * @return as given
	 */
	@JsonIgnore
	default List<String> changed() {
		return List.of();
	}

}
