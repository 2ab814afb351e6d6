package org.holdfast.definition;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.holdfast.definition.rule.RuleKind;
import org.jspecify.annotations.Nullable;

/**
 * A definition with everything it ever said.
 *
 * @param kind what it is about
 * @param name its name among its kind, empty for the only one
 * @param versions all versions, the newest number first
 */
public record DefinitionHistory(RuleKind kind, String name, List<DefinitionVersion> versions) {

	public DefinitionHistory {
		versions = List.copyOf(versions);
	}

	/**
	 * The full name of the definition.
	 * @return for example {@code geography-sets/city}
	 */
	public String path() {
		return this.kind.pathOf(this.name);
	}

	/**
	 * The versions that no other replaced.
	 * @return the latest first day first
	 */
	public List<DefinitionVersion> standing() {
		return this.versions.stream()
			.filter((version) -> !version.superseded())
			.sorted(Comparator
				.comparing(DefinitionVersion::validFrom, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
				.reversed())
			.toList();
	}

	/**
	 * The version in force on a day; of a definition without a first day the latest.
	 * @param day any day
	 * @return empty before the first
	 */
	public Optional<DefinitionVersion> on(LocalDate day) {
		return standing().stream()
			.filter((version) -> version.validFrom() == null || !version.validFrom().isAfter(day))
			.findFirst();
	}

	/**
	 * The versions that will be in force after a day.
	 * @param day any day
	 * @return the earliest first
	 */
	public List<DefinitionVersion> after(LocalDate day) {
		return standing().stream()
			.filter((version) -> version.validFrom() != null && version.validFrom().isAfter(day))
			.toList()
			.reversed();
	}

	/**
	 * The first day a version is no longer in force.
	 * @param version a version that no other replaced
	 * @return absent for the latest and for definitions without a first day
	 */
	public @Nullable LocalDate until(DefinitionVersion version) {
		LocalDate first = version.validFrom();
		return (first != null) ? standing().stream()
			.map(DefinitionVersion::validFrom)
			.filter(Objects::nonNull)
			.filter((day) -> day.isAfter(first))
			.min(Comparator.naturalOrder())
			.orElse(null) : null;
	}

}
