package org.holdfast.institution.web;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.holdfast.institution.Institutions;
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
 * The county and the time zone of the institution.
 */
@Controller
@RequestMapping("/settings/place")
@Requires(Permission.DEFINE)
class PlaceController {

	private static final List<String> ZONES = List.of("America/New_York", "America/Chicago", "America/Denver",
			"America/Phoenix", "America/Los_Angeles", "America/Anchorage", "Pacific/Honolulu", "America/Puerto_Rico",
			"Pacific/Guam");

	private final Institutions institutions;

	PlaceController(Institutions institutions) {
		this.institutions = institutions;
	}

	@ModelAttribute("zones")
	List<Choice> zones() {
		return ZONES.stream().map((zone) -> Choice.text(zone, zone.replace('_', ' '))).toList();
	}

	@GetMapping
	String edit(Model model) {
		model.addAttribute("form", PlaceForm.of(this.institutions.current()));
		return "institution/place";
	}

	@PostMapping
	String change(@Valid @ModelAttribute("form") PlaceForm form, BindingResult binding, HttpServletResponse response,
			RedirectAttributes redirect) {
		if (!binding.hasErrors()) {
			try {
				this.institutions.place(form.county(), form.timeZone());
				redirect.addFlashAttribute("flash", Flash.good("institution.place.saved"));
				return "redirect:/settings/sites";
			}
			catch (Refused refused) {
				refused.into(binding);
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return "institution/place";
	}

}
