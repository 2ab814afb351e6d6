/**
 * Pages on which figures are read: the executive page, one page per indicator, and the
 * passports that prove each number.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "metrics", "definition", "web :: chart" })
package org.holdfast.dashboard;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
