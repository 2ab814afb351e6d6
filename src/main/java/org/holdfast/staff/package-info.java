/**
 * The desk of Democracy Collaborative staff: they create institutions, suspend and
 * archive them, and invite the first administrator. They see names and counts, nothing
 * that is an institution's own.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "account", "institution" })
package org.holdfast.staff;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
