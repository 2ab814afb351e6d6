package org.holdfast.adoption.web;

import java.util.List;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.holdfast.adoption.ItemNotes;
import org.holdfast.adoption.OwnItem;
import org.holdfast.adoption.OwnItems;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;
import org.holdfast.toolkit.Edition;
import org.holdfast.toolkit.FieldKind;
import org.holdfast.toolkit.Item;
import org.holdfast.toolkit.Page;
import org.holdfast.toolkit.Toolkits;
import org.holdfast.web.Choice;
import org.holdfast.web.Flash;
import org.holdfast.web.NotFound;
import org.holdfast.web.Refused;

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
 * What an institution adds to a page of a toolkit itself: items and notes.
 */
@Controller
@RequestMapping("/own/{toolkit}/{page}")
@Requires(Permission.ANSWER)
class OwnController {

	private static final List<Choice> FIELDS = Stream.of(FieldKind.values())
		.filter(OwnItems.FIELDS::contains)
		.map((kind) -> Choice.key(kind.name(), "adoption.field." + kind))
		.toList();

	private final OwnItems items;

	private final ItemNotes notes;

	private final Toolkits toolkits;

	OwnController(OwnItems items, ItemNotes notes, Toolkits toolkits) {
		this.items = items;
		this.notes = notes;
		this.toolkits = toolkits;
	}

	@GetMapping
	String show(@PathVariable String toolkit, @PathVariable String page, Model model) {
		model.addAttribute("form", new OwnForm("", "", FieldKind.YES_PARTLY_NO.name(), "0"));
		return fill(toolkit, page, "adoption/own", model);
	}

	@PostMapping
	@Requires(Permission.ASSIGN)
	String add(@PathVariable String toolkit, @PathVariable String page, @ModelAttribute("form") OwnForm form,
			BindingResult binding, HttpServletResponse response, Model model, RedirectAttributes redirect) {
		return stored(() -> this.items.add(toolkit, page, form.kind(), form.words(), form.reason()), binding, response,
				redirect) ? back(toolkit, page) : fill(toolkit, page, "adoption/own", model);
	}

	@GetMapping("/items/{number}")
	@Requires(Permission.ASSIGN)
	String edit(@PathVariable String toolkit, @PathVariable String page, @PathVariable int number, Model model) {
		OwnItem item = this.items.get(toolkit, page, number);
		model.addAttribute("form",
				new OwnForm(item.label(), item.why(), item.field().name(), String.valueOf(item.version())));
		model.addAttribute("number", number);
		return fill(toolkit, page, "adoption/own-item", model);
	}

	@PostMapping("/items/{number}")
	@Requires(Permission.ASSIGN)
	String change(@PathVariable String toolkit, @PathVariable String page, @PathVariable int number,
			@ModelAttribute("form") OwnForm form, BindingResult binding, HttpServletResponse response, Model model,
			RedirectAttributes redirect) {
		OwnItem item = this.items.get(toolkit, page, number);
		model.addAttribute("number", number);
		return stored(() -> this.items.change(item, form.seen(), form.words(), form.reason()), binding, response,
				redirect) ? back(toolkit, page) : fill(toolkit, page, "adoption/own-item", model);
	}

	@PostMapping("/items/{number}/remove")
	@Requires(Permission.ASSIGN)
	String remove(@PathVariable String toolkit, @PathVariable String page, @PathVariable int number,
			@RequestParam(defaultValue = "0") int version, RedirectAttributes redirect) {
		this.items.remove(this.items.get(toolkit, page, number), version);
		redirect.addFlashAttribute("flash", Flash.good("adoption.own.removed"));
		return back(toolkit, page);
	}

	@PostMapping("/notes")
	String note(@PathVariable String toolkit, @PathVariable String page, @RequestParam(defaultValue = "") String item,
			@RequestParam(defaultValue = "0") int version, @RequestParam(defaultValue = "") String text,
			RedirectAttributes redirect) {
		if (!Item.toolkitOf(item).equals(toolkit)) {
			throw new NotFound();
		}
		this.notes.write(item, version, text);
		redirect.addFlashAttribute("flash", Flash.good("adoption.note.saved"));
		return back(toolkit, page);
	}

	private String fill(String toolkit, String page, String view, Model model) {
		Edition edition = this.toolkits.current(toolkit);
		Page found = edition.findPage(page).filter((one) -> one.kind().answerable()).orElseThrow(NotFound::new);
		model.addAttribute("edition", edition);
		model.addAttribute("page", found);
		model.addAttribute("own", this.items.of(toolkit, page));
		model.addAttribute("notes", this.notes.of(toolkit, page));
		model.addAttribute("longest", ItemNotes.LONGEST);
		model.addAttribute("fields", FIELDS);
		model.addAttribute("may", CurrentActor.get().may(Permission.ASSIGN));
		return view;
	}

	private static boolean stored(Runnable work, BindingResult binding, HttpServletResponse response,
			RedirectAttributes redirect) {
		try {
			work.run();
			redirect.addFlashAttribute("flash", Flash.good("adoption.own.saved"));
			return true;
		}
		catch (Refused refused) {
			refused.into(binding);
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return false;
		}
	}

	private static String back(String toolkit, String page) {
		return "redirect:/own/" + toolkit + "/" + page;
	}

}
