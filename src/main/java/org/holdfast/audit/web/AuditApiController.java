package org.holdfast.audit.web;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import org.holdfast.audit.AuditEntry;
import org.holdfast.audit.AuditTrail;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;
import org.holdfast.web.Paging;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Gives programs the institution's log.
 */
@RestController
@RequestMapping(path = "/api/v1/audit", produces = MediaType.APPLICATION_JSON_VALUE)
@Requires(Permission.READ_AUDIT)
class AuditApiController {

	private final AuditTrail trail;

	AuditApiController(AuditTrail trail) {
		this.trail = trail;
	}

	@GetMapping
	@Operation(summary = "List what happened in the institution, newest first")
	List<AuditEntry> list(@RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "100") int size) {
		return this.trail.ofInstitution(Paging.of(page, size)).items();
	}

}
