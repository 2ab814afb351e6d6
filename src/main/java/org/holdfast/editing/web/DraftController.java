package org.holdfast.editing.web;

import org.holdfast.adoption.ItemChange;
import org.holdfast.adoption.Upgrades;
import org.holdfast.editing.Draft;
import org.holdfast.editing.Drafts;
import org.holdfast.editing.PreviewedDraft;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;
import org.holdfast.toolkit.Edition;
import org.holdfast.toolkit.Toolkits;
import org.holdfast.web.Flash;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A draft as a whole: its pages, a look at it as institutions would see it, what it
 * changes, publishing it.
 */
@Controller
@RequestMapping("/staff/toolkits/{toolkit}/draft")
@Requires(Permission.EDIT_CONTENT)
class DraftController {

	private final Drafts drafts;

	private final PreviewedDraft preview;

	private final Toolkits toolkits;

	private final Upgrades upgrades;

	DraftController(Drafts drafts, PreviewedDraft preview, Toolkits toolkits, Upgrades upgrades) {
		this.drafts = drafts;
		this.preview = preview;
		this.toolkits = toolkits;
		this.upgrades = upgrades;
	}

	@GetMapping
	String show(@PathVariable String toolkit, Model model) {
		fill(toolkit, model);
		return "editing/draft";
	}

	@GetMapping("/check")
	String check(@PathVariable String toolkit, Model model) {
		Draft draft = fill(toolkit, model);
		Edition next = this.drafts.preview(draft);
		model.addAttribute("flaws", this.drafts.flaws(draft));
		model.addAttribute("kinds", ItemChange.Kind.values());
		if (next.number() > 1) {
			Edition newest = this.toolkits.edition(toolkit, next.number() - 1);
			model.addAttribute("plan", this.upgrades.compare(newest, next));
			model.addAttribute("pages", PageChanges.between(newest, next));
		}
		return "editing/check";
	}

	@PostMapping("/publish")
	String publish(@PathVariable String toolkit, @RequestParam(defaultValue = "0") int version,
			RedirectAttributes redirect) {
		int number = this.drafts.publish(toolkit, version);
		this.preview.end();
		redirect.addFlashAttribute("flash", Flash.good("editing.published", number));
		return "redirect:/staff/toolkits";
	}

	@PostMapping("/discard")
	String discard(@PathVariable String toolkit, @RequestParam(defaultValue = "0") int version,
			RedirectAttributes redirect) {
		this.drafts.discard(toolkit, version);
		this.preview.end();
		redirect.addFlashAttribute("flash", Flash.good("editing.discarded"));
		return "redirect:/staff/toolkits";
	}

	@PostMapping("/preview")
	String preview(@PathVariable String toolkit) {
		this.drafts.get(toolkit);
		this.preview.show(toolkit);
		return "redirect:/toolkits/" + toolkit;
	}

	@PostMapping("/preview/end")
	String endPreview(@PathVariable String toolkit) {
		this.preview.end();
		return "redirect:/staff/toolkits/" + (this.drafts.find(toolkit).isPresent() ? toolkit + "/draft" : "");
	}

	private Draft fill(String toolkit, Model model) {
		Draft draft = this.drafts.get(toolkit);
		model.addAttribute("draft", draft);
		model.addAttribute("edition", this.drafts.preview(draft));
		return draft;
	}

}
