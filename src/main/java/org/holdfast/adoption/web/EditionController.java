package org.holdfast.adoption.web;

import org.holdfast.adoption.Doubts;
import org.holdfast.adoption.EarlierAnswers;
import org.holdfast.adoption.ItemChange;
import org.holdfast.adoption.Offers;
import org.holdfast.adoption.Upgrades;
import org.holdfast.progress.AnswerKey;
import org.holdfast.progress.Cycles;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;
import org.holdfast.toolkit.Item;
import org.holdfast.toolkit.Toolkits;
import org.holdfast.web.Flash;
import org.holdfast.web.NotFound;
import org.holdfast.web.WrongState;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The editions of a toolkit from the institution's side: which one it works with, what a
 * newer one changes, and what is left to look at afterwards.
 */
@Controller
@RequestMapping("/editions/{toolkit}")
@Requires({ Permission.ANSWER, Permission.ANSWER_ASSIGNED, Permission.READ_FIGURES })
class EditionController {

	private final Upgrades upgrades;

	private final EarlierAnswers earlier;

	private final Doubts doubts;

	private final Offers offers;

	private final Cycles cycles;

	private final Toolkits toolkits;

	EditionController(Upgrades upgrades, EarlierAnswers earlier, Doubts doubts, Offers offers, Cycles cycles,
			Toolkits toolkits) {
		this.upgrades = upgrades;
		this.earlier = earlier;
		this.doubts = doubts;
		this.offers = offers;
		this.cycles = cycles;
		this.toolkits = toolkits;
	}

	@GetMapping
	String show(@PathVariable String toolkit, Model model) {
		fill(toolkit, model);
		model.addAttribute("plan", this.upgrades.plan(toolkit).orElse(null));
		model.addAttribute("kinds", ItemChange.Kind.values());
		model.addAttribute("history", this.upgrades.history(toolkit));
		return "adoption/edition";
	}

	@PostMapping
	@Requires({ Permission.ASSIGN, Permission.ANSWER })
	String upgrade(@PathVariable String toolkit, @RequestParam(defaultValue = "0") int from,
			@RequestParam(defaultValue = "0") int to, RedirectAttributes redirect) {
		this.upgrades.upgrade(toolkit, from, to);
		redirect.addFlashAttribute("flash", Flash.good("adoption.upgraded", to));
		return "redirect:/editions/" + toolkit + "/review";
	}

	@GetMapping("/earlier")
	String earlier(@PathVariable String toolkit, Model model) {
		fill(toolkit, model);
		model.addAttribute("answers", this.earlier.of(toolkit));
		model.addAttribute("removed", this.earlier.removed(toolkit));
		return "adoption/earlier";
	}

	@GetMapping("/review")
	String review(@PathVariable String toolkit, Model model) {
		fill(toolkit, model);
		String cycle = this.cycles.current().name();
		model.addAttribute("cycle", cycle);
		model.addAttribute("doubts", this.doubts.open(toolkit));
		model.addAttribute("offers", this.offers.open(toolkit, cycle));
		return "adoption/review";
	}

	@PostMapping("/review")
	@Requires(Permission.ANSWER)
	String confirm(@PathVariable String toolkit, @RequestParam(defaultValue = "") String item,
			RedirectAttributes redirect) {
		of(toolkit, item);
		this.doubts.confirm(item);
		redirect.addFlashAttribute("flash", Flash.good("adoption.confirmed"));
		return "redirect:/editions/" + toolkit + "/review";
	}

	@PostMapping("/offers")
	@Requires(Permission.ANSWER)
	String settle(@PathVariable String toolkit, @RequestParam(defaultValue = "") String cycle,
			@RequestParam(defaultValue = "") String item, @RequestParam(defaultValue = "") String row,
			@RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String act,
			RedirectAttributes redirect) {
		of(toolkit, item);
		if ("take".equals(act)) {
			this.offers.take(cycle, new AnswerKey(item, row), from);
		}
		else if ("dismiss".equals(act)) {
			this.offers.dismiss(cycle, new AnswerKey(item, row), from);
		}
		else {
			throw new WrongState("adoption.offer.choose");
		}
		redirect.addFlashAttribute("flash", Flash.good("adoption.offer." + act));
		return "redirect:/editions/" + toolkit + "/review";
	}

	private void fill(String toolkit, Model model) {
		model.addAttribute("edition", this.toolkits.current(toolkit));
		model.addAttribute("may", CurrentActor.get().may(Permission.ANSWER));
	}

	private static void of(String toolkit, String item) {
		if (!Item.toolkitOf(item).equals(toolkit)) {
			throw new NotFound();
		}
	}

}
