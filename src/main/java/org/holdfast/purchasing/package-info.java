/**
 * Spend facts: purchases and vendors, how they are read and summed.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "intake", "intake::reading", "intake::stored", "definition", "account" })
package org.holdfast.purchasing;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
