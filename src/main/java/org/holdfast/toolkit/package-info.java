/**
 * Published guidance: toolkits as immutable editions of sections, pages and answerable
 * items, in English and Spanish.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.holdfast.toolkit;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
