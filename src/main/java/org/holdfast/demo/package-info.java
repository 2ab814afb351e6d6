/**
 * The demonstration: made-up accounts and one made-up institution, written through the
 * application's own services. It may use every module; no module but those with
 * demonstration data knows it.
 */
@NullMarked
@ApplicationModule(
		allowedDependencies = { "account", "institution", "database", "definition", "definition :: rule", "intake" })
package org.holdfast.demo;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
