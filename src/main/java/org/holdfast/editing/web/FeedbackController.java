package org.holdfast.editing.web;

import java.util.Objects;

import jakarta.servlet.http.HttpServletResponse;
import org.holdfast.editing.FeedbackDesk;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;
import org.holdfast.toolkit.Item;
import org.holdfast.web.Flash;
import org.holdfast.web.Refused;
import org.jspecify.annotations.Nullable;

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
 * One line from a reader to the content owner, and what became of earlier ones.
 */
@Controller
@RequestMapping("/feedback")
@Requires({ Permission.ANSWER, Permission.ANSWER_ASSIGNED, Permission.READ_FIGURES })
class FeedbackController {

	private static final String FORM = "editing/feedback-new";

	private final FeedbackDesk desk;

	FeedbackController(FeedbackDesk desk) {
		this.desk = desk;
	}

	@GetMapping
	String mine(Model model) {
		model.addAttribute("feedback", this.desk.mine());
		return "editing/feedback-mine";
	}

	@GetMapping("/{toolkit}/{page}/{group}/{item}")
	String blank(@PathVariable String toolkit, @PathVariable String page, @PathVariable String group,
			@PathVariable String item, Model model) {
		model.addAttribute("form", new FeedbackForm("", false));
		return fill(String.join("/", toolkit, page, group, item), model);
	}

	@PostMapping("/{toolkit}/{page}/{group}/{item}")
	String send(@PathVariable String toolkit, @PathVariable String page, @PathVariable String group,
			@PathVariable String item, @ModelAttribute("form") FeedbackForm form, BindingResult binding,
			HttpServletResponse response, Model model, RedirectAttributes redirect) {
		String key = String.join("/", toolkit, page, group, item);
		try {
			this.desk.send(key, Objects.requireNonNullElse(form.text(), ""), form.named());
		}
		catch (Refused refused) {
			refused.into(binding);
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return fill(key, model);
		}
		redirect.addFlashAttribute("flash", Flash.good("editing.feedback.sent"));
		return "redirect:/feedback";
	}

	private String fill(String key, Model model) {
		Item item = this.desk.item(key);
		model.addAttribute("item", item);
		model.addAttribute("back", "/work/" + Item.toolkitOf(item.key()) + "/" + item.page() + "#" + item.anchor());
		model.addAttribute("longest", FeedbackDesk.LONGEST);
		return FORM;
	}

	/**
	 * One line.
	 *
	 * @param text what is said
	 * @param named whether the institution's name goes along
	 */
	record FeedbackForm(@Nullable String text, boolean named) {

	}

}
