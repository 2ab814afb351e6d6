/**
 * The trail of what happened: append-only, one for each institution and one for the
 * platform.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.holdfast.audit;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
