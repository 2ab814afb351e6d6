/**
 * Says answers in words, and how two texts differ word by word.
 */
@NullMarked
@NamedInterface("wording")
package org.holdfast.progress.wording;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
