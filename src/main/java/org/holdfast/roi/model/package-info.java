/**
 * The return-on-investment calculation itself: inputs as records, exact arithmetic,
 * formulas that print and compute from the same expression. Knows neither Spring nor the
 * database.
 */
@NamedInterface("model")
@NullMarked
package org.holdfast.roi.model;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
