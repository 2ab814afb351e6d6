package org.holdfast.dashboard.web;

import java.util.Locale;

import org.holdfast.tenancy.CurrentActor;
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

/**
 * Pages on which a number proves itself.
 */
@Controller
@Requires(Permission.READ_FIGURES)
class PassportController {

	private final PassportPages passports;

	PassportController(PassportPages passports) {
		this.passports = passports;
	}

	@GetMapping("/passports")
	String enter(@ModelAttribute("form") CodeForm form) {
		return "dashboard/passports";
	}

	@PostMapping("/passports")
	String find(@ModelAttribute("form") CodeForm form, BindingResult binding) {
		try {
			return "redirect:/passports/" + this.passports.of(form.tidy()).code();
		}
		catch (NotFound ex) {
			binding.rejectValue("code", "dashboard.passport.unknown");
			return "dashboard/passports";
		}
	}

	@GetMapping("/passports/{code}")
	String show(@PathVariable String code, Model model) {
		model.addAttribute("passport", this.passports.of(code));
		model.addAttribute("closed", this.passports.closed(code).orElse(null));
		model.addAttribute("files", CurrentActor.get().may(Permission.IMPORT));
		return "dashboard/passport";
	}

	@PostMapping("/passports/{code}/verify")
	String verify(@PathVariable String code, Model model) {
		model.addAttribute("comparison", this.passports.compare(code));
		return show(code, model);
	}

	/**
	 * A code as it was typed.
	 *
	 * @param code from a screen or a printed page
	 */
	record CodeForm(@Nullable String code) {

		String tidy() {
			return (this.code != null) ? this.code.replaceAll("[^A-Za-z0-9-]", "").toUpperCase(Locale.ROOT) : "";
		}

	}

}
