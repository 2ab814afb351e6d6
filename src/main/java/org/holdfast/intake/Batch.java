package org.holdfast.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A committed import, as figures and their passports name it.
 *
 * @param importId the public id
 * @param number the number its rows carry
 * @param kind what it holds
 * @param sha256 the fingerprint of the file
 * @param mappingVersion the version of the mapping it was read with
 * @param rows the rows accepted
 * @param firstDay the earliest day of its rows, absent when it has none
 * @param lastDay the latest day of its rows, absent when it has none
 * @param committedAt when it became visible
 * @param goodRowsOnly whether rows were refused and left out
 * @param filled in how many accepted rows each canonical column says something; empty for
 * files that were checked before this was counted
 */
public record Batch(UUID importId, long number, Kind kind, String sha256, int mappingVersion, int rows,
		@Nullable LocalDate firstDay, @Nullable LocalDate lastDay, Instant committedAt, boolean goodRowsOnly,
		Map<String, Integer> filled) {

	public Batch {
		filled = Map.copyOf(filled);
	}

	/**
	 * A checked import as the batch it would be.
	 * @param view the import
	 * @param accepted its accepted rows
	 * @param now the present moment
	 * @return a batch that is not visible yet
	 */
	static Batch candidate(ImportView view, int accepted, Instant now) {
		return new Batch(view.id(), Objects.requireNonNull(view.batchNumber()), view.kind(),
				Objects.requireNonNull(view.sha256()), view.mappingVersion(), accepted, view.firstDay(), view.lastDay(),
				now, false, view.filled());
	}

}
