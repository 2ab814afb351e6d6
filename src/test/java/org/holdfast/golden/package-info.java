/**
 * Independent truth: a case computed by hand, a generated institution with SQL of its
 * own, and a generator of large purchase files with exact totals. Nothing here uses the
 * product's code.
 */
@NullMarked
package org.holdfast.golden;

import org.jspecify.annotations.NullMarked;
