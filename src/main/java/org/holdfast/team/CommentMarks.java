package org.holdfast.team;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.holdfast.progress.Cycle;
import org.holdfast.progress.ItemMark;
import org.holdfast.progress.ItemMarks;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.Permission;
import org.holdfast.toolkit.Edition;
import org.holdfast.toolkit.Item;
import org.holdfast.toolkit.Page;

import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells beside each item how many conversations about it are open.
 */
@Component
@Order(20)
@Transactional(readOnly = true)
class CommentMarks implements ItemMarks {

	private static final int[] NONE = { 0, 0 };

	private final CommentStore store;

	private final MessageSource messages;

	CommentMarks(CommentStore store, MessageSource messages) {
		this.store = store;
		this.messages = messages;
	}

	@Override
	public Map<String, List<ItemMark>> marks(Edition edition, Page page, Cycle cycle, Locale locale) {
		if (!CurrentActor.get().may(Permission.COMMENT)) {
			return Map.of();
		}
		Map<String, int[]> counts = this.store.counts(edition.toolkit() + "/" + page.key());
		Map<String, List<ItemMark>> marks = new HashMap<>();
		for (Item item : page.items()) {
			int[] count = counts.getOrDefault(item.key(), NONE);
			String key = (count[0] > 0) ? "team.mark.comments.open"
					: ((count[1] > 0) ? "team.mark.comments.resolved" : "team.mark.comments");
			String words = this.messages.getMessage(key, new Object[] { (count[0] > 0) ? count[0] : count[1] }, locale);
			marks.put(item.key(), List.of(new ItemMark(words, "/work/" + item.key() + "/comments",
					(count[0] > 0) ? ItemMark.Tone.LOOK : ItemMark.Tone.PLAIN)));
		}
		return marks;
	}

}
