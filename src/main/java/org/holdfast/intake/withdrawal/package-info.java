/**
 * What a withdrawal or a replaced period would do, said before it is done.
 */
@NamedInterface("withdrawal")
@NullMarked
package org.holdfast.intake.withdrawal;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
