package org.holdfast.intake.web;

import java.util.UUID;

import org.holdfast.intake.Imports;
import org.holdfast.intake.withdrawal.Foresight;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;
import org.holdfast.web.Flash;
import org.holdfast.web.Refused;

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
 * The page on which a committed file is withdrawn.
 */
@Controller
@RequestMapping("/files/{id}/withdraw")
@Requires(Permission.IMPORT)
class WithdrawController {

	private static final String VIEW = "intake/withdraw";

	private static final int LONGEST_REASON = 500;

	private final Imports imports;

	private final Foresight foresight;

	private final FilePage page;

	WithdrawController(Imports imports, Foresight foresight, FilePage page) {
		this.imports = imports;
		this.foresight = foresight;
		this.page = page;
	}

	@GetMapping
	String ask(@PathVariable UUID id, Model model) {
		fill(id, model);
		model.addAttribute("form", new WithdrawForm(""));
		return VIEW;
	}

	@PostMapping
	String withdraw(@PathVariable UUID id, @ModelAttribute("form") WithdrawForm form, BindingResult binding,
			Model model, RedirectAttributes redirect) {
		fill(id, model);
		try {
			if (form.stated().length() > LONGEST_REASON) {
				throw Refused.of("/reason", "intake.withdraw.reasonTooLong", LONGEST_REASON);
			}
			this.imports.withdraw(id, form.stated());
			redirect.addFlashAttribute("flash", Flash.good("intake.withdrawn"));
			return "redirect:/files/{id}";
		}
		catch (Refused ex) {
			Reasons.into(ex, binding);
			return VIEW;
		}
	}

	private void fill(UUID id, Model model) {
		this.page.fill(id, model);
		Foresight.Withdrawal effect = this.foresight.withdrawal(id);
		model.addAttribute("effect", effect);
		boolean exact = CurrentActor.get().may(Permission.SEE_PERSONS);
		model.addAttribute("impact", ImpactRow.of(effect.figures().changes(), exact));
		model.addAttribute("closed", ImpactRow.closed(effect.figures().changes(), exact));
	}

}
