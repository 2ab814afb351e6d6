package org.holdfast.toolkit;

/**
 * One of the answers offered.
 *
 * @param key what is stored
 * @param label what is shown
 */
public record Choice(String key, LocalizedText label) {

}
