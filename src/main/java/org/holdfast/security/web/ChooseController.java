package org.holdfast.security.web;

import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.holdfast.security.Entrance;
import org.holdfast.security.Person;
import org.holdfast.tenancy.Open;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where a member of several institutions says for which to go on. Open in the sense that
 * nobody acts for an institution yet; who is not signed in is sent to sign in.
 */
@Controller
@RequestMapping("/institutions/choose")
@Open
class ChooseController {

	private final Entrance entrance;

	ChooseController(Entrance entrance) {
		this.entrance = entrance;
	}

	@GetMapping
	String page(HttpServletRequest request, Model model) {
		Person person = Entrance.person(request);
		if (person == null) {
			return "redirect:/sign-in";
		}
		model.addAttribute("memberships", person.memberships());
		return "security/choose";
	}

	@PostMapping
	String choose(@RequestParam UUID institution, HttpServletRequest request) {
		Person person = Entrance.person(request);
		if (person == null) {
			return "redirect:/sign-in";
		}
		this.entrance.choose(person, institution, request);
		return "redirect:/";
	}

}
