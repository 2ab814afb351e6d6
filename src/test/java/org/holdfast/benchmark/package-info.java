/**
 * Benchmarks: ratios of two things run alternately, never in the ordinary test run. See
 * docs/benchmarks.md.
 */
@NullMarked
package org.holdfast.benchmark;

import org.jspecify.annotations.NullMarked;
