package org.holdfast.notification.web;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.holdfast.notification.Reminders;
import org.holdfast.notification.Rhythm;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;
import org.holdfast.web.Choice;
import org.holdfast.web.Flash;
import org.jspecify.annotations.Nullable;

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
 * How often the reader wants to be reminded by mail.
 */
@Controller
@RequestMapping("/my-work/reminders")
@Requires(Permission.OWN_WORK)
class RemindersController {

	private final Reminders reminders;

	RemindersController(Reminders reminders) {
		this.reminders = reminders;
	}

	@ModelAttribute("rhythms")
	List<Choice> rhythms() {
		return List.of(Choice.key("DAILY", "notification.rhythm.DAILY"),
				Choice.key("WEEKLY", "notification.rhythm.WEEKLY"), Choice.key("OFF", "notification.rhythm.OFF"));
	}

	@GetMapping
	String show(Model model) {
		model.addAttribute("form", new RhythmForm(this.reminders.of(CurrentActor.get().accountId()).name()));
		return "notification/reminders";
	}

	@PostMapping
	String choose(@ModelAttribute("form") RhythmForm form, BindingResult binding, HttpServletResponse response,
			RedirectAttributes redirect) {
		Optional<Rhythm> chosen = Rhythm.of(form.rhythm());
		if (chosen.isEmpty()) {
			binding.rejectValue("rhythm", "notification.rhythm.missing");
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return "notification/reminders";
		}
		this.reminders.choose(CurrentActor.get().accountId(), chosen.get());
		redirect.addFlashAttribute("flash", Flash.good("notification.chosen." + chosen.get()));
		return "redirect:/my-work/reminders";
	}

	/**
	 * How often.
	 *
	 * @param rhythm name of a rhythm
	 */
	record RhythmForm(@Nullable String rhythm) {

	}

}
