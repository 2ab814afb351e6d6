/**
 * People: their accounts, passwords and API tokens.
 */
@NullMarked
@ApplicationModule
package org.holdfast.account;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
