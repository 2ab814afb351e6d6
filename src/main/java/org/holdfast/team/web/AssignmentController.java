package org.holdfast.team.web;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.holdfast.team.Assignment;
import org.holdfast.team.Assignments;
import org.holdfast.team.WorkPlace;
import org.holdfast.team.WorkPlaces;
import org.holdfast.tenancy.CurrentActor;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Who has one item or one whole page, until when, and who gave it to them.
 */
@Controller
@RequestMapping({ "/work/{toolkit}/{page}/assignment", "/work/{toolkit}/{page}/{group}/{item}/assignment" })
@Requires({ Permission.ASSIGN, Permission.ANSWER_ASSIGNED })
class AssignmentController {

	private static final String VIEW = "team/assignment";

	private final Assignments assignments;

	private final WorkPlaces places;

	private final PeopleChoices people;

	AssignmentController(Assignments assignments, WorkPlaces places, PeopleChoices people) {
		this.assignments = assignments;
		this.places = places;
		this.people = people;
	}

	@GetMapping
	String show(@PathVariable Map<String, String> path, Model model) {
		WorkPlace place = place(path);
		model.addAttribute("form", AssignForm.of(this.assignments.find(place.key()).orElse(null)));
		return fill(place, model);
	}

	@PostMapping
	@Requires(Permission.ASSIGN)
	String assign(@PathVariable Map<String, String> path, @ModelAttribute("form") AssignForm form,
			BindingResult binding, HttpServletResponse response, Model model, RedirectAttributes redirect) {
		WorkPlace place = place(path);
		try {
			this.assignments.assign(List.of(place.key()), form.wish());
		}
		catch (Refused refused) {
			refused.into(binding);
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return fill(place, model);
		}
		redirect.addFlashAttribute("flash", Flash.good("team.assigned",
				this.assignments.find(place.key()).map(Assignment::assigneeName).orElse("")));
		return "redirect:" + place.path() + "/assignment";
	}

	@PostMapping("/withdraw")
	@Requires(Permission.ASSIGN)
	String withdraw(@PathVariable Map<String, String> path, RedirectAttributes redirect) {
		WorkPlace place = place(path);
		this.assignments.withdraw(place.key());
		redirect.addFlashAttribute("flash", Flash.good("team.withdrawn"));
		return "redirect:" + place.path() + "/assignment";
	}

	@PostMapping("/done")
	String done(@PathVariable Map<String, String> path, @RequestParam(defaultValue = "") String then,
			RedirectAttributes redirect) {
		WorkPlace place = place(path);
		this.assignments.say(place.key(), true);
		redirect.addFlashAttribute("flash", Flash.good("team.done.said"));
		return "redirect:" + ("work".equals(then) ? "/my-work" : place.path() + "/assignment");
	}

	@PostMapping("/reopen")
	String reopen(@PathVariable Map<String, String> path, RedirectAttributes redirect) {
		WorkPlace place = place(path);
		this.assignments.say(place.key(), false);
		redirect.addFlashAttribute("flash", Flash.good("team.reopened"));
		return "redirect:" + place.path() + "/assignment";
	}

	private String fill(WorkPlace place, Model model) {
		Assignment one = this.assignments.find(place.key()).orElse(null);
		boolean assigns = CurrentActor.get().may(Permission.ASSIGN);
		model.addAttribute("place", place);
		model.addAttribute("assignment", one);
		model.addAttribute("steps", this.assignments.history(place.key()));
		model.addAttribute("assigns", assigns);
		model.addAttribute("mine", one != null && one.assignee().equals(CurrentActor.get().accountId()));
		model.addAttribute("here",
				one == null || this.people.answering(null)
					.stream()
					.anyMatch((choice) -> choice.value().equals(one.assignee().toString())));
		model.addAttribute("people", this.people.answering(null));
		return VIEW;
	}

	private WorkPlace place(Map<String, String> path) {
		return this.places.get(Places.key(path));
	}

}
