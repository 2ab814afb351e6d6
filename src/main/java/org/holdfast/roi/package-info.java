/**
 * Return on investment of a hiring programme: what it saved, what it cost, how sure that
 * is, and the named scenarios an institution keeps. Financial formulas live in
 * {@code roi.model}; this package evaluates them for an institution and stores scenarios.
 */
@ApplicationModule(allowedDependencies = { "metrics", "metrics::mark", "definition", "intake::withdrawal" })
@NullMarked
package org.holdfast.roi;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
