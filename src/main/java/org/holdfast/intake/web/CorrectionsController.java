package org.holdfast.intake.web;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.holdfast.intake.Corrections;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;
import org.holdfast.web.Refused;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The page on which corrected rows join their file.
 */
@Controller
@RequestMapping("/files/{id}/corrections")
@Requires(Permission.IMPORT)
class CorrectionsController {

	private static final String VIEW = "intake/corrections";

	private final Corrections corrections;

	private final Corrector corrector;

	private final FilePage page;

	CorrectionsController(Corrections corrections, Corrector corrector, FilePage page) {
		this.corrections = corrections;
		this.corrector = corrector;
		this.page = page;
	}

	@GetMapping
	String ask(@PathVariable UUID id, Model model) {
		this.corrections.open(id);
		this.page.fill(id, model);
		return VIEW;
	}

	@PostMapping
	String correct(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model)
			throws IOException {
		this.page.fill(id, model);
		try {
			this.corrector.correct(id, request, Set.of("_csrf"));
			return "redirect:/files/{id}";
		}
		catch (Refused ex) {
			BindingResult binding = new MapBindingResult(Map.of(), "form");
			Reasons.into(ex, binding);
			model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", binding);
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return VIEW;
		}
	}

}
