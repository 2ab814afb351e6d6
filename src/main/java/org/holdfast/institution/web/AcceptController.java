package org.holdfast.institution.web;

import java.security.Principal;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.holdfast.account.AccountView;
import org.holdfast.account.Accounts;
import org.holdfast.institution.InvitationAcceptance;
import org.holdfast.institution.InvitationOffer;
import org.holdfast.tenancy.Open;
import org.holdfast.web.Flash;
import org.holdfast.web.NotFound;
import org.holdfast.web.Refused;
import org.jspecify.annotations.Nullable;

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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What opens when somebody follows the link of an invitation. A link that is unknown,
 * used, withdrawn or too old gets one and the same answer.
 */
@Controller
@RequestMapping("/invitations/{token}")
@Open
class AcceptController {

	private final InvitationAcceptance acceptance;

	private final Accounts accounts;

	AcceptController(InvitationAcceptance acceptance, Accounts accounts) {
		this.acceptance = acceptance;
		this.accounts = accounts;
	}

	@GetMapping
	String page(@PathVariable String token, @Nullable Principal principal, HttpServletResponse response, Model model) {
		model.addAttribute("form", new AcceptForm("", ""));
		return show(token, principal, response, model);
	}

	@PostMapping
	String acceptAsNew(@PathVariable String token, @Valid @ModelAttribute("form") AcceptForm form,
			BindingResult binding, @Nullable Principal principal, HttpServletResponse response, Model model,
			RedirectAttributes redirect) {
		if (!binding.hasErrors()) {
			try {
				this.acceptance.acceptAsNew(token, form.name(), form.password(), LocaleContextHolder.getLocale());
				redirect.addFlashAttribute("flash", Flash.good("institution.accepted.new"));
				return "redirect:/sign-in";
			}
			catch (Refused refused) {
				refused.into(binding);
			}
			catch (NotFound ex) {
				return gone(response);
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return show(token, principal, response, model);
	}

	@PostMapping("/join")
	String join(@PathVariable String token, @Nullable Principal principal, HttpServletResponse response,
			RedirectAttributes redirect) {
		Optional<AccountView> person = person(principal);
		if (person.isEmpty()) {
			return "redirect:/invitations/{token}";
		}
		try {
			this.acceptance.accept(token, person.get().id());
		}
		catch (NotFound ex) {
			return gone(response);
		}
		redirect.addFlashAttribute("flash", Flash.good("institution.accepted"));
		return "redirect:/institutions/choose";
	}

	private String show(String token, @Nullable Principal principal, HttpServletResponse response, Model model) {
		Optional<InvitationOffer> offer = this.acceptance.offer(token);
		if (offer.isEmpty()) {
			return gone(response);
		}
		Optional<AccountView> person = person(principal);
		model.addAttribute("offer", offer.get());
		model.addAttribute("token", token);
		model.addAttribute("signedInAs", person.map(AccountView::email).orElse(null));
		if (person.isPresent()) {
			return "institution/accept-signed-in";
		}
		return offer.get().hasAccount() ? "institution/accept-sign-in" : "institution/accept";
	}

	private Optional<AccountView> person(@Nullable Principal principal) {
		return (principal != null) ? this.accounts.find(UUID.fromString(principal.getName())) : Optional.empty();
	}

	private static String gone(HttpServletResponse response) {
		response.setStatus(HttpStatus.NOT_FOUND.value());
		return "institution/invitation-gone";
	}

}
