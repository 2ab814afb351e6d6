/**
 * What an institution decides about its files, and what a sender decides about one.
 */
@NullMarked
package org.holdfast.intake.policy;

import org.jspecify.annotations.NullMarked;
