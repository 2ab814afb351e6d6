package org.holdfast.purchasing.web;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.holdfast.account.AccountView;
import org.holdfast.account.Accounts;
import org.holdfast.purchasing.likeness.LikeVendors;
import org.holdfast.purchasing.likeness.VendorDecision;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;
import org.holdfast.web.Flash;
import org.holdfast.web.Paged;
import org.holdfast.web.Paging;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What was decided about vendors, and the way back.
 */
@Controller
@RequestMapping("/vendors/decisions")
@Requires(Permission.IMPORT)
class VendorDecisionsController {

	private static final int SIZE = 25;

	private final LikeVendors vendors;

	private final Accounts accounts;

	VendorDecisionsController(LikeVendors vendors, Accounts accounts) {
		this.vendors = vendors;
		this.accounts = accounts;
	}

	@GetMapping
	String list(@RequestParam(defaultValue = "1") int page, Model model) {
		Paged<VendorDecision> decisions = this.vendors.decisions(Paging.of(page, SIZE));
		model.addAttribute("decisions", decisions);
		model.addAttribute("people", names(decisions));
		return "purchasing/decisions";
	}

	@PostMapping("/{id}/revoke")
	String revoke(@PathVariable UUID id, RedirectAttributes redirect) {
		VendorDecision decision = this.vendors.revoke(id);
		redirect.addFlashAttribute("flash", Flash.good("purchasing.revoked", decision.from(), decision.to()));
		return "redirect:/vendors/decisions";
	}

	private Map<UUID, String> names(Paged<VendorDecision> decisions) {
		return this.accounts
			.views(decisions.items()
				.stream()
				.flatMap((one) -> Stream.of(one.decidedBy(), one.revokedBy()))
				.filter(Objects::nonNull)
				.map(Objects::requireNonNull)
				.collect(Collectors.toSet()))
			.values()
			.stream()
			.collect(Collectors.toMap(AccountView::id, AccountView::name));
	}

}
