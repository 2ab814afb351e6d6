package org.holdfast.definition.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.holdfast.definition.DefinitionHistory;
import org.holdfast.definition.DefinitionVersion;
import org.jspecify.annotations.Nullable;

/**
 * A version in the history of a definition.
 *
 * @param number its number
 * @param stateKey key of the words for where it stands
 * @param from its first day, if it has one
 * @param until the first day after it, if there is one
 * @param says what it says in short
 * @param entries everything a long list holds
 * @param setAt when it was set
 * @param setBy who set it
 */
record HistoryRow(int number, String stateKey, @Nullable LocalDate from, @Nullable LocalDate until, String says,
		List<String> entries, Instant setAt, @Nullable String setBy) {

	static List<HistoryRow> all(DefinitionHistory history, LocalDate today, DefinitionWords words) {
		DefinitionVersion current = history.on(today).orElse(null);
		return history.versions()
			.stream()
			.map((version) -> new HistoryRow(version.number(), state(version, current, today), version.validFrom(),
					version.superseded() ? null : history.until(version), words.say(version.rule()),
					words.entries(version.rule()), version.createdAt(), version.createdBy()))
			.toList();
	}

	private static String state(DefinitionVersion version, @Nullable DefinitionVersion current, LocalDate today) {
		if (version.superseded()) {
			return "definition.state.replaced";
		}
		if (version.validFrom() == null || version.equals(current)) {
			return "definition.state.current";
		}
		return version.validFrom().isAfter(today) ? "definition.state.coming" : "definition.state.past";
	}

}
