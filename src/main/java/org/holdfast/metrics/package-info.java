/**
 * The catalogue of indicators, figures and their passports, suppression.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "intake", "intake::withdrawal", "workforce", "purchasing", "definition",
		"institution" })
package org.holdfast.metrics;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
