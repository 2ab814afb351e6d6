/**
 * How the value of one cell is read: amounts, pay, hours, dates, ZIP codes, coded words
 * and text. Readers work on slices of characters, keep their result until the next read
 * and make no objects on the way, since they run for every cell of files with millions of
 * rows. A reader belongs to one column of one run and to one thread.
 */
@NamedInterface("reading")
@NullMarked
package org.holdfast.intake.value;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
