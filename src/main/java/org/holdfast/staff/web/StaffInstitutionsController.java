package org.holdfast.staff.web;

import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.holdfast.institution.InstitutionState;
import org.holdfast.institution.Institutions;
import org.holdfast.staff.InstitutionDesk;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;
import org.holdfast.web.Flash;
import org.holdfast.web.Refused;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The institutions of the platform: created, suspended, archived, reactivated.
 */
@Controller
@RequestMapping("/staff/institutions")
@Requires(Permission.RUN_PLATFORM)
class StaffInstitutionsController {

	private final InstitutionDesk desk;

	StaffInstitutionsController(InstitutionDesk desk) {
		this.desk = desk;
	}

	@GetMapping
	String list(Model model) {
		model.addAttribute("institutions", this.desk.all());
		return "staff/institutions";
	}

	@GetMapping("/new")
	String blank(Model model) {
		model.addAttribute("form", new InstitutionForm("", "", Institutions.DEFAULT_ZONE.getId()));
		return "staff/institution-new";
	}

	@PostMapping
	String found(@Valid @ModelAttribute("form") InstitutionForm form, BindingResult binding,
			HttpServletResponse response, RedirectAttributes redirect) {
		if (!binding.hasErrors()) {
			try {
				UUID id = this.desk.found(form.name(), Institutions.zone(form.timeZone()), form.county()).id();
				redirect.addFlashAttribute("flash", Flash.good("staff.founded"));
				return "redirect:/staff/institutions/" + id;
			}
			catch (Refused refused) {
				refused.into(binding);
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return "staff/institution-new";
	}

	@GetMapping("/{id}")
	String show(@PathVariable UUID id, Model model) {
		model.addAttribute("institution", this.desk.get(id));
		model.addAttribute("states", InstitutionState.values());
		return "staff/institution";
	}

	@GetMapping("/{id}/become")
	String ask(@PathVariable UUID id, @RequestParam InstitutionState state, Model model) {
		model.addAttribute("institution", this.desk.get(id));
		model.addAttribute("state", state);
		return "staff/institution-become";
	}

	@PostMapping("/{id}/become")
	String become(@PathVariable UUID id, @RequestParam InstitutionState state, RedirectAttributes redirect) {
		this.desk.become(id, state);
		redirect.addFlashAttribute("flash", Flash.good("staff.became." + state));
		return "redirect:/staff/institutions/" + id;
	}

}
