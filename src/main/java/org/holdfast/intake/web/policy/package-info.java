/**
 * The page on which an institution decides about its files.
 */
@NullMarked
package org.holdfast.intake.web.policy;

import org.jspecify.annotations.NullMarked;
