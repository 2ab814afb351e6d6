package org.holdfast.web;

import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Answers a reader who wants to stay signed in: asking is enough, as every request renews
 * the session.
 */
@Controller
@Requires(Permission.OWN_ACCOUNT)
class StillHereController {

	@GetMapping("/still-here")
	ResponseEntity<Void> stillHere() {
		return ResponseEntity.noContent().build();
	}

}
