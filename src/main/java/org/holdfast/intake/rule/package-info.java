/**
 * The rules a file, a row and a value are held to, with how grave a breach of each is.
 */
@NamedInterface("reading")
@NullMarked
package org.holdfast.intake.rule;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
