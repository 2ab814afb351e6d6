package org.holdfast.paper;

import java.time.Instant;

/**
 * Something a person has said about an item.
 *
 * @param author name of the person
 * @param at when it was said
 * @param text what was said
 * @param resolved whether the matter is settled
 */
public record Remark(String author, Instant at, String text, boolean resolved) {

}
