package org.holdfast.progress.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.holdfast.progress.Cycle;
import org.holdfast.progress.Cycles;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;
import org.holdfast.toolkit.Toolkits;
import org.holdfast.web.Choice;
import org.holdfast.web.Flash;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The rounds of work, and the start of the next: blank, or with the answers of the one
 * before.
 */
@Controller
@RequestMapping("/work/cycles")
class CycleController {

	private static final String COPIED = "copied";

	private static final String BLANK = "blank";

	private final Cycles cycles;

	private final Toolkits toolkits;

	private final MessageSource messages;

	CycleController(Cycles cycles, Toolkits toolkits, MessageSource messages) {
		this.cycles = cycles;
		this.toolkits = toolkits;
		this.messages = messages;
	}

	@GetMapping
	@Requires({ Permission.ANSWER, Permission.ANSWER_ASSIGNED, Permission.READ_FIGURES })
	String list(Model model) {
		Cycle current = this.cycles.current();
		model.addAttribute("cycles", this.cycles.all());
		model.addAttribute("current", current);
		model.addAttribute("next", this.cycles.next());
		model.addAttribute("startable", CurrentActor.get().may(Permission.ANSWER) && hasBegun(current));
		return "progress/cycles";
	}

	@GetMapping("/next")
	@Requires(Permission.ANSWER)
	String choose(Locale locale, Model model) {
		Cycle current = this.cycles.current();
		if (!hasBegun(current)) {
			return "redirect:/work/cycles";
		}
		model.addAttribute("form", new StartForm(current.name(), null));
		return page(current, locale, model);
	}

	@PostMapping("/next")
	@Requires(Permission.ANSWER)
	String start(@ModelAttribute("form") StartForm form, BindingResult binding, Locale locale, Model model,
			RedirectAttributes redirect) {
		if (!List.of(COPIED, BLANK).contains(Objects.requireNonNullElse(form.how(), ""))) {
			binding.rejectValue("how", "progress.cycle.how.missing");
			return page(this.cycles.current(), locale, model);
		}
		boolean copied = COPIED.equals(form.how());
		Cycle cycle = this.cycles.startNext(Objects.requireNonNullElse(form.after(), ""), copied);
		redirect.addFlashAttribute("flash", Flash.good("progress.cycle.started", cycle.name()));
		return copied ? "redirect:/work/copied" : "redirect:/work/cycles";
	}

	private String page(Cycle current, Locale locale, Model model) {
		Cycle next = this.cycles.next();
		List<String> empty = this.cycles.timeBound();
		model.addAttribute("current", current);
		model.addAttribute("next", next);
		model.addAttribute("empty",
				this.toolkits.current()
					.stream()
					.flatMap((edition) -> edition.pages().stream())
					.flatMap((page) -> page.items().stream())
					.filter((item) -> empty.contains(item.key()))
					.map((item) -> item.label().in(locale))
					.toList());
		model.addAttribute("choices", List.of(
				Choice
					.text(COPIED,
							this.messages.getMessage("progress.cycle.how.copied", List.of(current.name()).toArray(),
									locale))
					.hint("progress.cycle.how.copied.hint"),
				Choice.key(BLANK, "progress.cycle.how.blank").hint("progress.cycle.how.blank.hint")));
		return "progress/cycle-start";
	}

	private boolean hasBegun(Cycle cycle) {
		return !cycle.days().from().isAfter(this.cycles.today());
	}

	/**
	 * How the next cycle starts.
	 *
	 * @param after name of the cycle that was the newest when the page was opened
	 * @param how {@code copied} or {@code blank}
	 */
	record StartForm(@Nullable String after, @Nullable String how) {

	}

}
