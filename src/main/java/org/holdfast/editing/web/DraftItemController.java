package org.holdfast.editing.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.holdfast.editing.Draft;
import org.holdfast.editing.Drafts;
import org.holdfast.editing.PageTree;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;
import org.holdfast.toolkit.Edition;
import org.holdfast.toolkit.FieldKind;
import org.holdfast.toolkit.Page;
import org.holdfast.web.Choice;
import org.holdfast.web.Flash;
import org.holdfast.web.NotFound;
import org.holdfast.web.Refused;
import tools.jackson.databind.json.JsonMapper;
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
 * An item of a draft: changed, added, or split off from another.
 */
@Controller
@RequestMapping("/staff/toolkits/{toolkit}/draft/pages/{page}/items")
@Requires(Permission.EDIT_CONTENT)
class DraftItemController {

	private static final String VIEW = "editing/item";

	private static final List<Choice> FIELDS = Stream.of(FieldKind.values())
		.map((kind) -> Choice.key(kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), "adoption.field." + kind))
		.toList();

	private final Drafts drafts;

	DraftItemController(Drafts drafts) {
		this.drafts = drafts;
	}

	@GetMapping("/new")
	String blank(@PathVariable String toolkit, @PathVariable String page, @RequestParam(defaultValue = "") String group,
			@RequestParam(defaultValue = "") String from, Model model) {
		Draft draft = this.drafts.get(toolkit);
		PageTree tree = new PageTree(draft.body());
		ObjectNode like = from.isEmpty() ? new JsonMapper().createObjectNode()
			.put("field", "yes-partly-no")
			.put("source", Words.in(tree.page(page), "/source")) : tree.item(page, group, from);
		model.addAttribute("form", ItemForm.of(like, draft.version(), "", group, from));
		return fill(draft, page, "", model);
	}

	@PostMapping
	String add(@PathVariable String toolkit, @PathVariable String page, @ModelAttribute("form") ItemForm form,
			BindingResult binding, HttpServletResponse response, Model model, RedirectAttributes redirect) {
		String group = Words.plain(form.group());
		try {
			String whole = String.join("/", toolkit, page, group, Words.plain(form.from()));
			boolean published = this.drafts.published(toolkit, whole);
			this.drafts.change(toolkit, TextForm.number(form.version()), (tree) -> {
				ObjectNode item = new JsonMapper().createObjectNode();
				form.into(item);
				if (tree.holds(page, group, Words.plain(form.key()))) {
					throw Refused.of("/key", "editing.key.taken");
				}
				if (published) {
					PageTree.remember(item, whole);
				}
				tree.put(page, group, "", item);
			});
		}
		catch (Refused refused) {
			return again(refused, toolkit, page, "", binding, response, model);
		}
		redirect.addFlashAttribute("flash", Flash.good("editing.saved"));
		return "redirect:/staff/toolkits/" + toolkit + "/draft/pages/" + page + "#items";
	}

	@GetMapping("/{group}/{item}")
	String show(@PathVariable String toolkit, @PathVariable String page, @PathVariable String group,
			@PathVariable String item, Model model) {
		Draft draft = this.drafts.get(toolkit);
		model.addAttribute("form",
				ItemForm.of(new PageTree(draft.body()).item(page, group, item), draft.version(), item, group, ""));
		return fill(draft, page, "/" + group + "/" + item, model);
	}

	@PostMapping("/{group}/{item}")
	String change(@PathVariable String toolkit, @PathVariable String page, @PathVariable String group,
			@PathVariable String item, @ModelAttribute("form") ItemForm form, BindingResult binding,
			HttpServletResponse response, Model model, RedirectAttributes redirect) {
		try {
			boolean published = this.drafts.published(toolkit, String.join("/", toolkit, page, group, item));
			if (published && !item.equals(Words.plain(form.key()))) {
				throw Refused.of("/key", "editing.key.published");
			}
			this.drafts.change(toolkit, TextForm.number(form.version()),
					(tree) -> form.into(tree.item(page, group, item)));
		}
		catch (Refused refused) {
			return again(refused, toolkit, page, "/" + group + "/" + item, binding, response, model);
		}
		redirect.addFlashAttribute("flash", Flash.good("editing.saved"));
		return "redirect:/staff/toolkits/" + toolkit + "/draft/pages/" + page + "#items";
	}

	private String again(Refused refused, String toolkit, String page, String place, BindingResult binding,
			HttpServletResponse response, Model model) {
		Words.beside(refused).into(binding);
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return fill(this.drafts.get(toolkit), page, place, model);
	}

	private String fill(Draft draft, String page, String place, Model model) {
		Edition edition = this.drafts.preview(draft);
		Page found = edition.findPage(page).filter((one) -> !one.groups().isEmpty()).orElseThrow(NotFound::new);
		model.addAttribute("draft", draft);
		model.addAttribute("edition", edition);
		model.addAttribute("page", found);
		model.addAttribute("place", place);
		model.addAttribute("fields", FIELDS);
		model.addAttribute("groups",
				found.groups().stream().map((group) -> Choice.text(group.key(), group.title().en())).toList());
		return VIEW;
	}

}
