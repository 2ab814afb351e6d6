package org.holdfast.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

/**
 * A source whose mapping is remembered.
 *
 * @param id its id
 * @param kind what its files hold
 * @param name its name
 * @param files how many files came from it
 * @param versions its mappings, newest first
 */
public record MappingSource(UUID id, Kind kind, String name, int files, List<Version> versions) {

	public Version latest() {
		return this.versions.getFirst();
	}

	/**
	 * A version by its number.
	 * @param number the number
	 * @return empty when there is none
	 */
	public Optional<Version> version(int number) {
		return this.versions.stream().filter((one) -> one.number() == number).findFirst();
	}

	/**
	 * One mapping.
	 *
	 * @param number counts up from 1
	 * @param at when it was made
	 * @param by who made it
	 * @param mapping the mapping
	 * @param headers the headers of the file it was made for
	 * @param choices what was chosen about the reading of its files
	 * @param changed the canonical columns about which it says something else than the
	 * version before
	 * @param rereads whether other choices about the reading were made than before
	 */
	public record Version(int number, Instant at, UUID by, Mapping mapping, List<String> headers,
			ReadingChoices choices, List<String> changed, boolean rereads) {

		/**
		 * The canonical columns it says something about.
		 * @return names in alphabetical order
		 */
		public List<String> fields() {
			TreeSet<String> fields = new TreeSet<>(this.mapping.columns().keySet());
			fields.addAll(this.mapping.constants().keySet());
			fields.addAll(this.mapping.transforms().keySet());
			return List.copyOf(fields);
		}

	}

}
