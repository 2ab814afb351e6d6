package org.holdfast.account.web;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.holdfast.account.ApiTokens;
import org.holdfast.account.TokenView;
import org.holdfast.tenancy.Actor;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One's own API tokens. The answer to making one shows it, this once and never again, so
 * it is a page of its own and not a redirect.
 */
@Controller
@RequestMapping("/account/tokens")
@Requires(Permission.OWN_TOKENS)
class OwnTokensController {

	private final ApiTokens tokens;

	OwnTokensController(ApiTokens tokens) {
		this.tokens = tokens;
	}

	@ModelAttribute("lives")
	List<Choice> lives() {
		return TokenForm.lives();
	}

	@GetMapping
	String list(Model model) {
		model.addAttribute("tokens", own());
		return "account/tokens";
	}

	@GetMapping("/new")
	String blank(Model model) {
		model.addAttribute("form", TokenForm.EMPTY);
		return "account/token-new";
	}

	@PostMapping
	String make(@Valid @ModelAttribute("form") TokenForm form, BindingResult binding, HttpServletResponse response,
			Model model) {
		Actor actor = CurrentActor.get();
		if (!binding.hasErrors()) {
			try {
				model.addAttribute("secret",
						this.tokens.make(actor.accountId(), actor.institutionId(), form.name(), form.life()).text());
				return "account/token-made";
			}
			catch (Refused refused) {
				refused.into(binding);
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return "account/token-new";
	}

	@GetMapping("/{id}/revoke")
	String ask(@PathVariable UUID id, Model model) {
		model.addAttribute("token",
				own().stream().filter((own) -> own.id().equals(id)).findFirst().orElseThrow(NotFound::new));
		model.addAttribute("list", "/account/tokens");
		return "account/token-revoke";
	}

	@PostMapping("/{id}/revoke")
	String revoke(@PathVariable UUID id, RedirectAttributes redirect) {
		this.tokens.revokeOwn(CurrentActor.get().accountId(), id);
		redirect.addFlashAttribute("flash", Flash.good("account.token.revoked"));
		return "redirect:/account/tokens";
	}

	private List<TokenView> own() {
		return this.tokens.ofAccount(CurrentActor.get().accountId());
	}

}
