package org.holdfast.progress;

/**
 * Something that can be done with an answerable page as a whole, in a place of its own.
 *
 * @param messageKey key of a few words that start with a verb
 * @param path where it is done, starting with a slash
 */
public record PageLink(String messageKey, String path) {

}
