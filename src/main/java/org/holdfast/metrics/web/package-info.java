/**
 * Figures and passports for programs.
 */
@NullMarked
package org.holdfast.metrics.web;

import org.jspecify.annotations.NullMarked;
