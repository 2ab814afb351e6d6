/**
 * What a comparison found, kept with the import: totals by month and the first few rows
 * of each kind.
 */
@NullMarked
package org.holdfast.intake.preview;

import org.jspecify.annotations.NullMarked;
