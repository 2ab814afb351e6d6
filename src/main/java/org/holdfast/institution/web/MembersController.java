package org.holdfast.institution.web;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.holdfast.institution.Invitations;
import org.holdfast.institution.MemberDuties;
import org.holdfast.institution.MemberDuty;
import org.holdfast.institution.Members;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;
import org.holdfast.web.Choice;
import org.holdfast.web.Flash;

import org.springframework.beans.factory.ObjectProvider;
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
 * The members of the institution: their roles, and how they leave.
 */
@Controller
@RequestMapping("/settings/members")
@Requires(Permission.MANAGE_MEMBERS)
class MembersController {

	private final Members members;

	private final Invitations invitations;

	private final ObjectProvider<MemberDuties> duties;

	MembersController(Members members, Invitations invitations, ObjectProvider<MemberDuties> duties) {
		this.members = members;
		this.invitations = invitations;
		this.duties = duties;
	}

	@ModelAttribute("roles")
	List<Choice> roles() {
		return Roles.choices();
	}

	@GetMapping
	String list(Model model) {
		model.addAttribute("members", this.members.all());
		model.addAttribute("invitations", this.invitations.open());
		return "institution/members";
	}

	@GetMapping("/{account}/edit")
	String edit(@PathVariable UUID account, Model model) {
		model.addAttribute("form", new RoleForm(this.members.get(account).role().name()));
		model.addAttribute("member", this.members.get(account));
		return "institution/member-edit";
	}

	@PostMapping("/{account}")
	String change(@PathVariable UUID account, @Valid @ModelAttribute("form") RoleForm form, BindingResult binding,
			HttpServletResponse response, Model model, RedirectAttributes redirect) {
		if (binding.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("member", this.members.get(account));
			return "institution/member-edit";
		}
		this.members.become(account, form.chosen());
		redirect.addFlashAttribute("flash", Flash.good("institution.member.changed"));
		return next(account);
	}

	@GetMapping("/{account}/remove")
	String ask(@PathVariable UUID account, Model model) {
		model.addAttribute("member", this.members.get(account));
		model.addAttribute("duties", duties(account));
		return "institution/member-remove";
	}

	@PostMapping("/{account}/remove")
	String remove(@PathVariable UUID account, RedirectAttributes redirect) {
		this.members.remove(account);
		redirect.addFlashAttribute("flash", Flash.good("institution.member.removed"));
		return next(account);
	}

	/**
	 * Where what the person leaves behind is passed on, else the list.
	 * @param account the person
	 * @return a redirect
	 */
	private String next(UUID account) {
		return "redirect:" + duties(account).stream()
			.filter(MemberDuty::stuck)
			.map(MemberDuty::path)
			.findFirst()
			.orElse("/settings/members");
	}

	private List<MemberDuty> duties(UUID account) {
		return this.duties.orderedStream().flatMap((source) -> source.duties(account).stream()).toList();
	}

}
