/**
 * What readers have to know of the files behind a figure, and how it is said.
 */
@NullMarked
@NamedInterface("mark")
package org.holdfast.metrics.mark;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
