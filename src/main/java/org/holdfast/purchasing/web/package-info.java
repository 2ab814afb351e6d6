/**
 * Pages about vendors: those that may be one, what was decided, and their rows.
 */
@NullMarked
package org.holdfast.purchasing.web;

import org.jspecify.annotations.NullMarked;
