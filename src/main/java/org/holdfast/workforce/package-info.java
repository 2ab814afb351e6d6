/**
 * People facts: who was hired, is at work, left, changed jobs or applied; how they are
 * read and counted.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "intake", "intake::reading", "definition" })
package org.holdfast.workforce;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
