package org.holdfast.institution;

import org.jspecify.annotations.Nullable;

/**
 * It was said in which county a site stands, in the running transaction. A site that gets
 * another name is told twice: the old name has no county any more.
 *
 * @param name the name of the site
 * @param county its county, absent when it is not told
 */
public record SitePlaced(String name, @Nullable String county) {

}
