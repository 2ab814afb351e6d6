/**
 * Institutions, their sites and members, invitations, and the keys that seal what is
 * theirs.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "account", "database" })
package org.holdfast.institution;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
