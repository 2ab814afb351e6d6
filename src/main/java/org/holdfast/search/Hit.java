package org.holdfast.search;

import org.jspecify.annotations.Nullable;

/**
 * Something found.
 *
 * @param kind what sort of text it is
 * @param title what the place is called, with words that were looked for
 * @param trail where the place is
 * @param path the exact place, starting with a slash
 * @param excerpt the words around what was found
 * @param cycle name of the cycle, where it is not the current one
 * @param rank how well it fits, comparable between sorts of texts
 */
public record Hit(Searchable.Kind kind, Excerpt title, String trail, String path, Excerpt excerpt,
		@Nullable String cycle, float rank) {

}
