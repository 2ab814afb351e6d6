package org.holdfast.definition.web;

import java.util.Comparator;

import jakarta.servlet.http.HttpServletResponse;
import org.holdfast.definition.DefinitionVersion;
import org.holdfast.definition.Definitions;
import org.holdfast.definition.rule.RuleKind;
import org.holdfast.definition.rule.WageRule;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;
import org.holdfast.web.NotFound;
import org.jspecify.annotations.Nullable;

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
 * Sets living wages.
 */
@Controller
@RequestMapping("/definitions/living-wages")
@Requires(Permission.DEFINE)
class LivingWageController {

	private static final String VIEW = "definition/wage";

	private final Definitions definitions;

	private final FormFlow flow;

	LivingWageController(Definitions definitions, FormFlow flow) {
		this.definitions = definitions;
		this.flow = flow;
	}

	@GetMapping("/new")
	String blank(Model model) {
		model.addAttribute("form", WageForm.EMPTY);
		return VIEW;
	}

	@GetMapping("/{name}/edit")
	String edit(@PathVariable String name, Model model) {
		WageRule latest = (WageRule) this.definitions.history(RuleKind.LIVING_WAGES, name)
			.orElseThrow(NotFound::new)
			.standing()
			.stream()
			.max(Comparator.comparingInt(DefinitionVersion::number))
			.orElseThrow(NotFound::new)
			.rule();
		model.addAttribute("form", WageForm.of(name, latest, Boolean.TRUE.equals(latest.inUse())));
		model.addAttribute(FormFlow.KNOWN, true);
		return VIEW;
	}

	@PostMapping
	String set(@ModelAttribute("form") WageForm form, BindingResult binding,
			@RequestParam(required = false) @Nullable String step, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		return this.flow.answer(RuleKind.LIVING_WAGES, form,
				new FormFlow.Posted(VIEW, binding, model, response, redirect), step);
	}

}
