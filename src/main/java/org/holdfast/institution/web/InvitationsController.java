package org.holdfast.institution.web;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.holdfast.institution.InvitationLetter;
import org.holdfast.institution.Invitations;
import org.holdfast.institution.Invited;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;
import org.holdfast.web.Choice;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Invitations of the institution. The answer to making one shows its link, this once and
 * never again, so it is a page of its own and not a redirect.
 */
@Controller
@RequestMapping("/settings/members/invitations")
@Requires(Permission.MANAGE_MEMBERS)
class InvitationsController {

	private final Invitations invitations;

	private final InvitationLetter letter;

	InvitationsController(Invitations invitations, InvitationLetter letter) {
		this.invitations = invitations;
		this.letter = letter;
	}

	@ModelAttribute("roles")
	List<Choice> roles() {
		return Roles.choices();
	}

	@GetMapping("/new")
	String blank(Model model) {
		model.addAttribute("form", new InviteForm("", ""));
		return "institution/invite";
	}

	@PostMapping
	String invite(@ModelAttribute("form") InviteForm form, BindingResult binding, HttpServletResponse response,
			Model model) {
		form.check(binding);
		if (!binding.hasErrors()) {
			try {
				return made(this.invitations.invite(form.address().orElseThrow(), form.chosen()), model);
			}
			catch (Refused refused) {
				refused.into(binding);
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return "institution/invite";
	}

	@PostMapping("/{id}/resend")
	String resend(@PathVariable UUID id, Model model) {
		return made(this.invitations.resend(id), model);
	}

	@PostMapping("/{id}/revoke")
	String revoke(@PathVariable UUID id, RedirectAttributes redirect) {
		this.invitations.revoke(id);
		redirect.addFlashAttribute("flash", Flash.good("institution.invitation.revoked"));
		return "redirect:/settings/members";
	}

	private String made(Invited invited, Model model) {
		model.addAttribute("invited", invited);
		model.addAttribute("letter", this.letter.send(invited));
		model.addAttribute("list", "/settings/members");
		return "institution/invited";
	}

}
