package org.holdfast.institution.web;

import java.util.UUID;

import org.holdfast.account.PasswordLink;
import org.holdfast.account.PasswordLinkLetter;
import org.holdfast.institution.MemberPasswords;
import org.holdfast.institution.Members;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * A new password for a member who forgot theirs. The answer to making the link shows it,
 * this once and never again, so it is a page of its own and not a redirect.
 */
@Controller
@RequestMapping("/settings/members/{account}/password-link")
@Requires(Permission.MANAGE_MEMBERS)
class MemberPasswordController {

	private final Members members;

	private final MemberPasswords passwords;

	private final PasswordLinkLetter letter;

	MemberPasswordController(Members members, MemberPasswords passwords, PasswordLinkLetter letter) {
		this.members = members;
		this.passwords = passwords;
		this.letter = letter;
	}

	@GetMapping
	String ask(@PathVariable UUID account, Model model) {
		model.addAttribute("member", this.members.get(account));
		return "institution/member-password";
	}

	@PostMapping
	String make(@PathVariable UUID account, Model model) {
		PasswordLink link = this.passwords.make(account);
		model.addAttribute("link", link);
		model.addAttribute("letter", this.letter.send(link, LocaleContextHolder.getLocale()));
		model.addAttribute("list", "/settings/members");
		return "account/password-link";
	}

}
