package org.holdfast.team.web;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.holdfast.team.Assignment;
import org.holdfast.team.Assignments;
import org.holdfast.team.WorkPlace;
import org.holdfast.team.WorkPlaces;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;
import org.holdfast.web.Flash;
import org.holdfast.web.NotFound;
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
 * Gives several items of a page, or the whole page, to a person in one step.
 */
@Controller
@RequestMapping("/work/{toolkit}/{page}/assignments")
@Requires(Permission.ASSIGN)
class PageAssignmentsController {

	private static final String VIEW = "team/assignments";

	private final Assignments assignments;

	private final WorkPlaces places;

	private final PeopleChoices people;

	PageAssignmentsController(Assignments assignments, WorkPlaces places, PeopleChoices people) {
		this.assignments = assignments;
		this.places = places;
		this.people = people;
	}

	@GetMapping
	String show(@PathVariable String toolkit, @PathVariable String page, Model model) {
		WorkPlace place = this.places.get(toolkit + "/" + page);
		model.addAttribute("form", AssignForm.of(null));
		return fill(place, model);
	}

	@PostMapping
	String assign(@PathVariable String toolkit, @PathVariable String page, @ModelAttribute("form") AssignForm form,
			BindingResult binding, HttpServletResponse response, Model model, RedirectAttributes redirect) {
		WorkPlace place = this.places.get(toolkit + "/" + page);
		String own = place.key();
		if (form.chosen().stream().anyMatch((key) -> !key.equals(own) && !key.startsWith(own + "/"))) {
			throw new NotFound();
		}
		if (form.chosen().isEmpty()) {
			binding.rejectValue("items", "team.items.missing");
		}
		try {
			if (!binding.hasErrors()) {
				int given = this.assignments.assign(form.chosen(), form.wish());
				redirect.addFlashAttribute("flash", Flash.good("team.assigned.several", given));
				return "redirect:" + place.path() + "/assignments";
			}
		}
		catch (Refused refused) {
			refused.into(binding);
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return fill(place, model);
	}

	private String fill(WorkPlace place, Model model) {
		Map<String, Assignment> given = this.assignments.ofPage(place.key());
		model.addAttribute("place", place);
		model.addAttribute("given", given);
		model.addAttribute("groups", place.page().groups());
		model.addAttribute("people", this.people.answering(null));
		model.addAttribute("here",
				List.copyOf(this.people.answering(null).stream().map((one) -> one.value()).toList()));
		return VIEW;
	}

}
