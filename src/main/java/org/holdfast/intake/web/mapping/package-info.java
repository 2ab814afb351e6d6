/**
 * Pages on which columns and words of files get their meaning.
 */
@NullMarked
package org.holdfast.intake.web.mapping;

import org.jspecify.annotations.NullMarked;
