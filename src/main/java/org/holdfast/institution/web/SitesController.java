package org.holdfast.institution.web;

import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.holdfast.institution.Institutions;
import org.holdfast.institution.Sites;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;
import org.holdfast.web.Flash;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The hospitals, clinics and campuses of the institution.
 */
@Controller
@RequestMapping("/settings/sites")
@Requires(Permission.DEFINE)
class SitesController {

	private final Sites sites;

	private final Institutions institutions;

	SitesController(Sites sites, Institutions institutions) {
		this.sites = sites;
		this.institutions = institutions;
	}

	@GetMapping
	String list(Model model) {
		model.addAttribute("sites", this.sites.all());
		model.addAttribute("institution", this.institutions.current());
		return "institution/sites";
	}

	@GetMapping("/new")
	String blank(Model model) {
		model.addAttribute("form", SiteForm.EMPTY);
		return form("/settings/sites", model);
	}

	@PostMapping
	String add(@Valid @ModelAttribute("form") SiteForm form, BindingResult binding, HttpServletResponse response,
			Model model, RedirectAttributes redirect) {
		return stored(binding, () -> this.sites.add(form.name(), form.county()), response, redirect)
				? "redirect:/settings/sites" : form("/settings/sites", model);
	}

	@GetMapping("/{id}/edit")
	String edit(@PathVariable UUID id, Model model) {
		model.addAttribute("form", SiteForm.of(this.sites.get(id)));
		return form("/settings/sites/" + id, model);
	}

	@PostMapping("/{id}")
	String change(@PathVariable UUID id, @Valid @ModelAttribute("form") SiteForm form, BindingResult binding,
			HttpServletResponse response, Model model, RedirectAttributes redirect) {
		return stored(binding, () -> this.sites.change(id, form.name(), form.county()), response, redirect)
				? "redirect:/settings/sites" : form("/settings/sites/" + id, model);
	}

	private static boolean stored(BindingResult binding, Runnable work, HttpServletResponse response,
			RedirectAttributes redirect) {
		if (!binding.hasErrors()) {
			try {
				work.run();
				redirect.addFlashAttribute("flash", Flash.good("institution.site.saved"));
				return true;
			}
			catch (Refused refused) {
				refused.into(binding);
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return false;
	}

	private static String form(String action, Model model) {
		model.addAttribute("action", action);
		return "institution/site";
	}

}
