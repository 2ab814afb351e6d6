package org.holdfast.evidence.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.holdfast.evidence.Xray;
import org.holdfast.evidence.XrayCheck.Severity;
import org.holdfast.progress.Cycles;
import org.holdfast.tenancy.CurrentInstitution;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Shows what the checks find in the institution's work, and which checks there are.
 */
@Controller
@RequestMapping("/x-ray")
@Requires(Permission.READ_TOOLKIT)
class XrayController {

	private final Xray xray;

	private final Cycles cycles;

	XrayController(Xray xray, Cycles cycles) {
		this.xray = xray;
		this.cycles = cycles;
	}

	@GetMapping
	String show(Locale locale, Model model) {
		if (CurrentInstitution.idOrNull() == null) {
			return "redirect:/toolkits";
		}
		List<Xray.Result> results = this.xray.look(locale);
		Map<Severity, Integer> counts = new LinkedHashMap<>();
		for (Severity severity : Severity.values()) {
			counts.put(severity,
					results.stream()
						.filter((result) -> result.severity() == severity)
						.mapToInt((result) -> result.findings().size())
						.sum());
		}
		model.addAttribute("cycle", this.cycles.current());
		model.addAttribute("counts", counts);
		model.addAttribute("results", results);
		model.addAttribute("found", results.stream().filter((result) -> !result.findings().isEmpty()).toList());
		return "evidence/x-ray";
	}

}
