/**
 * What an institution stands by: moments of its work with a name, and pages signed off by
 * somebody who did not write them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "progress", "progress :: wording", "toolkit", "institution", "notification",
		"team", "evidence", "intake::withdrawal" })
package org.holdfast.record;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
