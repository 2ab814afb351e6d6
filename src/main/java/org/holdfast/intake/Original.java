package org.holdfast.intake;

import java.time.Instant;

/**
 * The file as it was sent.
 *
 * @param kept whether it is still there, encrypted
 * @param until when it is deleted, or was at the latest
 */
public record Original(boolean kept, Instant until) {

}
