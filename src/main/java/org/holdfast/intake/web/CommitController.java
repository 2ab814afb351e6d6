package org.holdfast.intake.web;

import java.util.List;
import java.util.UUID;

import org.holdfast.intake.Decision;
import org.holdfast.intake.ImportState;
import org.holdfast.intake.ImportView;
import org.holdfast.intake.Imports;
import org.holdfast.intake.withdrawal.Foresight;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;
import org.holdfast.web.Choice;
import org.holdfast.web.Refused;
import org.holdfast.web.WrongState;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The page on which a checked file is made to count, and the one that confirms it.
 */
@Controller
@RequestMapping("/files/{id}")
@Requires(Permission.IMPORT)
class CommitController {

	private static final String VIEW = "intake/commit";

	private final Imports imports;

	private final Foresight foresight;

	private final FilePage page;

	CommitController(Imports imports, Foresight foresight, FilePage page) {
		this.imports = imports;
		this.foresight = foresight;
		this.page = page;
	}

	@ModelAttribute("ways")
	List<Choice> ways() {
		return List.of(Choice.key("replace", "intake.conflicts.replace"), Choice.key("keep", "intake.conflicts.keep"));
	}

	@GetMapping("/commit")
	String ask(@PathVariable UUID id, Model model) {
		open(id, model);
		model.addAttribute("form", CommitForm.BLANK);
		return VIEW;
	}

	@PostMapping("/commit")
	String commit(@PathVariable UUID id, @ModelAttribute("form") CommitForm form, BindingResult binding, Model model) {
		ImportView view = open(id, model);
		try {
			Decision decision = form.decision(view, Boolean.TRUE.equals(model.getAttribute("differs")));
			Decision.Range range = decision.replace();
			if (range != null && !form.hasSeen(range)) {
				model.addAttribute("seen", CommitForm.named(range));
				model.addAttribute("replaced", this.foresight.replaced(id, range.from(), range.to()));
				this.foresight.closed(id, range.from(), range.to())
					.ifPresent((changes) -> model.addAttribute("closed",
							ImpactRow.closed(changes, CurrentActor.get().may(Permission.SEE_PERSONS))));
				return VIEW;
			}
			ImportView now = this.imports.commit(id, decision);
			return (now.state() == ImportState.COMMITTED) ? "redirect:/files/{id}/done" : "redirect:/files/{id}";
		}
		catch (Refused ex) {
			Reasons.into(ex, binding);
			return VIEW;
		}
	}

	@GetMapping("/done")
	String done(@PathVariable UUID id, Model model) {
		ImportView view = this.page.fill(id, model);
		return (view.state() == ImportState.COMMITTED) ? "intake/done" : "redirect:/files/{id}";
	}

	private ImportView open(UUID id, Model model) {
		ImportView view = this.page.fill(id, model);
		if (view.state() != ImportState.PREVIEWED) {
			throw new WrongState("intake.commit.wrongState");
		}
		model.addAttribute("steps", FileSteps.at(FileSteps.COMMIT));
		return view;
	}

}
