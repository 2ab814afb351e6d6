package org.holdfast.account.web;

import java.util.List;
import java.util.UUID;

import org.holdfast.account.ApiTokens;
import org.holdfast.account.TokenView;
import org.holdfast.tenancy.CurrentInstitution;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;
import org.holdfast.web.Flash;
import org.holdfast.web.NotFound;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Every API token of the institution, for its administrators.
 */
@Controller
@RequestMapping("/settings/tokens")
@Requires(Permission.REVOKE_TOKENS)
class InstitutionTokensController {

	private final ApiTokens tokens;

	InstitutionTokensController(ApiTokens tokens) {
		this.tokens = tokens;
	}

	@GetMapping
	String list(Model model) {
		model.addAttribute("tokens", all());
		return "account/institution-tokens";
	}

	@GetMapping("/{id}/revoke")
	String ask(@PathVariable UUID id, Model model) {
		model.addAttribute("token",
				all().stream().filter((one) -> one.id().equals(id)).findFirst().orElseThrow(NotFound::new));
		model.addAttribute("list", "/settings/tokens");
		return "account/token-revoke";
	}

	@PostMapping("/{id}/revoke")
	String revoke(@PathVariable UUID id, RedirectAttributes redirect) {
		this.tokens.revokeIn(CurrentInstitution.id(), id);
		redirect.addFlashAttribute("flash", Flash.good("account.token.revoked"));
		return "redirect:/settings/tokens";
	}

	private List<TokenView> all() {
		return this.tokens.ofInstitution(CurrentInstitution.id());
	}

}
