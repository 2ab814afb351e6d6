package org.holdfast.progress.web;

import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.holdfast.progress.AnswerFields;
import org.holdfast.progress.AnswerKey;
import org.holdfast.progress.Answers;
import org.holdfast.progress.Change;
import org.holdfast.progress.Cycles;
import org.holdfast.progress.FigureOffer;
import org.holdfast.progress.Typed;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;
import org.holdfast.toolkit.Column;
import org.holdfast.toolkit.FieldKind;
import org.holdfast.toolkit.Item;
import org.holdfast.toolkit.Toolkits;
import org.holdfast.web.Flash;
import org.holdfast.web.KeptForm;
import org.holdfast.web.NotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Stores answers one by one, as they are given.
 */
@Controller
@RequestMapping("/work/{toolkit}/{page}/{group}/{item}")
@Requires({ Permission.ANSWER, Permission.ANSWER_ASSIGNED })
class AnswerController {

	private final Answers answers;

	private final Cycles cycles;

	private final Toolkits toolkits;

	private final FormViews forms;

	private final OutcomePages pages;

	private final GoneItems gone;

	AnswerController(Answers answers, Cycles cycles, Toolkits toolkits, FormViews forms, OutcomePages pages,
			GoneItems gone) {
		this.answers = answers;
		this.cycles = cycles;
		this.toolkits = toolkits;
		this.forms = forms;
		this.pages = pages;
		this.gone = gone;
	}

	@GetMapping
	@Requires(Permission.READ_TOOLKIT)
	String show(@PathVariable String toolkit, @PathVariable String page, @PathVariable String group,
			@PathVariable String item) {
		Item known = this.toolkits.item(String.join("/", toolkit, page, group, item));
		return "redirect:/work/" + toolkit + "/" + page + "#" + known.anchor();
	}

	@PostMapping({ "", "/rows/{row}" })
	ModelAndView save(ItemAddress address, @RequestParam MultiValueMap<String, String> parameters,
			@RequestHeader(name = "HX-Request", required = false) @Nullable String part, HttpServletRequest request,
			Locale locale) {
		AnswerSent sent = new AnswerSent(parameters);
		Optional<ModelAndView> gone = this.gone.page(address.key(), sent, part != null, locale);
		if (gone.isPresent()) {
			KeptForm.forget(request, FormViews.path(address.key()));
			return gone.get();
		}
		Item item = this.toolkits.item(address.key().item());
		Change change = withFigure(item, sent.change(address.key()), sent.figure());
		this.cycles.get(sent.cycle());
		KeptForm.forget(request, FormViews.path(address.key()));
		return this.pages.of(item, sent.cycle(), this.answers.save(sent.cycle(), change), sent, part != null, locale);
	}

	@PostMapping({ "/remove", "/rows/{row}/remove" })
	ModelAndView remove(ItemAddress address, @RequestParam MultiValueMap<String, String> parameters, Locale locale,
			RedirectAttributes redirect) {
		Item item = this.toolkits.item(address.key().item());
		if (AnswerFields.fixedRow(item, address.key().row()).isPresent() || !address.key().isRow()) {
			throw new NotFound();
		}
		AnswerSent sent = new AnswerSent(parameters);
		Change change = new Change(address.key(), sent.version(), null, null, null, Typed.NOTHING);
		ModelAndView page = this.pages.of(item, sent.cycle(), this.answers.save(sent.cycle(), change), sent, false,
				locale);
		if (page.getStatus() == null) {
			redirect.addFlashAttribute("flash", Flash.good("progress.row.removed"));
		}
		return page;
	}

	@PostMapping({ "/discard", "/rows/{row}/discard" })
	String discard(ItemAddress address, HttpServletRequest request) {
		KeptForm.forget(request, FormViews.path(address.key()));
		Item item = this.toolkits.item(address.key().item());
		return "redirect:/work/" + address.toolkit() + "/" + address.page() + "#" + item.anchor();
	}

	@GetMapping({ "/conflict/{number}", "/rows/{row}/conflict/{number}" })
	String conflict(ItemAddress address, @PathVariable int number, @RequestParam String cycle, Locale locale,
			Model model) {
		AnswerKey key = address.key();
		Item item = this.toolkits.item(key.item());
		model.addAttribute("clash", this.pages.clash(item, cycle, this.answers.revision(cycle, key, number),
				this.answers.get(cycle, key), locale));
		return OutcomePages.CONFLICT;
	}

	private Change withFigure(Item item, Change change, String field) {
		if (field.isEmpty() || change.key().isRow()) {
			return change;
		}
		Column column = AnswerFields.of(item, change.key().row())
			.stream()
			.filter((one) -> one.key().equals(field))
			.findFirst()
			.orElseThrow(NotFound::new);
		FigureOffer offer = this.forms.offer(column.figure());
		if (offer == null) {
			return change;
		}
		String before = change.typed().text(field);
		boolean words = column.field() == FieldKind.TEXT || column.field() == FieldKind.LONG_TEXT;
		String after = words ? (before.isBlank() ? "" : before + "\n") + offer.text() : offer.answer();
		return new Change(change.key(), change.base(), change.visit(), change.status(), change.reason(),
				change.typed().with(field, after));
	}

}
