package org.holdfast.team;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What somebody said about an item.
 *
 * @param id its id
 * @param words what was said
 * @param at when
 * @param editedAt when its author last changed it, absent when they did not
 * @param by account of the author
 * @param byName name of the author
 * @param told names of those who were told
 */
public record Comment(UUID id, String words, Instant at, @Nullable Instant editedAt, UUID by, String byName,
		List<String> told) {

	/** Longest comment in characters. */
	public static final int LONGEST = 4000;

	public Comment {
		told = List.copyOf(told);
	}

}
