package org.holdfast.progress.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.holdfast.progress.Cycle;
import org.holdfast.progress.ItemMark;
import org.holdfast.progress.ItemMarks;
import org.holdfast.progress.PageLink;
import org.holdfast.progress.PageLinks;
import org.holdfast.progress.PageMarks;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Collects what other modules have to say about a page and to offer there.
 */
@Component
class PageExtras {

	private final ObjectProvider<ItemMarks> marks;

	private final ObjectProvider<PageMarks> pageMarks;

	private final ObjectProvider<PageLinks> links;

	PageExtras(ObjectProvider<ItemMarks> marks, ObjectProvider<PageMarks> pageMarks, ObjectProvider<PageLinks> links) {
		this.marks = marks;
		this.pageMarks = pageMarks;
		this.links = links;
	}

	/**
	 * What other modules tell about the items of a page.
	 * @param sheet the page as it is shown
	 * @param locale the reader's language
	 * @return by whole key of the item
	 */
	Map<String, List<ItemMark>> marks(PageSheet sheet, Locale locale) {
		Cycle cycle = sheet.cycle();
		Map<String, List<ItemMark>> told = new LinkedHashMap<>();
		if (cycle != null && sheet.at() == null) {
			this.marks.orderedStream()
				.forEach((source) -> source.marks(sheet.edition(), sheet.page(), cycle, locale)
					.forEach((item, marks) -> told.computeIfAbsent(item, (key) -> new ArrayList<>()).addAll(marks)));
		}
		return told;
	}

	/**
	 * What other modules tell about a page as a whole.
	 * @param sheet the page as it is shown
	 * @param locale the reader's language
	 * @return in order
	 */
	List<ItemMark> pageMarks(PageSheet sheet, Locale locale) {
		Cycle cycle = sheet.cycle();
		return (cycle != null && sheet.at() == null) ? this.pageMarks.orderedStream()
			.flatMap((source) -> source.marks(sheet.edition(), sheet.page(), cycle, locale).stream())
			.toList() : List.of();
	}

	/**
	 * What can be done with a page as a whole.
	 * @param sheet the page as it is shown
	 * @return in order
	 */
	List<PageLink> links(PageSheet sheet) {
		Cycle cycle = sheet.cycle();
		return (cycle != null && sheet.at() == null) ? this.links.orderedStream()
			.flatMap((source) -> source.links(sheet.edition(), sheet.page(), cycle).stream())
			.toList() : List.of();
	}

}
