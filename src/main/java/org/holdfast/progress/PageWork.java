package org.holdfast.progress;

import java.util.List;

import org.holdfast.toolkit.Page;
import org.holdfast.toolkit.PageStanding;
import org.jspecify.annotations.Nullable;

/**
 * How an institution's work on a page stands.
 *
 * @param page the page
 * @param standing how far it is
 * @param drafts answers that could not be read
 * @param saved the last change, if there was any
 * @param completion who said last whether the page is done, and when; absent as long as
 * nobody did
 */
public record PageWork(Page page, PageStanding standing, List<AnswerKey> drafts, @Nullable Saved saved,
		@Nullable Saved completion) {

	public PageWork {
		drafts = List.copyOf(drafts);
	}

	public boolean isCompleted() {
		return this.standing.state() == PageStanding.State.COMPLETED;
	}

}
