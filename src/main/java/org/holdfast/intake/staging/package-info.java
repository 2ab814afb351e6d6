/**
 * Refused rows that people correct before anything counts: their cells and the changes to
 * them, sealed.
 */
@NullMarked
package org.holdfast.intake.staging;

import org.jspecify.annotations.NullMarked;
