package org.holdfast.editing.web;

import java.util.List;

import org.holdfast.toolkit.Edition;
import org.holdfast.toolkit.Page;

/**
 * Which pages differ between two editions.
 *
 * @param added pages that are new
 * @param changed pages that say something else
 * @param removed pages that are gone
 */
record PageChanges(List<Page> added, List<Page> changed, List<Page> removed) {

	static PageChanges between(Edition before, Edition after) {
		return new PageChanges(after.pages().stream().filter((page) -> before.findPage(page.key()).isEmpty()).toList(),
				after.pages()
					.stream()
					.filter((page) -> before.findPage(page.key()).filter((old) -> !old.equals(page)).isPresent())
					.toList(),
				before.pages().stream().filter((page) -> after.findPage(page.key()).isEmpty()).toList());
	}

	public boolean none() {
		return this.added.isEmpty() && this.changed.isEmpty() && this.removed.isEmpty();
	}

}
