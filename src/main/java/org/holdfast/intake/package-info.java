/**
 * A file's way in: receive, read, map, check, preview, commit, withdraw.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "institution", "account", "database" })
package org.holdfast.intake;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
