package org.holdfast.progress.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.holdfast.progress.Cycle;
import org.holdfast.progress.ItemMark;
import org.holdfast.progress.ItemMarks;
import org.holdfast.toolkit.Edition;
import org.holdfast.toolkit.Item;
import org.holdfast.toolkit.Page;

import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Leads from a strategy to the institutions that use it.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class CaseMarks implements ItemMarks {

	private final MessageSource messages;

	CaseMarks(MessageSource messages) {
		this.messages = messages;
	}

	@Override
	public Map<String, List<ItemMark>> marks(Edition edition, Page page, Cycle cycle, Locale locale) {
		Map<String, List<ItemMark>> marks = new HashMap<>();
		for (Item item : page.items()) {
			List<ItemMark> cases = edition.casesUsing(item).stream().map((one) -> mark(edition, one, locale)).toList();
			if (!cases.isEmpty()) {
				marks.put(item.key(), cases);
			}
		}
		return marks;
	}

	private ItemMark mark(Edition edition, Page study, Locale locale) {
		String text = this.messages.getMessage("toolkit.card.used", new Object[] { study.title().in(locale) }, locale);
		return new ItemMark(text, edition.path(study), ItemMark.Tone.PLAIN);
	}

}
