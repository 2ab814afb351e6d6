package org.holdfast.staff.web;

import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.holdfast.institution.InvitationLetter;
import org.holdfast.institution.Invited;
import org.holdfast.staff.InstitutionDesk;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;
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

/**
 * Invites the first administrator of an institution. From then on its own administrators
 * invite.
 */
@Controller
@RequestMapping("/staff/institutions/{id}/administrator")
@Requires(Permission.RUN_PLATFORM)
class FirstAdministratorController {

	private final InstitutionDesk desk;

	private final InvitationLetter letter;

	FirstAdministratorController(InstitutionDesk desk, InvitationLetter letter) {
		this.desk = desk;
		this.letter = letter;
	}

	@GetMapping
	String blank(@PathVariable UUID id, Model model) {
		model.addAttribute("form", new FirstForm(""));
		return form(id, model);
	}

	@PostMapping
	String invite(@PathVariable UUID id, @ModelAttribute("form") FirstForm form, BindingResult binding,
			HttpServletResponse response, Model model) {
		if (form.address().isEmpty()) {
			binding.rejectValue("email", "institution.invite.email.missing");
		}
		if (!binding.hasErrors()) {
			try {
				Invited invited = this.desk.inviteFirst(id, form.address().orElseThrow());
				model.addAttribute("invited", invited);
				model.addAttribute("letter", this.letter.send(invited));
				model.addAttribute("list", "/staff/institutions/" + id);
				return "institution/invited";
			}
			catch (Refused refused) {
				refused.into(binding);
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return form(id, model);
	}

	private String form(UUID id, Model model) {
		model.addAttribute("institution", this.desk.get(id));
		return "staff/administrator";
	}

}
