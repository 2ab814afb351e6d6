package org.holdfast.notification.web;

import org.holdfast.notification.Reminders;
import org.holdfast.tenancy.Open;
import org.holdfast.web.NotFound;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Stops reminders with one press, without signing in. Opening the link changes nothing:
 * mail programs open links to look for harm. The press may come from the mail program
 * itself, so it needs no token of a form.
 */
@Controller
@RequestMapping("/reminders/stop/{token}")
@Open
class StopController {

	private final Reminders reminders;

	StopController(Reminders reminders) {
		this.reminders = reminders;
	}

	@GetMapping
	String ask(@PathVariable String token, Model model) {
		if (!this.reminders.opens(token)) {
			throw new NotFound();
		}
		model.addAttribute("token", token);
		return "notification/stop";
	}

	@PostMapping
	String stop(@PathVariable String token) {
		if (!this.reminders.stop(token)) {
			throw new NotFound();
		}
		return "notification/stopped";
	}

}
