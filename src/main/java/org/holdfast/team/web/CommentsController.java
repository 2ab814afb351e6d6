package org.holdfast.team.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.holdfast.team.CommentThread;
import org.holdfast.team.Comments;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The conversations about one item.
 */
@Controller
@RequestMapping("/work/{toolkit}/{page}/{group}/{item}/comments")
@Requires(Permission.COMMENT)
class CommentsController {

	private static final String FORM = "team/comment-form";

	private final Comments comments;

	private final WorkPlaces places;

	private final PeopleChoices people;

	CommentsController(Comments comments, WorkPlaces places, PeopleChoices people) {
		this.comments = comments;
		this.places = places;
		this.people = people;
	}

	@GetMapping
	String show(@PathVariable Map<String, String> path, Model model) {
		model.addAttribute("form", CommentForm.empty());
		return fill(place(path), model);
	}

	@PostMapping
	String start(@PathVariable Map<String, String> path, @ModelAttribute("form") CommentForm form,
			BindingResult binding, HttpServletResponse response, Model model, RedirectAttributes redirect) {
		WorkPlace place = place(path);
		try {
			this.comments.start(place.key(), form.comment(), form.said(), form.chosen());
			return done(place, "team.comment.added", redirect);
		}
		catch (Refused refused) {
			refused.into(binding);
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return fill(place, model);
		}
	}

	@PostMapping("/{thread}/reply")
	String reply(@PathVariable Map<String, String> path, @PathVariable UUID thread,
			@ModelAttribute("form") CommentForm form, BindingResult binding, HttpServletResponse response, Model model,
			RedirectAttributes redirect) {
		WorkPlace place = place(path);
		try {
			this.comments.reply(place.key(), thread, form.comment(), form.said());
			return done(place, "team.comment.added", redirect);
		}
		catch (Refused refused) {
			refused.into(binding);
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return form(place, "/" + thread + "/reply", "team.comment.reply", model);
		}
	}

	@GetMapping("/{comment}/edit")
	String edit(@PathVariable Map<String, String> path, @PathVariable UUID comment, Model model) {
		WorkPlace place = place(path);
		String words = this.comments.own(place.key(), comment).words();
		model.addAttribute("form", new CommentForm(comment.toString(), words, List.of()));
		return form(place, "/" + comment + "/edit", "team.comment.edit", model);
	}

	@PostMapping("/{comment}/edit")
	String change(@PathVariable Map<String, String> path, @PathVariable UUID comment,
			@ModelAttribute("form") CommentForm form, BindingResult binding, HttpServletResponse response, Model model,
			RedirectAttributes redirect) {
		WorkPlace place = place(path);
		try {
			this.comments.edit(place.key(), comment, form.said());
			return done(place, "team.comment.changed", redirect);
		}
		catch (Refused refused) {
			refused.into(binding);
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return form(place, "/" + comment + "/edit", "team.comment.edit", model);
		}
	}

	@PostMapping("/{thread}/{what:resolve|reopen}")
	String resolve(@PathVariable Map<String, String> path, @PathVariable UUID thread, @PathVariable String what,
			RedirectAttributes redirect) {
		WorkPlace place = place(path);
		this.comments.resolve(place.key(), thread, "resolve".equals(what));
		return done(place, "team.comment.said." + what, redirect);
	}

	private String fill(WorkPlace place, Model model) {
		List<CommentThread> all = this.comments.of(place.key());
		model.addAttribute("place", place);
		model.addAttribute("open", all.stream().filter(CommentThread::isOpen).toList());
		model.addAttribute("resolved", all.stream().filter((thread) -> !thread.isOpen()).toList());
		model.addAttribute("self", CurrentActor.get().accountId());
		model.addAttribute("fresh", UUID.randomUUID());
		model.addAttribute("people", this.people.commenting(CurrentActor.get().accountId()));
		return "team/comments";
	}

	private static String form(WorkPlace place, String action, String titleKey, Model model) {
		model.addAttribute("place", place);
		model.addAttribute("action", place.path() + "/comments" + action);
		model.addAttribute("titleKey", titleKey);
		model.addAttribute("back", place.path() + "/comments");
		return FORM;
	}

	private static String done(WorkPlace place, String messageKey, RedirectAttributes redirect) {
		redirect.addFlashAttribute("flash", Flash.good(messageKey));
		return "redirect:" + place.path() + "/comments";
	}

	private WorkPlace place(Map<String, String> path) {
		return this.places.get(Places.key(path));
	}

}
