package org.holdfast.toolkit;

import java.util.List;

/**
 * A part of a toolkit.
 *
 * @param key once in its toolkit
 * @param title heading
 * @param summary one sentence without full stop
 * @param pages in order, never empty
 */
public record Section(String key, LocalizedText title, LocalizedText summary, List<Page> pages) {

	public Section {
		pages = List.copyOf(pages);
	}

}
