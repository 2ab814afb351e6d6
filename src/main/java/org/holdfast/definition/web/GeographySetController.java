package org.holdfast.definition.web;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.holdfast.definition.DefinitionVersion;
import org.holdfast.definition.Definitions;
import org.holdfast.definition.rule.GeographyRule;
import org.holdfast.definition.rule.RuleKind;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;
import org.holdfast.web.Choice;
import org.holdfast.web.NotFound;
import org.holdfast.web.Refused;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Sets what local, disadvantaged and campus mean, by pasted or uploaded ZIP codes.
 */
@Controller
@RequestMapping("/definitions/geography-sets")
@Requires(Permission.DEFINE)
class GeographySetController {

	private static final String VIEW = "definition/geography";

	private final Definitions definitions;

	private final FormFlow flow;

	GeographySetController(Definitions definitions, FormFlow flow) {
		this.definitions = definitions;
		this.flow = flow;
	}

	@ModelAttribute("purposes")
	List<Choice> purposes() {
		return GeographyRule.PURPOSES.stream()
			.map((purpose) -> Choice.key(purpose, "definition.purpose." + purpose)
				.hint("definition.purpose." + purpose + ".hint"))
			.toList();
	}

	@GetMapping("/new")
	String blank(@RequestParam(required = false) @Nullable String zips, Model model) {
		model.addAttribute("form", GeographyForm.local(zips));
		return VIEW;
	}

	@GetMapping("/{name}/edit")
	String edit(@PathVariable String name, Model model) {
		DefinitionVersion latest = this.definitions.history(RuleKind.GEOGRAPHY_SETS, name)
			.orElseThrow(NotFound::new)
			.standing()
			.getFirst();
		model.addAttribute("form", GeographyForm.of(name, (GeographyRule) latest.rule()));
		model.addAttribute(FormFlow.KNOWN, true);
		return VIEW;
	}

	@PostMapping
	String set(HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes redirect)
			throws IOException {
		PostedForm posted = PostedForm.of(request);
		try {
			GeographyForm form = GeographyForm.of(posted.fields(), posted.fileText());
			return this.flow.answer(RuleKind.GEOGRAPHY_SETS, form,
					new FormFlow.Posted(VIEW, bound(form, model), model, response, redirect),
					posted.fields().get(FormFlow.STEP));
		}
		catch (Refused refused) {
			BindingResult binding = bound(GeographyForm.of(posted.fields(), null), model);
			refused.into(binding);
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return VIEW;
		}
	}

	private static BindingResult bound(GeographyForm form, Model model) {
		BindingResult binding = new BeanPropertyBindingResult(form, "form");
		model.addAttribute("form", form);
		model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", binding);
		return binding;
	}

}
