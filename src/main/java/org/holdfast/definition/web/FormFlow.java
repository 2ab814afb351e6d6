package org.holdfast.definition.web;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.holdfast.definition.DefinitionHistory;
import org.holdfast.definition.DefinitionMade;
import org.holdfast.definition.Definitions;
import org.holdfast.definition.rule.Rule;
import org.holdfast.definition.rule.RuleKind;
import org.holdfast.web.Flash;
import org.holdfast.web.Refused;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The way of every form: what was typed is checked, its effect is shown, and only then it
 * is saved. Going back keeps everything typed.
 */
@Component
class FormFlow {

	static final String STEP = "step";

	/** Whether the definition has versions already, for the heading. */
	static final String KNOWN = "known";

	private static final String SAVE = "save";

	private static final String CHANGE = "change";

	private final Definitions definitions;

	private final DefinitionWords words;

	FormFlow(Definitions definitions, DefinitionWords words) {
		this.definitions = definitions;
		this.words = words;
	}

	/**
	 * Answers a form.
	 * @param kind what it is about
	 * @param form what was typed
	 * @param posted the page it was typed on, and the page's parts
	 * @param step what the person wants: to check (when absent), to save or to change
	 * @return the view
	 */
	String answer(RuleKind kind, RuleForm form, Posted posted, @Nullable String step) {
		posted.model().addAttribute(KNOWN, this.definitions.history(kind, form.called()).isPresent());
		if (CHANGE.equals(step)) {
			return posted.view();
		}
		try {
			Rule rule = form.rule();
			if (SAVE.equals(step)) {
				return saved(this.definitions.put(kind, form.called(), rule), posted.redirect());
			}
			return check(kind, form, rule, posted.model());
		}
		catch (Refused refused) {
			List<Refused.Item> items = refused.items()
				.stream()
				.map((item) -> new Refused.Item("/" + form.fieldOf(item.pointer()), item.messageKey(),
						item.arguments()))
				.toList();
			new Refused(items).into(posted.binding());
			posted.response().setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return posted.view();
		}
	}

	private String check(RuleKind kind, RuleForm form, Rule rule, Model model) {
		DefinitionHistory history = this.definitions.history(kind, form.called()).orElse(null);
		model.addAttribute("kind", kind);
		model.addAttribute("called", form.called());
		model.addAttribute("rule", rule);
		model.addAttribute("says", this.words.say(rule));
		model.addAttribute("entries", this.words.entries(rule));
		model.addAttribute("now", (history != null)
				? history.on(this.definitions.today()).map((version) -> this.words.say(version.rule())).orElse(null)
				: null);
		model.addAttribute("again", history != null && rule.validFrom() != null
				&& history.standing().stream().anyMatch((version) -> rule.validFrom().equals(version.validFrom())));
		model.addAttribute("restates", this.definitions.restated(kind, form.called(), rule));
		model.addAttribute("typed", form.typed());
		return "definition/check";
	}

	private static String saved(DefinitionMade made, RedirectAttributes redirect) {
		redirect.addFlashAttribute("flash", Flash.good("definition.saved", made.version().number()));
		redirect.addAttribute("kind", made.version().kind().path());
		if (made.version().name().isEmpty()) {
			return "redirect:/definitions/{kind}";
		}
		redirect.addAttribute("name", made.version().name());
		return "redirect:/definitions/{kind}/{name}";
	}

	/**
	 * A form as it came in.
	 *
	 * @param view the page it was typed on
	 * @param binding reasons beside its fields
	 * @param model what the page shows
	 * @param response the answer
	 * @param redirect what the next page is told
	 */
	record Posted(String view, BindingResult binding, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {

	}

}
