/**
 * People facts: employments and the roster, how they are read and counted.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "intake", "intake::reading", "definition" })
package org.holdfast.workforce;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
