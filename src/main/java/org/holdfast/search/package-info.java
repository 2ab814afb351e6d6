/**
 * Finds words in the guidance, and through other modules in what an institution wrote:
 * one box, one page of results, each leading to the exact place.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "toolkit")
package org.holdfast.search;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
