package org.holdfast.dashboard.web;

import java.util.Objects;

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
 * The page of all periods, and the one on which a period is closed.
 */
@Controller
@RequestMapping("/periods")
class PeriodsController {

	private final Closings closings;

	PeriodsController(Closings closings) {
		this.closings = closings;
	}

	@GetMapping
	@Requires(Permission.READ_FIGURES)
	String list(Model model) {
		model.addAttribute("periods", this.closings.periods());
		model.addAttribute("closings",
				this.closings.all()
					.stream()
					.map((closing) -> new Named(this.closings.name(closing), closing))
					.toList());
		return "dashboard/periods";
	}

	@GetMapping("/{name}/close")
	@Requires(Permission.DEFINE)
	String ask(@PathVariable String name, Model model) {
		model.addAttribute("period", this.closings.open(name));
		model.addAttribute("form", new NoteForm(null));
		return "dashboard/close";
	}

	@PostMapping("/{name}/close")
	@Requires(Permission.DEFINE)
	String close(@PathVariable String name, @ModelAttribute("form") NoteForm form, BindingResult binding, Model model,
			RedirectAttributes redirect) {
		model.addAttribute("period", this.closings.open(name));
		try {
			Closing closing = this.closings.close(name, Objects.requireNonNullElse(form.note(), ""));
			redirect.addFlashAttribute("flash", Flash.good("dashboard.closed.done", name));
			return "redirect:/periods/closings/" + closing.id();
		}
		catch (Refused ex) {
			ex.into(binding);
			return "dashboard/close";
		}
	}

	@ModelAttribute("mayClose")
	boolean mayClose() {
		return CurrentActor.get().may(Permission.DEFINE);
	}

	/**
	 * A closing with the name of its period.
	 *
	 * @param name for example {@code FY2026}
	 * @param closing the closing
	 */
	record Named(String name, Closing closing) {

	}

	/**
	 * What to know about a closed period.
	 *
	 * @param note in words
	 */
	record NoteForm(@Nullable String note) {

	}

}
