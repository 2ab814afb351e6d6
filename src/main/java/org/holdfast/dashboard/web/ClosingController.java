package org.holdfast.dashboard.web;

import java.util.Objects;
import java.util.UUID;

import org.holdfast.metrics.Closings;
import org.holdfast.metrics.closing.Closing;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;
import org.holdfast.web.Flash;
import org.holdfast.web.Refused;
import org.jspecify.annotations.Nullable;

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
 * Pages on which the closing of a period is looked at, taken back, and its figures are
 * restated.
 */
@Controller
@RequestMapping("/periods/closings/{id}")
class ClosingController {

	private final Closings closings;

	private final RestatementPages restatements;

	ClosingController(Closings closings, RestatementPages restatements) {
		this.closings = closings;
		this.restatements = restatements;
	}

	@GetMapping
	@Requires(Permission.READ_FIGURES)
	String show(@PathVariable UUID id, Model model) {
		model.addAttribute("form", new ReasonForm(null, null));
		return fill(this.closings.get(id), model);
	}

	@PostMapping("/restate")
	@Requires(Permission.DEFINE)
	String restate(@PathVariable UUID id, @ModelAttribute("form") ReasonForm form, BindingResult binding, Model model,
			RedirectAttributes redirect) {
		Closing closing = this.closings.standing(id);
		try {
			int figures = this.closings.restate(id, form.stated(), Objects.requireNonNullElse(form.seen(), ""));
			redirect.addFlashAttribute("flash", Flash.good("dashboard.restated.done", figures));
			return "redirect:/periods/closings/" + id;
		}
		catch (Refused ex) {
			ex.into(binding);
			return fill(closing, model);
		}
	}

	@GetMapping("/reopen")
	@Requires(Permission.DEFINE)
	String askToReopen(@PathVariable UUID id, Model model) {
		named(this.closings.standing(id), model);
		model.addAttribute("form", new ReasonForm(null, null));
		return "dashboard/reopen";
	}

	@PostMapping("/reopen")
	@Requires(Permission.DEFINE)
	String reopen(@PathVariable UUID id, @ModelAttribute("form") ReasonForm form, BindingResult binding, Model model,
			RedirectAttributes redirect) {
		String name = named(this.closings.standing(id), model);
		try {
			this.closings.reopen(id, form.stated());
			redirect.addFlashAttribute("flash", Flash.good("dashboard.reopened.done", name));
			return "redirect:/periods";
		}
		catch (Refused ex) {
			ex.into(binding);
			return "dashboard/reopen";
		}
	}

	@ModelAttribute("mayClose")
	boolean mayClose() {
		return CurrentActor.get().may(Permission.DEFINE);
	}

	private String fill(Closing closing, Model model) {
		named(closing, model);
		this.restatements.fill(closing, model);
		return "dashboard/closing";
	}

	private String named(Closing closing, Model model) {
		String name = this.closings.name(closing);
		model.addAttribute("closing", closing);
		model.addAttribute("name", name);
		return name;
	}

	/**
	 * Why a period is reopened or restated.
	 *
	 * @param reason in words
	 * @param seen the mark of the change that was shown
	 */
	record ReasonForm(@Nullable String reason, @Nullable String seen) {

		String stated() {
			return Objects.requireNonNullElse(this.reason, "");
		}

	}

}
