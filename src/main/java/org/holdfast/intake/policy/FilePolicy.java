package org.holdfast.intake.policy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * What an institution decides about its files.
 *
 * @param retentionDays how many days an encrypted original is kept after it came
 * @param automatic the kinds, as the HTTP API writes them, that may be committed without
 * a person
 */
public record FilePolicy(int retentionDays, Set<String> automatic) {

	/** The fewest days an original may be kept. */
	public static final int FEWEST_DAYS = 1;

	/** The most days an original may be kept. */
	public static final int MOST_DAYS = 365;

	/**
	 * When an original is deleted.
	 * @param received when it came
	 * @return the moment from which it may be gone
	 */
	public Instant keptUntil(Instant received) {
		return received.plus(this.retentionDays, ChronoUnit.DAYS);
	}

}
