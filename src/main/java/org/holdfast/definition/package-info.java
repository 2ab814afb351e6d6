/**
 * Dated rules that numbers depend on: geography sets, living wages, targeted jobs,
 * pathway sources, addressable spend, the local-vendor rule, diverse categories.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "institution", "account" })
package org.holdfast.definition;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
