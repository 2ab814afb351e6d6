package org.holdfast.team;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A conversation about an item.
 *
 * @param id its id
 * @param cycle name of the cycle it was begun in
 * @param item whole key of the item
 * @param startedAt when it was begun
 * @param resolvedAt when it was resolved, absent while it is open
 * @param resolvedByName who resolved it, absent while it is open
 * @param comments in the order in which they were written, never empty
 */
public record CommentThread(UUID id, String cycle, String item, Instant startedAt, @Nullable Instant resolvedAt,
		@Nullable String resolvedByName, List<Comment> comments) {

	public CommentThread {
		comments = List.copyOf(comments);
	}

	public boolean isOpen() {
		return this.resolvedAt == null;
	}

	CommentThread with(List<Comment> said) {
		return new CommentThread(this.id, this.cycle, this.item, this.startedAt, this.resolvedAt, this.resolvedByName,
				said);
	}

}
