package org.holdfast.team;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.holdfast.paper.PageComments;
import org.holdfast.paper.Remark;
import org.holdfast.progress.Cycle;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.Permission;
import org.holdfast.toolkit.Edition;
import org.holdfast.toolkit.Page;

import org.springframework.stereotype.Component;

/**
 * Puts the comments of a page on its documents, for readers who may open them.
 */
@Component
class PrintedComments implements PageComments {

	private final Comments comments;

	PrintedComments(Comments comments) {
		this.comments = comments;
	}

	@Override
	public Map<String, List<Remark>> comments(Edition edition, Page page, Cycle cycle, Locale locale) {
		Map<String, List<Remark>> remarks = new LinkedHashMap<>();
		if (!CurrentActor.get().may(Permission.COMMENT)) {
			return remarks;
		}
		for (CommentThread thread : this.comments.ofPage(edition.toolkit() + "/" + page.key(), cycle.name())) {
			List<Remark> said = remarks.computeIfAbsent(thread.item(), (item) -> new ArrayList<>());
			thread.comments()
				.forEach((one) -> said.add(new Remark(one.byName(), one.at(), one.words(), !thread.isOpen())));
		}
		return remarks;
	}

}
