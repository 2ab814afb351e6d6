/**
 * Where each stored row came from: the rows behind a file, a figure or a vendor, a page
 * at a time, each with its line of provenance.
 */
@NamedInterface("stored")
@NullMarked
package org.holdfast.intake.stored;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
