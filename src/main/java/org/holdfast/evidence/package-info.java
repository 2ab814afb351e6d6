/**
 * What the data files show about the answers: marks beside the items of checklists, and
 * the page of checks over an institution's own work.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "toolkit", "progress", "intake", "workforce", "definition" })
package org.holdfast.evidence;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
