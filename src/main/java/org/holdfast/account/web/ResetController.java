package org.holdfast.account.web;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import org.holdfast.account.PasswordLinks;
import org.holdfast.tenancy.Open;
import org.holdfast.web.Flash;
import org.holdfast.web.NotFound;
import org.holdfast.web.Refused;

import org.springframework.context.i18n.LocaleContextHolder;
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
 * What opens with a link for a new password. Looking at the page does not use the link
 * up. A link that is unknown, used or too old gets one and the same answer.
 */
@Controller
@RequestMapping("/password/reset/{token}")
@Open
class ResetController {

	private final PasswordLinks links;

	ResetController(PasswordLinks links) {
		this.links = links;
	}

	@GetMapping
	String page(@PathVariable String token, HttpServletResponse response, Model model) {
		model.addAttribute("form", new ResetForm(""));
		return show(token, response, model);
	}

	@PostMapping
	String reset(@PathVariable String token, @Valid @ModelAttribute("form") ResetForm form, BindingResult binding,
			HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes redirect) {
		if (!binding.hasErrors()) {
			try {
				this.links.use(token, form.password(), LocaleContextHolder.getLocale());
				HttpSession session = request.getSession(false);
				if (session != null) {
					session.invalidate();
				}
				redirect.addFlashAttribute("flash", Flash.good("account.reset.done"));
				return "redirect:/sign-in";
			}
			catch (Refused refused) {
				refused.into(binding);
			}
			catch (NotFound ex) {
				return gone(response);
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return show(token, response, model);
	}

	private String show(String token, HttpServletResponse response, Model model) {
		Optional<String> email = this.links.holder(token);
		if (email.isEmpty()) {
			return gone(response);
		}
		model.addAttribute("email", email.get());
		model.addAttribute("token", token);
		return "account/reset";
	}

	private static String gone(HttpServletResponse response) {
		response.setStatus(HttpStatus.NOT_FOUND.value());
		return "account/reset-gone";
	}

}
