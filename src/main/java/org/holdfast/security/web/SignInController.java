package org.holdfast.security.web;

import java.util.Objects;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.holdfast.security.Entrance;
import org.holdfast.security.People;
import org.holdfast.security.Person;
import org.holdfast.security.ReturnPath;
import org.holdfast.tenancy.Open;
import org.holdfast.web.TooMany;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The page to sign in on. It answers the same whether the address or the password is
 * wrong.
 */
@Controller
@RequestMapping("/sign-in")
@Open
class SignInController {

	private static final String VIEW = "security/sign-in";

	private final People people;

	private final Entrance entrance;

	private final LocaleResolver language;

	SignInController(People people, Entrance entrance, LocaleResolver language) {
		this.people = people;
		this.entrance = entrance;
		this.language = language;
	}

	@GetMapping
	String page(@RequestParam(required = false) @Nullable String next,
			@RequestParam(required = false) @Nullable String signedOut, HttpServletRequest request, Model model) {
		if (Entrance.person(request) != null) {
			return "redirect:" + ReturnPath.within(next);
		}
		model.addAttribute("form", new SignInForm("", "", ReturnPath.within(next)));
		model.addAttribute("signedOut", signedOut != null);
		return VIEW;
	}

	@PostMapping
	String signIn(@ModelAttribute("form") SignInForm form, BindingResult binding, HttpServletRequest request,
			HttpServletResponse response) {
		String email = Objects.requireNonNullElse(form.email(), "");
		String password = Objects.requireNonNullElse(form.password(), "");
		refuseEmpty(email, password, binding);
		if (binding.hasErrors()) {
			return refused(response, HttpStatus.UNPROCESSABLE_CONTENT);
		}
		Optional<Person> person;
		try {
			person = this.people.signIn(email, password, request.getRemoteAddr());
		}
		catch (TooMany ex) {
			long seconds = ex.retryAfter().toSeconds() + 1;
			binding.reject("security.signIn.wait", new Object[] { seconds }, null);
			response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
			return refused(response, HttpStatus.TOO_MANY_REQUESTS);
		}
		if (person.isEmpty() || !person.get().belongs()) {
			binding.rejectValue("email", person.isEmpty() ? "security.signIn.wrong" : "security.signIn.nowhere");
			return refused(response, HttpStatus.UNPROCESSABLE_CONTENT);
		}
		this.entrance.open(person.get(), request, response);
		this.language.setLocale(request, response, person.get().account().locale());
		return "redirect:" + ReturnPath.within(form.next());
	}

	private static void refuseEmpty(String email, String password, BindingResult binding) {
		if (email.isBlank()) {
			binding.rejectValue("email", "security.signIn.email.missing");
		}
		if (password.isEmpty()) {
			binding.rejectValue("password", "security.signIn.password.missing");
		}
	}

	private static String refused(HttpServletResponse response, HttpStatus status) {
		response.setStatus(status.value());
		return VIEW;
	}

}
