package org.holdfast.web;

import org.jspecify.annotations.Nullable;

/**
 * What a reader of a figure has to know of a file it was made from, written for them
 * already.
 *
 * @param words a sentence
 * @param file address of the file, for those who may open it
 */
public record Caution(String words, @Nullable String file) {

}
