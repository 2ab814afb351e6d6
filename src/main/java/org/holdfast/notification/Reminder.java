package org.holdfast.notification;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How a member is reminded.
 *
 * @param rhythm how often
 * @param lookedAt when there was last a look at what to tell them
 */
record Reminder(Rhythm rhythm, @Nullable Instant lookedAt) {

	static final Reminder USUAL = new Reminder(Rhythm.DAILY, null);

}
