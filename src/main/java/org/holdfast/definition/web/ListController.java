package org.holdfast.definition.web;

import jakarta.servlet.http.HttpServletResponse;
import org.holdfast.definition.DefinitionVersion;
import org.holdfast.definition.Definitions;
import org.holdfast.definition.rule.RuleKind;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Sets lists: targeted and frontline jobs, pathway sources, excluded categories, ZIP
 * codes of post-office boxes.
 */
@Controller
@RequestMapping("/definitions/{kind:targeted-jobs|frontline-jobs|pathway-sources|addressable-spend|po-box-zips}")
@Requires(Permission.DEFINE)
class ListController {

	private static final String VIEW = "definition/list";

	private final Definitions definitions;

	private final FormFlow flow;

	ListController(Definitions definitions, FormFlow flow) {
		this.definitions = definitions;
		this.flow = flow;
	}

	@GetMapping("/edit")
	String edit(@PathVariable String kind, Model model) {
		RuleKind found = RuleKind.of(kind).orElseThrow();
		model.addAttribute("form",
				ListForm.of(found,
						this.definitions.history(found, "")
							.flatMap((history) -> history.standing().stream().findFirst())
							.map(DefinitionVersion::rule)
							.orElse(null)));
		return VIEW;
	}

	@PostMapping
	String set(@PathVariable String kind, @RequestParam(required = false) @Nullable String validFrom,
			@RequestParam(required = false) @Nullable String entries,
			@RequestParam(required = false) @Nullable String step, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		ListForm form = new ListForm(RuleKind.of(kind).orElseThrow(), validFrom, entries);
		BindingResult binding = new BeanPropertyBindingResult(form, "form");
		model.addAttribute("form", form);
		model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", binding);
		return this.flow.answer(form.kind(), form, new FormFlow.Posted(VIEW, binding, model, response, redirect), step);
	}

}
