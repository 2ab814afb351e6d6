package org.holdfast.paper;

import java.util.Set;

import org.holdfast.toolkit.Group;

/**
 * What somebody wants to have on paper.
 *
 * @param filled whether with the answers that are given
 * @param groups keys of the groups wanted, empty for all
 * @param help whether with why each question is asked and an example
 * @param comments whether with what people have said
 */
public record PaperWish(boolean filled, Set<String> groups, boolean help, boolean comments) {

	/** Everything but help and comments, as it stands. */
	public static final PaperWish FILLED = new PaperWish(true, Set.of(), false, false);

	/** Everything but help and comments, to be filled in. */
	public static final PaperWish BLANK = new PaperWish(false, Set.of(), false, false);

	public PaperWish {
		groups = Set.copyOf(groups);
	}

	boolean wants(Group group) {
		return this.groups.isEmpty() || this.groups.contains(group.key());
	}

}
