package org.holdfast.definition.web;

import java.util.List;
import java.util.stream.IntStream;

import jakarta.servlet.http.HttpServletResponse;
import org.holdfast.definition.DefinitionVersion;
import org.holdfast.definition.Definitions;
import org.holdfast.definition.rule.RuleKind;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;
import org.holdfast.web.Choice;
import org.jspecify.annotations.Nullable;

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
 * Sets definitions of one value: fiscal year, data as of, suppression, vendor threshold,
 * baseline period.
 */
@Controller
@RequestMapping("/definitions/{kind:fiscal-year|data-as-of|suppression|vendor-threshold|baseline-period}")
@Requires(Permission.DEFINE)
class SettingController {

	private static final String VIEW = "definition/setting";

	private final Definitions definitions;

	private final FormFlow flow;

	SettingController(Definitions definitions, FormFlow flow) {
		this.definitions = definitions;
		this.flow = flow;
	}

	@ModelAttribute("months")
	List<Choice> months() {
		return IntStream.rangeClosed(1, 12)
			.mapToObj((month) -> Choice.text(String.valueOf(month), DefinitionWords.month(month)))
			.toList();
	}

	@GetMapping("/edit")
	String edit(@PathVariable String kind, Model model) {
		RuleKind found = RuleKind.of(kind).orElseThrow();
		model.addAttribute("form",
				SettingForm.of(found,
						this.definitions.history(found, "")
							.flatMap((history) -> history.standing().stream().findFirst())
							.map(DefinitionVersion::rule)
							.orElse(null)));
		return VIEW;
	}

	@PostMapping
	String set(@PathVariable String kind, @RequestParam(required = false) @Nullable String value,
			@RequestParam(required = false) @Nullable String until,
			@RequestParam(required = false) @Nullable String step, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		SettingForm form = new SettingForm(RuleKind.of(kind).orElseThrow(), value, until);
		BindingResult binding = new BeanPropertyBindingResult(form, "form");
		model.addAttribute("form", form);
		model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", binding);
		return this.flow.answer(form.kind(), form, new FormFlow.Posted(VIEW, binding, model, response, redirect), step);
	}

}
