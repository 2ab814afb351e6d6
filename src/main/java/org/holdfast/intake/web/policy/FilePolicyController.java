package org.holdfast.intake.web.policy;

import java.util.List;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.holdfast.intake.Imports;
import org.holdfast.intake.Kind;
import org.holdfast.intake.policy.FilePolicies;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;
import org.holdfast.web.Choice;
import org.holdfast.web.Flash;
import org.holdfast.web.Refused;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * How long files are kept and which may be committed without a person.
 */
@Controller
@RequestMapping("/settings/files")
@Requires(Permission.DEFINE)
class FilePolicyController {

	private static final String VIEW = "intake/policy";

	private final FilePolicies policies;

	private final Imports imports;

	FilePolicyController(FilePolicies policies, Imports imports) {
		this.policies = policies;
		this.imports = imports;
	}

	@ModelAttribute("kinds")
	List<Choice> kinds() {
		return this.imports.kinds()
			.stream()
			.map((kind) -> Choice.key(kind.code(), "intake.kind." + kind.code()))
			.toList();
	}

	@GetMapping
	String edit(Model model) {
		model.addAttribute("form", FilePolicyForm.of(this.policies.current()));
		return VIEW;
	}

	@PostMapping
	String change(@ModelAttribute("form") FilePolicyForm form, BindingResult binding, HttpServletResponse response,
			RedirectAttributes redirect) {
		try {
			this.policies
				.change(form.policy(this.imports.kinds().stream().map(Kind::code).collect(Collectors.toSet())));
			redirect.addFlashAttribute("flash", Flash.good("intake.policy.saved"));
			return "redirect:/settings/files";
		}
		catch (Refused ex) {
			ex.into(binding);
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return VIEW;
		}
	}

}
