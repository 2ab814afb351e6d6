package org.holdfast.progress.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.holdfast.progress.Cycle;
import org.holdfast.progress.PageWork;
import org.holdfast.toolkit.Edition;
import org.holdfast.toolkit.Group;
import org.holdfast.toolkit.Page;
import org.holdfast.toolkit.Section;
import org.jspecify.annotations.Nullable;

/**
 * A page with its answers, ready to be shown.
 *
 * @param edition the edition shown
 * @param section the section it stands in
 * @param page the page
 * @param cycle the cycle shown, absent when no institution is in force
 * @param before the cycle before, if there is one
 * @param latest whether it is the newest cycle
 * @param editable whether the reader may answer
 * @param at the moment the page is shown as of, absent for now
 * @param visit id of this showing
 * @param owner value of the hidden field that says who has the page open
 * @param groups the items
 * @param drafts answers that could not be read
 * @param work how far the page is, absent when no institution is in force
 */
record PageSheet(Edition edition, Section section, Page page, @Nullable Cycle cycle, @Nullable Cycle before,
		boolean latest, boolean editable, @Nullable Instant at, UUID visit, String owner, List<GroupView> groups,
		List<Draft> drafts, @Nullable PageWork work) {

	/**
	 * Where the page is found.
	 * @return path without a query
	 */
	public String path() {
		return this.edition.path(this.page);
	}

	/**
	 * The form with what was typed before a session ended.
	 * @return the form, absent when nothing waits
	 */
	public @Nullable FormView kept() {
		return this.groups.stream()
			.flatMap((group) -> group.items().stream())
			.flatMap((item) -> Stream.of(List.of(item.form()), item.rows(),
					(item.blank() != null) ? List.of(item.blank()) : List.<FormView>of()))
			.flatMap(List::stream)
			.filter(FormView::kept)
			.findFirst()
			.orElse(null);
	}

	/**
	 * Items under one heading.
	 *
	 * @param group the heading
	 * @param items in order
	 */
	record GroupView(Group group, List<ItemView> items) {

	}

}
