package org.holdfast.intake;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Somebody changed a row since it was shown.
 */
public class RowChanged extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final @Nullable UUID by;

	RowChanged(@Nullable UUID by) {
		super("The row was changed meanwhile");
		this.by = by;
	}

	/**
	 * Who changed it last.
	 * @return an account, absent when the file was checked anew
	 */
	public @Nullable UUID by() {
		return this.by;
	}

}
