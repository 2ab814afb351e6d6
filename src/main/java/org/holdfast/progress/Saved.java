package org.holdfast.progress;

import java.time.Instant;
import java.util.UUID;

import org.holdfast.tenancy.Actor;

/**
 * When something was stored, and by whom.
 *
 * @param at when
 * @param account the person's account
 * @param name the person's name at that time
 */
public record Saved(Instant at, UUID account, String name) {

	static Saved by(Actor actor, Instant now) {
		return new Saved(now, actor.accountId(), actor.name());
	}

}
