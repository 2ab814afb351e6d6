package org.holdfast.institution;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A hospital, clinic or campus.
 *
 * @param id its id
 * @param name its name, different from the other sites'
 * @param county the county it stands in, absent when not told
 */
public record SiteView(UUID id, String name, @Nullable String county) {

}
