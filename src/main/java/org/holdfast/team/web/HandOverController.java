package org.holdfast.team.web;

import java.util.Locale;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.holdfast.team.Assignments;
import org.holdfast.team.HandOver;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;
import org.holdfast.web.Flash;
import org.holdfast.web.Refused;
import org.jspecify.annotations.Nullable;

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
 * Passes all that waits for a person on to another in one step.
 */
@Controller
@RequestMapping("/team/{account}/hand-over")
@Requires(Permission.ASSIGN)
class HandOverController {

	private static final String VIEW = "team/hand-over";

	private final HandOver handOver;

	private final Assignments assignments;

	private final PeopleChoices people;

	HandOverController(HandOver handOver, Assignments assignments, PeopleChoices people) {
		this.handOver = handOver;
		this.assignments = assignments;
		this.people = people;
	}

	@GetMapping
	String show(@PathVariable UUID account, Locale locale, Model model) {
		model.addAttribute("form", new HandOverForm(null));
		return fill(account, locale, model);
	}

	@PostMapping
	String pass(@PathVariable UUID account, @ModelAttribute("form") HandOverForm form, BindingResult binding,
			HttpServletResponse response, Locale locale, Model model, RedirectAttributes redirect) {
		HandOver.Left left = this.handOver.of(account, locale);
		try {
			int passed = this.assignments.handOver(account, AssignForm.account(form.person()));
			redirect.addFlashAttribute("flash", Flash.good("team.handed", passed, left.name()));
			return "redirect:/my-work";
		}
		catch (Refused refused) {
			refused.into(binding);
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return fill(account, locale, model);
		}
	}

	private String fill(UUID account, Locale locale, Model model) {
		model.addAttribute("left", this.handOver.of(account, locale));
		model.addAttribute("people", this.people.answering(account));
		return VIEW;
	}

	/**
	 * To whom it is passed on.
	 *
	 * @param person account of the person
	 */
	record HandOverForm(@Nullable String person) {

	}

}
