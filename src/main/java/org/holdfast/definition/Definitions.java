package org.holdfast.definition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.holdfast.definition.rule.PlaceRule;
import org.holdfast.definition.rule.Rule;
import org.holdfast.definition.rule.RuleKind;
import org.holdfast.definition.rule.SiteRule;
import org.holdfast.institution.InstitutionView;
import org.holdfast.institution.Institutions;
import org.holdfast.institution.Sites;
import org.holdfast.shared.Period;
import org.holdfast.web.NotFound;
import org.holdfast.web.Refused;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rules of the institution in force that numbers depend on.
 */
@Service
@Transactional
public class Definitions {

	private static final int LONGEST_NAME = 100;

	private final DefinitionStore store;

	private final VersionWriter writer;

	private final Institutions institutions;

	private final Sites sites;

	private final ObjectProvider<OpenPeriods> openPeriods;

	private final Clock clock;

	Definitions(DefinitionStore store, VersionWriter writer, Institutions institutions, Sites sites,
			ObjectProvider<OpenPeriods> openPeriods, Clock clock) {
		this.store = store;
		this.writer = writer;
		this.institutions = institutions;
		this.sites = sites;
		this.openPeriods = openPeriods;
		this.clock = clock;
	}

	/**
	 * All rules as they are now. They are read by one statement, so they belong together
	 * whatever others change meanwhile.
	 * @return the rules, with the defaults of what is not set
	 */
	@Transactional(readOnly = true)
	public DefinitionSnapshot snapshot() {
		SnapshotAssembly assembly = new SnapshotAssembly(this.store.standing());
		return assembly.snapshot(founded(assembly));
	}

	/**
	 * Today where the institution is.
	 * @return the day
	 */
	@Transactional(readOnly = true)
	public LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), snapshot().zone());
	}

	/**
	 * All definitions that were ever set, with their versions.
	 * @return by kind and name
	 */
	@Transactional(readOnly = true)
	public List<DefinitionHistory> overview() {
		Map<String, List<DefinitionVersion>> byPath = new LinkedHashMap<>();
		this.store.all()
			.stream()
			.sorted(Comparator.comparing(DefinitionVersion::kind))
			.forEach((version) -> byPath.computeIfAbsent(version.path(), (path) -> new ArrayList<>()).add(version));
		return byPath.values()
			.stream()
			.map((versions) -> new DefinitionHistory(versions.getFirst().kind(), versions.getFirst().name(), versions))
			.toList();
	}

	/**
	 * A definition with its versions.
	 * @param kind what it is about
	 * @param name its name among its kind, empty for the only one
	 * @return empty when it was never set
	 */
	@Transactional(readOnly = true)
	public Optional<DefinitionHistory> history(RuleKind kind, String name) {
		return overview().stream()
			.filter((history) -> history.kind() == kind && history.name().equals(name))
			.findFirst();
	}

	/**
	 * Sets a definition: makes a version with the next number. The same first day again
	 * replaces the earlier version.
	 * @param kind what it is about
	 * @param name its name among its kind, empty for the only one
	 * @param rule what it shall say
	 * @return the version made and the open fiscal years it restates
	 * @throws NotFound when the kind has names and none is given, or the reverse
	 * @throws Refused when it does not go together with what is set already
	 */
	public DefinitionMade put(RuleKind kind, String name, Rule rule) {
		String accepted = name(kind, name);
		List<Period> restates = restated(kind, accepted, rule);
		return new DefinitionMade(switch (rule) {
			case PlaceRule place -> place(place);
			case SiteRule site -> latest(kind, this.sites.place(accepted, site.county()).name());
			default -> this.writer.write(kind, accepted, rule);
		}, restates);
	}

	/**
	 * The open fiscal years that setting a definition would restate.
	 * @param kind what it is about
	 * @param name its name among its kind, empty for the only one
	 * @param rule what it shall say
	 * @return years that have begun, oldest first; of a rule without a first day only
	 * where it is known which years have figures
	 */
	@Transactional(readOnly = true)
	public List<Period> restated(RuleKind kind, String name, Rule rule) {
		SnapshotAssembly assembly = new SnapshotAssembly(this.store.standing());
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), assembly.snapshot(founded(assembly)).zone());
		OpenPeriods open = this.openPeriods.getIfAvailable();
		if (rule.validFrom() == null) {
			return (open != null) ? open.withFigures() : List.of();
		}
		LocalDate last = this.store.standing(kind)
			.stream()
			.filter((version) -> version.name().equals(name))
			.map(DefinitionVersion::validFrom)
			.filter(Objects::nonNull)
			.filter((day) -> day.isAfter(rule.validFrom()) && !day.isAfter(today))
			.min(Comparator.naturalOrder())
			.map((day) -> day.minusDays(1))
			.orElse(today);
		if (!rule.validFrom().isBefore(today)) {
			return List.of();
		}
		Period days = new Period(rule.validFrom(), last);
		List<Period> years = assembly.calendar().yearsTouching(days);
		return (open != null) ? open.open(years) : years;
	}

	private DefinitionVersion place(PlaceRule rule) {
		InstitutionView now = this.institutions.current();
		this.institutions.place((rule.county() != null) ? rule.county() : now.county(),
				(rule.timeZone() != null) ? rule.timeZone() : now.zone().getId());
		return latest(RuleKind.INSTITUTION, "");
	}

	private DefinitionVersion latest(RuleKind kind, String name) {
		return this.store.standing(kind)
			.stream()
			.filter((version) -> version.name().equals(name))
			.findFirst()
			.orElseThrow();
	}

	private SnapshotAssembly.Founded founded(SnapshotAssembly assembly) {
		if (assembly.placed()) {
			return new SnapshotAssembly.Founded(null, Institutions.DEFAULT_ZONE);
		}
		InstitutionView institution = this.institutions.current();
		return new SnapshotAssembly.Founded(institution.county(), institution.zone());
	}

	private static String name(RuleKind kind, @Nullable String name) {
		String given = (name != null) ? name.strip() : "";
		if (kind.named() == given.isEmpty()) {
			throw new NotFound();
		}
		if (given.length() > LONGEST_NAME
				|| given.chars().anyMatch((sign) -> sign == '/' || Character.isISOControl(sign))) {
			throw Refused.of("/name", "definition.name.wrong", LONGEST_NAME);
		}
		return given;
	}

}
