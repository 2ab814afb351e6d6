package org.holdfast.definition;

import org.holdfast.definition.rule.PlaceRule;
import org.holdfast.definition.rule.RuleKind;
import org.holdfast.definition.rule.SiteRule;
import org.holdfast.institution.InstitutionPlaced;
import org.holdfast.institution.SitePlaced;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Counts a changed county or time zone as a version of a definition, wherever it was
 * changed, in the transaction that changes it.
 */
@Component
class PlaceVersions {

	private final VersionWriter writer;

	PlaceVersions(VersionWriter writer) {
		this.writer = writer;
	}

	@EventListener
	void on(InstitutionPlaced event) {
		this.writer.write(RuleKind.INSTITUTION, "",
				new PlaceRule((event.county() != null) ? event.county() : "", event.zone().getId()));
	}

	@EventListener
	void on(SitePlaced event) {
		this.writer.write(RuleKind.SITES, event.name(), new SiteRule((event.county() != null) ? event.county() : ""));
	}

}
