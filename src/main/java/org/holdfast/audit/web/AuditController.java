package org.holdfast.audit.web;

import org.holdfast.audit.AuditTrail;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;
import org.holdfast.web.Paging;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The institution's log, for its administrators.
 */
@Controller
@RequestMapping("/settings/audit")
@Requires(Permission.READ_AUDIT)
class AuditController {

	private static final int ROWS = 50;

	private final AuditTrail trail;

	AuditController(AuditTrail trail) {
		this.trail = trail;
	}

	@GetMapping
	String list(@RequestParam(defaultValue = "1") int page, Model model) {
		model.addAttribute("entries", this.trail.ofInstitution(Paging.of(page, ROWS)));
		return "audit/entries";
	}

}
