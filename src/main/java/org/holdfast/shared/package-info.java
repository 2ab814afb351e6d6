/**
 * Words that every module speaks: periods of time, the fiscal calendar, exact money and
 * shares.
 */
@NullMarked
@ApplicationModule
package org.holdfast.shared;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
