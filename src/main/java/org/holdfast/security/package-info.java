/**
 * Who gets in: sign-in, sessions, API tokens, headers, and the right each page asks for.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "account", "institution", "database" })
package org.holdfast.security;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
