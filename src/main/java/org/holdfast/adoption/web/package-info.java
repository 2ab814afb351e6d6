/**
 * Pages about the editions of an institution, and about items and notes of its own.
 */
@NullMarked
package org.holdfast.adoption.web;

import org.jspecify.annotations.NullMarked;
