package org.holdfast.adoption;

import java.time.Instant;
import java.util.UUID;

/**
 * That a question changed under its answer, so that somebody should say whether the
 * answer still holds.
 *
 * @param cycle name of the cycle
 * @param item key of the item
 * @param number number of the edition that changed it
 * @param beforeNumber number of the edition that the answer was given to
 * @param beforeItem key of the item then
 * @param account account of the person who answered last
 * @param name name of that person
 * @param madeAt when the question changed for the institution
 */
record Doubt(String cycle, String item, int number, int beforeNumber, String beforeItem, UUID account, String name,
		Instant madeAt) {

}
