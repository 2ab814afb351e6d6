package org.holdfast.definition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.holdfast.shared.Span;
import org.jspecify.annotations.Nullable;

/**
 * The history of one rule. A version holds from its first day until the next version's.
 *
 * @param <T> what the rule says
 * @param versions the versions in force at some time, oldest first; each begins after the
 * one before
 */
public record Dated<T>(List<Version<T>> versions) {

	public Dated {
		versions = List.copyOf(versions);
	}

	/**
	 * The version in force on a day.
	 * @param day any day
	 * @return the version, empty before the first
	 */
	public Optional<Version<T>> on(LocalDate day) {
		Version<T> found = null;
		for (Version<T> version : this.versions) {
			if (version.validFrom().isAfter(day)) {
				break;
			}
			found = version;
		}
		return Optional.ofNullable(found);
	}

	/**
	 * One version of a rule.
	 *
	 * @param <T> what the rule says
	 * @param number counts up from 1
	 * @param validFrom the first day in force
	 * @param validUntil the first day no longer in force, absent for the latest
	 * @param rule what it says
	 */
	public record Version<T>(int number, LocalDate validFrom, @Nullable LocalDate validUntil, T rule) {

		/**
		 * The days in force.
		 * @return a span, open for the latest version
		 */
		public Span span() {
			return new Span(this.validFrom, (this.validUntil != null) ? this.validUntil : Span.OPEN);
		}

	}

}
