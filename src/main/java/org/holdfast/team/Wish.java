package org.holdfast.team;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * To whom something is to be given, and what is said with it.
 *
 * @param to the member's account, absent when none was chosen
 * @param due the day until which it is wanted, if one is said
 * @param message what is said with it, may be empty
 */
public record Wish(@Nullable UUID to, @Nullable LocalDate due, String message) {

	/** Longest message in characters. */
	public static final int LONGEST_MESSAGE = 1000;

	public Wish {
		message = message.replace("\r\n", "\n").strip();
	}

}
