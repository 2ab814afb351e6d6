package org.holdfast.progress.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.holdfast.progress.Standings;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;
import org.holdfast.toolkit.Edition;
import org.holdfast.toolkit.Page;
import org.holdfast.toolkit.Toolkits;
import org.holdfast.web.Choice;
import org.holdfast.web.Flash;
import org.holdfast.web.KeptForm;
import org.holdfast.web.Moments;
import org.holdfast.web.NotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
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
 * Pages that are answered: shows them with the institution's answers and takes the word
 * of whoever says that one is done.
 */
@Controller
@RequestMapping("/work/{toolkit}/{page}")
@Requires(Permission.READ_TOOLKIT)
class WorkController {

	private static final String VIEW = "progress/page";

	private static final List<Choice> DONE = List.of(Choice.key("yes", "progress.done.yes"),
			Choice.key("no", "progress.done.no"));

	private final Toolkits toolkits;

	private final PageSheets sheets;

	private final PageExtras extras;

	private final Standings standings;

	private final Moments moments;

	WorkController(Toolkits toolkits, PageSheets sheets, PageExtras extras, Standings standings, Moments moments) {
		this.moments = moments;
		this.toolkits = toolkits;
		this.sheets = sheets;
		this.extras = extras;
		this.standings = standings;
	}

	@GetMapping
	String show(@PathVariable String toolkit, @PathVariable String page,
			@RequestParam(required = false) @Nullable String cycle, @RequestParam(required = false) @Nullable String at,
			HttpServletRequest request, Locale locale, Model model) {
		Optional<Instant> moment = this.moments.read(at);
		if (moment.isPresent()) {
			fill(this.sheets.past(toolkit, page, cycle, moment.get(), locale), locale, model);
			return VIEW;
		}
		Edition edition = this.toolkits.current(toolkit);
		Page found = edition.findPage(page).orElseThrow(NotFound::new);
		if (!found.kind().answerable()) {
			return "redirect:" + edition.path(found);
		}
		PageSheet sheet = fill(edition, found, cycle, request, locale, model);
		boolean done = sheet.work() != null && sheet.work().isCompleted();
		model.addAttribute("form",
				new DoneForm(done ? "yes" : null, (sheet.cycle() != null) ? sheet.cycle().name() : ""));
		return VIEW;
	}

	@PostMapping
	@Requires(Permission.ANSWER)
	String complete(@PathVariable String toolkit, @PathVariable String page, @ModelAttribute("form") DoneForm form,
			BindingResult binding, HttpServletRequest request, HttpServletResponse response, Locale locale, Model model,
			RedirectAttributes redirect) {
		Edition edition = this.toolkits.current(toolkit);
		Page found = edition.findPage(page).filter((one) -> one.kind().answerable()).orElseThrow(NotFound::new);
		String done = Objects.requireNonNullElse(form.done(), "");
		if (!List.of("yes", "no").contains(done)) {
			binding.rejectValue("done", "progress.done.missing");
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			fill(edition, found, form.cycle(), request, locale, model);
			return VIEW;
		}
		this.standings.complete(Objects.requireNonNullElse(form.cycle(), ""), toolkit, page, "yes".equals(done));
		redirect.addFlashAttribute("flash", Flash.good("progress.done.flash." + done, found.title().in(locale)));
		return "redirect:/toolkits/" + toolkit;
	}

	private PageSheet fill(Edition edition, Page page, @Nullable String cycle, HttpServletRequest request,
			Locale locale, Model model) {
		KeptForm kept = KeptForm.of(request, CurrentActor.get());
		return fill(this.sheets.sheet(edition, page, cycle, kept, locale), locale, model);
	}

	private PageSheet fill(PageSheet sheet, Locale locale, Model model) {
		model.addAttribute("sheet", sheet);
		model.addAttribute("marks", this.extras.marks(sheet, locale));
		model.addAttribute("pageMarks", this.extras.pageMarks(sheet, locale));
		model.addAttribute("links", this.extras.links(sheet));
		model.addAttribute("edition", sheet.edition());
		model.addAttribute("page", sheet.page());
		model.addAttribute("doneChoices", DONE);
		return sheet;
	}

	/**
	 * Whether a page is done, as a person says.
	 *
	 * @param done {@code yes} or {@code no}
	 * @param cycle name of the cycle
	 */
	record DoneForm(@Nullable String done, @Nullable String cycle) {

	}

}
