package org.holdfast.adoption;

import java.time.Instant;
import java.util.UUID;

/**
 * What an institution notes beside an item.
 *
 * @param item whole key of the item
 * @param version rises with every change
 * @param text the words, empty when the note was taken away
 * @param at when it was last changed
 * @param account account of the person who did so
 * @param by name of that person
 */
public record ItemNote(String item, int version, String text, Instant at, UUID account, String by) {

}
