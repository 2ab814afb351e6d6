/**
 * Pages on which staff edit and publish content and read what is said about it.
 */
@NullMarked
package org.holdfast.editing.web;

import org.jspecify.annotations.NullMarked;
