package org.holdfast.definition;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.holdfast.definition.rule.GeographyRule;
import org.holdfast.definition.rule.Rule;
import org.holdfast.definition.rule.RuleKind;
import org.holdfast.definition.rule.WageRule;
import org.holdfast.tenancy.AuditedEvent;
import org.holdfast.tenancy.CurrentInstitution;
import org.holdfast.web.Refused;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Adds a version to a definition, marks what it replaces, and says so. Runs in the
 * caller's transaction.
 */
@Component
class VersionWriter {

	private final DefinitionStore store;

	private final ApplicationEventPublisher events;

	VersionWriter(DefinitionStore store, ApplicationEventPublisher events) {
		this.store = store;
		this.events = events;
	}

	DefinitionVersion write(RuleKind kind, String name, Rule rule) {
		this.store.lock();
		List<DefinitionVersion> ofKind = this.store.standing(kind);
		DefinitionVersion made = switch (rule) {
			case WageRule wage -> wage(ofKind, name, wage);
			case GeographyRule geography -> geography(ofKind, name, geography);
			default -> replace(ofKind, kind, name, rule);
		};
		this.events.publishEvent(new DefinitionChanged(CurrentInstitution.id(), kind.path()));
		return made;
	}

	private DefinitionVersion geography(List<DefinitionVersion> ofKind, String name, GeographyRule rule) {
		boolean other = ofKind.stream()
			.filter((version) -> version.name().equals(name) && !rule.validFrom().equals(version.validFrom()))
			.map((version) -> ((GeographyRule) version.rule()).purpose())
			.anyMatch((purpose) -> !purpose.equals(rule.purpose()));
		if (other) {
			throw Refused.of("/purpose", "definition.purpose.fixed");
		}
		return replace(ofKind, RuleKind.GEOGRAPHY_SETS, name, rule);
	}

	private DefinitionVersion wage(List<DefinitionVersion> ofKind, String name, WageRule rule) {
		List<DefinitionVersion> ofName = ofKind.stream().filter((version) -> version.name().equals(name)).toList();
		boolean other = ofName.stream()
			.map((version) -> (WageRule) version.rule())
			.anyMatch((wage) -> wage.year() != rule.year() && !key(wage).equals(key(rule)));
		if (other) {
			throw Refused.of("/county", "definition.county.fixed");
		}
		boolean used = Objects.requireNonNullElseGet(rule.inUse(), () -> WageSeries.inUse(ofName));
		if (used) {
			WageSeries.byName(ofKind).forEach((otherName, series) -> {
				DefinitionVersion latest = WageSeries.latest(series);
				WageRule wage = (WageRule) latest.rule();
				if (!otherName.equals(name) && WageSeries.inUse(series) && key(wage).equals(key(rule))) {
					replace(ofKind, RuleKind.LIVING_WAGES, otherName, wage.used(false));
				}
			});
		}
		return replace(ofKind, RuleKind.LIVING_WAGES, name, rule.used(used));
	}

	private DefinitionVersion replace(List<DefinitionVersion> ofKind, RuleKind kind, String name, Rule rule) {
		ofKind.stream()
			.filter((version) -> version.name().equals(name) && replaces(rule, version.rule()))
			.forEach(this.store::supersede);
		DefinitionVersion made = this.store.add(kind, name, rule);
		this.events.publishEvent(new AuditedEvent("definition-set", made.path(), details(made)));
		return made;
	}

	private static boolean replaces(Rule rule, Rule earlier) {
		if (rule instanceof WageRule wage && earlier instanceof WageRule before) {
			return wage.year() == before.year();
		}
		return Objects.equals(rule.validFrom(), earlier.validFrom());
	}

	private static Map<String, String> details(DefinitionVersion made) {
		String version = String.valueOf(made.number());
		return (made.validFrom() != null) ? Map.of("version", version, "validFrom", made.validFrom().toString())
				: Map.of("version", version);
	}

	private static String key(WageRule wage) {
		return wage.county().strip().toLowerCase(Locale.ROOT);
	}

}
