/**
 * What of people's data leaves a desk, and what of it stays anywhere.
 */
@NullMarked
package org.holdfast.intake.privacy;

import org.jspecify.annotations.NullMarked;
