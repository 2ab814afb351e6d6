/**
 * The content owner's desk: drafts of toolkits, checking and publishing them, and what
 * readers say about their items.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "toolkit", "adoption" })
package org.holdfast.editing;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
