package org.holdfast.toolkit;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Items under one heading.
 *
 * @param key once on its page
 * @param title heading
 * @param intro what stands below the heading
 * @param draft whether the heading is a suggestion that the content owner has not
 * accepted
 * @param items in order, never empty
 */
public record Group(String key, LocalizedText title, @Nullable LocalizedText intro, boolean draft, List<Item> items) {

	public Group {
		items = List.copyOf(items);
	}

}
