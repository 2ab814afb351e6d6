/**
 * Templates of the kinds of file: names of columns to fill in, with notes.
 */
@NullMarked
package org.holdfast.intake.web.template;

import org.jspecify.annotations.NullMarked;
