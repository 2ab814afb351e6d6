package org.holdfast.intake.policy;

import org.jspecify.annotations.Nullable;

/**
 * How a file was sent.
 *
 * @param leftOut how many columns the browser left out before it sent the file, absent
 * when it sent all
 * @param automatic whether the file is to be committed without a person
 * @param held why it was not, absent while that is not decided or when it was
 */
public record Sending(@Nullable Integer leftOut, boolean automatic, @Nullable String held) {

	/** The plain way: everything, and a person decides. */
	public static final Sending PLAIN = new Sending(null, false, null);

	/** A file that is to be committed without a person. */
	public static final Sending AUTOMATIC = new Sending(null, true, null);

}
