package org.holdfast.record;

import java.time.Instant;
import java.util.UUID;

/**
 * A moment of an institution's whole work that was given a name.
 *
 * @param id its id
 * @param name such as {@code Board meeting March 2027}
 * @param moment the moment
 * @param by who named it
 */
public record NamedVersion(UUID id, String name, Instant moment, String by) {

}
