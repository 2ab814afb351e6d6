/**
 * Pages for staff.
 */
@NullMarked
package org.holdfast.staff.web;

import org.jspecify.annotations.NullMarked;
