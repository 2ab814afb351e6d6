package org.holdfast.security;

import io.swagger.v3.oas.annotations.Operation;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.CurrentInstitution;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Operations that only the tests' application has: they tell who got in.
 */
@RestController
class Probe {

	@Operation(summary = "Tell who got in")
	@GetMapping("/api/v1/probe/who")
	@Requires(Permission.OWN_ACCOUNT)
	String who() {
		Actor actor = CurrentActor.get();
		return actor.role() + " " + actor.accountId() + " " + CurrentInstitution.id();
	}

	@Operation(summary = "Tell who got in")
	@GetMapping("/api/v1/probe/import")
	@Requires(Permission.IMPORT)
	String bringIn() {
		return "";
	}

	@Operation(summary = "Tell who got in")
	@GetMapping("/api/v1/probe/silent")
	String silent() {
		return "";
	}

}
