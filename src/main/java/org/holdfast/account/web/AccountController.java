package org.holdfast.account.web;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.holdfast.account.AccountView;
import org.holdfast.account.Accounts;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;
import org.holdfast.web.Choice;
import org.holdfast.web.Flash;
import org.holdfast.web.NotFound;
import org.holdfast.web.Refused;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One's own account: name, language, password.
 */
@Controller
@RequestMapping("/account")
@Requires(Permission.OWN_ACCOUNT)
class AccountController {

	private final Accounts accounts;

	private final LocaleResolver language;

	AccountController(Accounts accounts, LocaleResolver language) {
		this.accounts = accounts;
		this.language = language;
	}

	@ModelAttribute("languages")
	List<Choice> languages() {
		return List.of(Choice.key("en", "web.language.en"), Choice.key("es", "web.language.es"));
	}

	@GetMapping
	String show(Model model) {
		model.addAttribute("account", own());
		return "account/show";
	}

	@GetMapping("/edit")
	String edit(Model model) {
		model.addAttribute("form", AboutForm.of(own()));
		return "account/edit";
	}

	@PostMapping
	String change(@Valid @ModelAttribute("form") AboutForm form, BindingResult binding, HttpServletRequest request,
			HttpServletResponse response, RedirectAttributes redirect) {
		if (binding.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return "account/edit";
		}
		Locale locale = Locale.forLanguageTag(form.language());
		this.accounts.describe(CurrentActor.get().accountId(), form.name(), locale);
		this.language.setLocale(request, response, locale);
		redirect.addFlashAttribute("flash", Flash.good("account.changed"));
		return "redirect:/account";
	}

	@GetMapping("/password")
	String password(Model model) {
		model.addAttribute("form", new PasswordForm("", ""));
		return "account/password";
	}

	@PostMapping("/password")
	String changePassword(@Valid @ModelAttribute("form") PasswordForm form, BindingResult binding,
			HttpServletResponse response, RedirectAttributes redirect) {
		if (!binding.hasErrors()) {
			try {
				this.accounts.changePassword(CurrentActor.get().accountId(), form.current(), form.next());
				redirect.addFlashAttribute("flash", Flash.good("account.password.changed"));
				return "redirect:/account";
			}
			catch (Refused refused) {
				refused.into(binding);
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return "account/password";
	}

	private AccountView own() {
		return this.accounts.find(CurrentActor.get().accountId()).orElseThrow(NotFound::new);
	}

}
