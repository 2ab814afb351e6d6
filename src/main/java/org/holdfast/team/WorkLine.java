package org.holdfast.team;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Something that waits for somebody.
 *
 * @param title what it is about
 * @param place where it stands, such as the title of its page
 * @param path where it is done
 * @param due the day until which it is wanted, if one was said
 * @param who one sentence without full stop that says who wants it, or from whom
 * @param message what was said with it, may be empty
 * @param action where saying that it is done is sent to, if that can be said here
 * @param stuck where it is freed when nobody can do it as things are, absent otherwise
 */
public record WorkLine(String title, String place, String path, @Nullable LocalDate due, String who, String message,
		@Nullable String action, @Nullable String stuck) {

}
