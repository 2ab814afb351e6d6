package org.holdfast.editing.web;

import java.util.List;
import java.util.function.Consumer;

import jakarta.servlet.http.HttpServletResponse;
import org.holdfast.editing.ContentText;
import org.holdfast.editing.Draft;
import org.holdfast.editing.Drafts;
import org.holdfast.editing.PageTree;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;
import org.holdfast.toolkit.Edition;
import org.holdfast.web.Choice;
import org.holdfast.web.Flash;
import org.holdfast.web.NotFound;
import org.holdfast.web.Refused;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

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
 * A page of a draft: its words, the order of its items, and all of it as text.
 */
@Controller
@RequestMapping("/staff/toolkits/{toolkit}/draft/pages/{page}")
@Requires(Permission.EDIT_CONTENT)
class DraftPageController {

	private final Drafts drafts;

	DraftPageController(Drafts drafts) {
		this.drafts = drafts;
	}

	@GetMapping
	String show(@PathVariable String toolkit, @PathVariable String page, Model model) {
		Draft draft = this.drafts.get(toolkit);
		model.addAttribute("form", PageForm.of(new PageTree(draft.body()).page(page), draft.version()));
		return fill(draft, page, "editing/page", model);
	}

	@PostMapping
	String words(@PathVariable String toolkit, @PathVariable String page, @ModelAttribute("form") PageForm form,
			BindingResult binding, HttpServletResponse response, Model model, RedirectAttributes redirect) {
		return stored(toolkit, form.version(), (tree) -> form.into(tree.page(page)), binding, response, redirect)
				? "redirect:/staff/toolkits/" + toolkit + "/draft/pages/" + page
				: fill(this.drafts.get(toolkit), page, "editing/page", model);
	}

	@GetMapping("/text")
	String text(@PathVariable String toolkit, @PathVariable String page, Model model) {
		Draft draft = this.drafts.get(toolkit);
		String text = ContentText.write(new PageTree(draft.body()).page(page));
		model.addAttribute("form", new TextForm(String.valueOf(draft.version()), text));
		return fill(draft, page, "editing/text", model);
	}

	@PostMapping("/text")
	String write(@PathVariable String toolkit, @PathVariable String page, @ModelAttribute("form") TextForm form,
			BindingResult binding, HttpServletResponse response, Model model, RedirectAttributes redirect) {
		return stored(toolkit, form.version(), (tree) -> {
			ObjectNode content = ContentText.read((form.text() != null) ? form.text() : "", "/text");
			if (!page.equals(content.path("key").asString(""))) {
				throw Refused.of("/text", "editing.text.key", page);
			}
			tree.replace(page, content);
		}, binding, response, redirect) ? "redirect:/staff/toolkits/" + toolkit + "/draft/pages/" + page
				: fill(this.drafts.get(toolkit), page, "editing/text", model);
	}

	@PostMapping("/items/{group}/{item}/{act:up|down|remove|accept}")
	String act(@PathVariable String toolkit, @PathVariable String page, @PathVariable String group,
			@PathVariable String item, @PathVariable String act, @RequestParam(defaultValue = "0") int version) {
		this.drafts.change(toolkit, version, (tree) -> {
			switch (act) {
				case "up" -> tree.shift(page, group, item, -1);
				case "down" -> tree.shift(page, group, item, 1);
				case "remove" -> tree.remove(page, group, item);
				default -> tree.item(page, group, item).remove("draft");
			}
		});
		return "redirect:/staff/toolkits/" + toolkit + "/draft/pages/" + page + "#items";
	}

	@PostMapping("/items/{group}/{item}/move")
	String move(@PathVariable String toolkit, @PathVariable String page, @PathVariable String group,
			@PathVariable String item, @RequestParam(defaultValue = "0") int version,
			@RequestParam(defaultValue = "") String to, RedirectAttributes redirect) {
		String[] target = to.split("/", 2);
		if (target.length < 2) {
			throw new NotFound();
		}
		boolean published = this.drafts.published(toolkit, String.join("/", toolkit, page, group, item));
		this.drafts.change(toolkit, version,
				(tree) -> tree.move(List.of(page, group, item), target[0], target[1], published));
		redirect.addFlashAttribute("flash", Flash.good("editing.moved"));
		return "redirect:/staff/toolkits/" + toolkit + "/draft/pages/" + page + "#items";
	}

	private boolean stored(String toolkit, @Nullable String version, Consumer<PageTree> change, BindingResult binding,
			HttpServletResponse response, RedirectAttributes redirect) {
		try {
			this.drafts.change(toolkit, TextForm.number(version), change);
			redirect.addFlashAttribute("flash", Flash.good("editing.saved"));
			return true;
		}
		catch (Refused refused) {
			Words.beside(refused).into(binding);
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return false;
		}
	}

	private String fill(Draft draft, String page, String view, Model model) {
		Edition edition = this.drafts.preview(draft);
		PageTree tree = new PageTree(draft.body());
		tree.page(page);
		model.addAttribute("draft", draft);
		model.addAttribute("edition", edition);
		model.addAttribute("page", edition.findPage(page).orElseThrow(NotFound::new));
		model.addAttribute("groups", tree.groups().stream().map((group) -> Choice.text(group, group)).toList());
		return view;
	}

}
