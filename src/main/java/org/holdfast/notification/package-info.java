/**
 * Reminders by mail: what waits for a member, in one digest, as often as they want it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "account", "institution", "toolkit", "database" })
package org.holdfast.notification;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
