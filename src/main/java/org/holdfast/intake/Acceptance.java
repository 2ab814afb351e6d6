package org.holdfast.intake;

import java.util.UUID;

/**
 * What became of a file that arrived.
 *
 * @param id the import it is, or the one that has the same file already
 * @param state the state of that import
 * @param outcome whether it is new
 */
public record Acceptance(UUID id, ImportState state, Outcome outcome) {

	/**
	 * Whether a file is new.
	 */
	public enum Outcome {

		/** It is a new import. */
		RECEIVED,

		/** The same file is on its way already. */
		RUNNING,

		/** The same file was committed. */
		ALREADY_COMMITTED,

		/** The same request was answered before. */
		REPEATED

	}

}
