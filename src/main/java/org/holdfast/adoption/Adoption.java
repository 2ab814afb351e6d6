package org.holdfast.adoption;

import java.time.Instant;

/**
 * That an institution began to work with an edition.
 *
 * @param number number of the edition
 * @param at when
 * @param by name of the person who did it
 */
public record Adoption(int number, Instant at, String by) {

}
