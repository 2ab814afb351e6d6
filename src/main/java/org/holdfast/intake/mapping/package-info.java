/**
 * How the columns of one source become ours: the making of values from columns, and how
 * well a remembered mapping fits the headers of another file. Pure Java.
 */
@NullMarked
package org.holdfast.intake.mapping;

import org.jspecify.annotations.NullMarked;
