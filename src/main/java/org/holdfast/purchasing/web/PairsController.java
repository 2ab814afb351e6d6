package org.holdfast.purchasing.web;

import java.util.List;
import java.util.UUID;

import org.holdfast.purchasing.likeness.LikeVendors;
import org.holdfast.purchasing.likeness.VendorCard;
import org.holdfast.purchasing.likeness.VendorDecision;
import org.holdfast.purchasing.likeness.VendorPair;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;
import org.holdfast.web.Choice;
import org.holdfast.web.Flash;
import org.holdfast.web.Paging;
import org.holdfast.web.Refused;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The pages on which a person decides whether two vendors are one.
 */
@Controller
@RequestMapping("/vendors/pairs")
@Requires(Permission.IMPORT)
class PairsController {

	private static final int SIZE = 25;

	private final LikeVendors vendors;

	private final MessageSource messages;

	PairsController(LikeVendors vendors, MessageSource messages) {
		this.vendors = vendors;
		this.messages = messages;
	}

	@GetMapping
	String list(@RequestParam(defaultValue = "1") int page, Model model) {
		model.addAttribute("pairs", this.vendors.open(Paging.of(page, SIZE)));
		return "purchasing/pairs";
	}

	@GetMapping("/{id}")
	String show(@PathVariable UUID id, Model model) {
		fill(id, model);
		model.addAttribute("form", new DecideForm(null, ""));
		return "purchasing/pair";
	}

	@PostMapping("/{id}")
	String decide(@PathVariable UUID id, @ModelAttribute("form") DecideForm form, BindingResult binding, Model model,
			RedirectAttributes redirect) {
		fill(id, model);
		try {
			VendorDecision decision = this.vendors.decide(id, form.decided(), form.stated());
			redirect.addFlashAttribute("flash",
					Flash.good(decision.same() ? "purchasing.decided.same" : "purchasing.decided.different",
							decision.from(), decision.to()));
			return "redirect:/vendors/pairs";
		}
		catch (Refused ex) {
			ex.into(binding);
			return "purchasing/pair";
		}
	}

	private void fill(UUID id, Model model) {
		VendorPair pair = this.vendors.get(id);
		model.addAttribute("pair", pair);
		model.addAttribute("sides", List.of(pair.left(), pair.right()));
		boolean right = pair.suggested().equals("right");
		Choice left = Choice.text("left", leads(pair.left())).hint("purchasing.decide.leads.hint");
		Choice other = Choice.text("right", leads(pair.right())).hint("purchasing.decide.leads.hint");
		model.addAttribute("verdicts", List.of(right ? other : left, right ? left : other,
				Choice.key("different", "purchasing.decide.different").hint("purchasing.decide.different.hint")));
	}

	private String leads(VendorCard vendor) {
		String said = (vendor.number() != null && !vendor.number().equals(vendor.name()))
				? vendor.name() + " (" + vendor.number() + ")" : vendor.name();
		return this.messages.getMessage("purchasing.decide.leads", new Object[] { said },
				LocaleContextHolder.getLocale());
	}

}
