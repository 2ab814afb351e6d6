package org.holdfast.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.holdfast.account.ForgottenPassword;
import org.holdfast.account.PasswordLinkLetter;
import org.holdfast.tenancy.Open;
import org.holdfast.web.TooMany;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Where somebody who forgot their password asks for a link. The answer is the same
 * whether an account has the address or not.
 */
@Controller
@RequestMapping("/password/forgotten")
@Open
class ForgottenController {

	private static final String VIEW = "account/forgotten";

	private final ForgottenPassword forgotten;

	private final PasswordLinkLetter letter;

	ForgottenController(ForgottenPassword forgotten, PasswordLinkLetter letter) {
		this.forgotten = forgotten;
		this.letter = letter;
	}

	@ModelAttribute("mail")
	boolean mail() {
		return this.letter.possible();
	}

	@GetMapping
	String page(Model model) {
		model.addAttribute("form", new ForgottenForm(""));
		return VIEW;
	}

	@PostMapping
	String ask(@ModelAttribute("form") ForgottenForm form, BindingResult binding, HttpServletRequest request,
			HttpServletResponse response) {
		if (form.address().isEmpty()) {
			binding.rejectValue("email", "account.forgotten.email.missing");
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return VIEW;
		}
		try {
			this.forgotten.ask(form.address().get(), request.getRemoteAddr());
		}
		catch (TooMany ex) {
			long seconds = ex.retryAfter().toSeconds() + 1;
			binding.reject("account.forgotten.wait", new Object[] { seconds }, null);
			response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
			response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
			return VIEW;
		}
		return "account/forgotten-asked";
	}

}
