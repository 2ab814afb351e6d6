package org.holdfast.team.web;

import java.util.Locale;

import org.holdfast.team.MyWork;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * What waits for the reader in all toolkits, and what they wait for.
 */
@Controller
@Requires(Permission.OWN_WORK)
class MyWorkController {

	private final MyWork work;

	MyWorkController(MyWork work) {
		this.work = work;
	}

	@GetMapping("/my-work")
	String show(Locale locale, Model model) {
		model.addAttribute("parts", this.work.parts(locale));
		model.addAttribute("order", MyWork.Part.values());
		return "team/my-work";
	}

}
