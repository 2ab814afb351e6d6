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
 * The platform's log, for staff.
 */
@Controller
@RequestMapping("/staff/log")
@Requires(Permission.RUN_PLATFORM)
class PlatformLogController {

	private static final int ROWS = 50;

	private final AuditTrail trail;

	PlatformLogController(AuditTrail trail) {
		this.trail = trail;
	}

	@GetMapping
	String list(@RequestParam(defaultValue = "1") int page, Model model) {
		model.addAttribute("entries", this.trail.ofPlatform(Paging.of(page, ROWS)));
		return "audit/platform";
	}

}
