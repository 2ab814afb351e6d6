/**
 * From the bytes of a file to rows: what the file is, how its text is laid out, which
 * column means what, and the rows themselves, streamed in memory that does not grow with
 * the file. Pure Java without web and database.
 */
@NamedInterface("reading")
@NullMarked
package org.holdfast.intake.reading;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
