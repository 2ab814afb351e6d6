package org.holdfast.definition;

import java.time.Instant;
import java.time.LocalDate;

import org.holdfast.definition.rule.Rule;
import org.holdfast.definition.rule.RuleKind;
import org.jspecify.annotations.Nullable;

/**
 * One version of a definition, as it was set. It never changes, but another can replace
 * it.
 *
 * @param kind what the definition is about
 * @param name its name among its kind, empty for the only one
 * @param number counts up from 1
 * @param rule what it says
 * @param superseded whether another version replaced it: one of the same first day, of
 * the same year of a living wage, or a later one of a definition without a first day
 * @param createdAt when it was set
 * @param createdBy the name of who set it, absent for the application itself
 */
public record DefinitionVersion(RuleKind kind, String name, int number, Rule rule, boolean superseded,
		Instant createdAt, @Nullable String createdBy) {

	/**
	 * The full name of the definition.
	 * @return for example {@code geography-sets/city}
	 */
	public String path() {
		return this.kind.pathOf(this.name);
	}

	/**
	 * The first day in force.
	 * @return absent for definitions that have none
	 */
	public @Nullable LocalDate validFrom() {
		return this.rule.validFrom();
	}

}
