/**
 * What is known of closed periods: who closed them, what the data would make of their
 * figures, and what was restated.
 */
@NamedInterface("closing")
@NullMarked
package org.holdfast.metrics.closing;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
