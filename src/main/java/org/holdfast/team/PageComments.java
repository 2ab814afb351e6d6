package org.holdfast.team;

import java.util.List;

/**
 * The conversations about a page, for documents that show them beside its answers.
 */
@FunctionalInterface
public interface PageComments {

	/**
	 * The conversations begun in a cycle. Ask only for readers who may comment.
	 * @param page {@code toolkit/page}
	 * @param cycle name of the cycle
	 * @return by item, the oldest first, resolved ones among them
	 */
	List<CommentThread> ofPage(String page, String cycle);

}
