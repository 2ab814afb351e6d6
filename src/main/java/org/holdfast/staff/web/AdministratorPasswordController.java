package org.holdfast.staff.web;

import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.holdfast.account.PasswordLink;
import org.holdfast.account.PasswordLinkLetter;
import org.holdfast.staff.InstitutionDesk;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;
import org.holdfast.web.Refused;

import org.springframework.context.i18n.LocaleContextHolder;
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
 * A new password for an administrator who forgot theirs and has nobody to ask.
 */
@Controller
@RequestMapping("/staff/institutions/{id}/password-link")
@Requires(Permission.RUN_PLATFORM)
class AdministratorPasswordController {

	private final InstitutionDesk desk;

	private final PasswordLinkLetter letter;

	AdministratorPasswordController(InstitutionDesk desk, PasswordLinkLetter letter) {
		this.desk = desk;
		this.letter = letter;
	}

	@GetMapping
	String blank(@PathVariable UUID id, Model model) {
		model.addAttribute("form", new FirstForm(""));
		return form(id, model);
	}

	@PostMapping
	String make(@PathVariable UUID id, @ModelAttribute("form") FirstForm form, BindingResult binding,
			HttpServletResponse response, Model model) {
		if (form.address().isEmpty()) {
			binding.rejectValue("email", "institution.invite.email.missing");
		}
		if (!binding.hasErrors()) {
			try {
				PasswordLink link = this.desk.passwordLink(id, form.address().orElseThrow());
				model.addAttribute("link", link);
				model.addAttribute("letter", this.letter.send(link, LocaleContextHolder.getLocale()));
				model.addAttribute("list", "/staff/institutions/" + id);
				return "account/password-link";
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
		return "staff/password-link";
	}

}
