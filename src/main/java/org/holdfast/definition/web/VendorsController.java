package org.holdfast.definition.web;

import java.util.List;
import java.util.Set;

import jakarta.servlet.http.HttpServletResponse;
import org.holdfast.definition.Definitions;
import org.holdfast.definition.DiverseCategories;
import org.holdfast.definition.LocalVendorRule;
import org.holdfast.definition.rule.DiverseRule;
import org.holdfast.definition.rule.Rule;
import org.holdfast.definition.rule.RuleKind;
import org.holdfast.definition.rule.VendorRule;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;
import org.holdfast.web.Choice;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Sets which vendors are local and which are diverse.
 */
@Controller
@RequestMapping("/definitions")
@Requires(Permission.DEFINE)
class VendorsController {

	private static final String RULE = "definition/vendor-rule";

	private static final String CATEGORIES = "definition/diverse";

	private final Definitions definitions;

	private final FormFlow flow;

	VendorsController(Definitions definitions, FormFlow flow) {
		this.definitions = definitions;
		this.flow = flow;
	}

	@ModelAttribute("roles")
	List<Choice> roles() {
		return VendorRule.ROLES.stream().map((role) -> Choice.key(role, "definition.role." + role)).toList();
	}

	@ModelAttribute("codes")
	String codes() {
		return String.join(", ", DiverseRule.CODES);
	}

	@GetMapping("/local-vendor-rule/edit")
	String rule(Model model) {
		LocalVendorRule standard = LocalVendorRule.DEFAULT;
		model.addAttribute("form",
				(latest(RuleKind.LOCAL_VENDOR_RULE) instanceof VendorRule rule)
						? VendorForm.of(rule.addressOrder(), rule.independentOnly())
						: VendorForm.of(standard.addressOrder(), standard.independentOnly()));
		return RULE;
	}

	@PostMapping("/local-vendor-rule")
	String set(@ModelAttribute("form") VendorForm form, BindingResult binding,
			@RequestParam(required = false) @Nullable String step, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		return this.flow.answer(RuleKind.LOCAL_VENDOR_RULE, form,
				new FormFlow.Posted(RULE, binding, model, response, redirect), step);
	}

	@GetMapping("/diverse-categories/edit")
	String categories(Model model) {
		DiverseCategories standard = DiverseCategories.DEFAULT;
		model.addAttribute("form",
				DiverseForm.of((latest(RuleKind.DIVERSE_CATEGORIES) instanceof DiverseRule rule) ? rule.groups()
						: new DiverseRule.Groups(inOrder(standard.minority()), inOrder(standard.women()),
								inOrder(standard.other()))));
		return CATEGORIES;
	}

	@PostMapping("/diverse-categories")
	String set(@ModelAttribute("form") DiverseForm form, BindingResult binding,
			@RequestParam(required = false) @Nullable String step, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		return this.flow.answer(RuleKind.DIVERSE_CATEGORIES, form,
				new FormFlow.Posted(CATEGORIES, binding, model, response, redirect), step);
	}

	private @Nullable Rule latest(RuleKind kind) {
		return this.definitions.history(kind, "")
			.flatMap((history) -> history.standing().stream().findFirst())
			.map((version) -> version.rule())
			.orElse(null);
	}

	private static List<String> inOrder(Set<String> codes) {
		return DiverseRule.CODES.stream().filter(codes::contains).toList();
	}

}
