/**
 * Working together: who answers what until when, what waits for whom, and what colleagues
 * say to each other about an item.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "toolkit", "progress", "institution", "notification", "paper", "search",
		"evidence", "demo" })
package org.holdfast.team;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
