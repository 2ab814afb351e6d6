package org.holdfast.progress.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.holdfast.progress.AnswerKey;
import org.holdfast.progress.AnswerView;
import org.holdfast.progress.Answers;
import org.holdfast.progress.Confirmations;
import org.holdfast.progress.Cycle;
import org.holdfast.progress.Cycles;
import org.holdfast.progress.wording.AnswerLine;
import org.holdfast.progress.wording.AnswerWords;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;
import org.holdfast.toolkit.Edition;
import org.holdfast.toolkit.Item;
import org.holdfast.toolkit.Page;
import org.holdfast.toolkit.Toolkits;
import org.holdfast.web.Flash;
import org.holdfast.web.NotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Answers of the cycle before that somebody says are still true: those that were copied,
 * listed page by page, and single ones that stand beside an empty answer.
 */
@Controller
@RequestMapping("/work")
@Requires(Permission.ANSWER)
class CopiedController {

	private final Confirmations confirmations;

	private final Answers answers;

	private final Cycles cycles;

	private final Toolkits toolkits;

	private final AnswerWords words;

	CopiedController(Confirmations confirmations, Answers answers, Cycles cycles, Toolkits toolkits,
			AnswerWords words) {
		this.confirmations = confirmations;
		this.answers = answers;
		this.cycles = cycles;
		this.toolkits = toolkits;
		this.words = words;
	}

	@GetMapping("/copied")
	String pages(Model model) {
		Cycle cycle = this.cycles.current();
		List<String> open = this.confirmations.open(cycle.name(), "");
		List<CopiedPage> pages = new ArrayList<>();
		for (Edition edition : this.toolkits.current()) {
			for (Page page : edition.pages()) {
				int left = (int) page.items().stream().filter((item) -> open.contains(item.key())).count();
				if (left > 0) {
					pages.add(new CopiedPage(edition, page, left));
				}
			}
		}
		model.addAttribute("cycle", cycle);
		model.addAttribute("before", this.cycles.before(cycle).orElse(null));
		model.addAttribute("pages", pages);
		return "progress/copied-pages";
	}

	@GetMapping("/{toolkit}/{page}/copied")
	String page(@PathVariable String toolkit, @PathVariable String page, Locale locale, Model model) {
		Edition edition = this.toolkits.current(toolkit);
		Page found = edition.findPage(page).filter((one) -> one.kind().answerable()).orElseThrow(NotFound::new);
		Cycle cycle = this.cycles.current();
		List<String> open = this.confirmations.open(cycle.name(), toolkit + "/" + page + "/");
		Map<AnswerKey, AnswerView> given = this.answers.of(cycle.name(), toolkit, page);
		model.addAttribute("edition", edition);
		model.addAttribute("page", found);
		model.addAttribute("cycle", cycle);
		model.addAttribute("before", this.cycles.before(cycle).orElse(null));
		model.addAttribute("items",
				found.items()
					.stream()
					.filter((item) -> open.contains(item.key()))
					.map((item) -> new CopiedItem(item, given.get(AnswerKey.of(item.key())),
							this.words.lines(item, given, locale)))
					.toList());
		return "progress/copied";
	}

	@PostMapping("/{toolkit}/{page}/copied")
	String confirm(@PathVariable String toolkit, @PathVariable String page,
			@RequestParam(name = "item", required = false) @Nullable List<String> items, RedirectAttributes redirect) {
		String cycle = this.cycles.current().name();
		Page found = this.toolkits.page(toolkit, page);
		long confirmed = ((items != null) ? items : List.<String>of()).stream()
			.filter((key) -> found.items().stream().anyMatch((item) -> item.key().equals(key)))
			.filter((key) -> this.confirmations.stillTrue(cycle, key))
			.count();
		redirect.addFlashAttribute("flash", (confirmed > 0) ? Flash.good("progress.still.confirmed", confirmed)
				: Flash.notice("progress.still.none"));
		boolean left = !this.confirmations.open(cycle, toolkit + "/" + page + "/").isEmpty();
		return "redirect:/work/" + (left ? toolkit + "/" + page + "/copied" : "copied");
	}

	@PostMapping("/{toolkit}/{page}/{group}/{item}/still-true")
	String stillTrue(ItemAddress address, @RequestParam String cycle, RedirectAttributes redirect) {
		Item item = this.toolkits.item(address.key().item());
		boolean taken = this.confirmations.stillTrue(cycle, item.key());
		redirect.addFlashAttribute("flash",
				taken ? Flash.good("progress.still.confirmed", 1) : Flash.notice("progress.still.answered"));
		return "redirect:/work/" + address.toolkit() + "/" + address.page() + "#" + item.anchor();
	}

	/**
	 * A page with copied answers.
	 *
	 * @param edition the toolkit
	 * @param page the page
	 * @param left items nobody has looked at
	 */
	record CopiedPage(Edition edition, Page page, int left) {

	}

	/**
	 * An item whose answer was copied.
	 *
	 * @param item the item
	 * @param answer its own answer, absent for a table of which only rows are answered
	 * @param lines the answer in words
	 */
	record CopiedItem(Item item, @Nullable AnswerView answer, List<AnswerLine> lines) {

	}

}
