/**
 * The description of the HTTP API, made from the code that answers it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.holdfast.api;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
