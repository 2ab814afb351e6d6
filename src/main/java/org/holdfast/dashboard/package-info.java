/**
 * Pages on which figures are read: the executive page, one page per indicator, and the
 * passports that prove each number; also the figures that worksheets offer as answers.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "metrics", "metrics::closing", "metrics::mark", "intake::stored",
		"definition", "progress", "toolkit", "web :: chart" })
package org.holdfast.dashboard;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
