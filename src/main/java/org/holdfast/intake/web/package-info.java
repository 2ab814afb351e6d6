/**
 * Pages and API on which files come in.
 */
@NullMarked
package org.holdfast.intake.web;

import org.jspecify.annotations.NullMarked;
