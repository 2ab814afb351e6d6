/**
 * The indicators themselves: plain Java from tallies to figures, without Spring and
 * without a database. Rules: docs/domain/indicators.md; hand-computed truth:
 * docs/domain/golden-case.md.
 */
@NullMarked
package org.holdfast.metrics.indicator;

import org.jspecify.annotations.NullMarked;
