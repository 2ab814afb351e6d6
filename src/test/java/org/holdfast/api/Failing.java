package org.holdfast.api;

import io.swagger.v3.oas.annotations.Operation;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * An operation that only the tests' application has: it fails.
 */
@RestController
class Failing {

	@GetMapping("/api/v1/failing")
	@Requires(Permission.OWN_ACCOUNT)
	@Operation(summary = "Fail")
	String fail() {
		throw new IllegalStateException("secret stack");
	}

}
