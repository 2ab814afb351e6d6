package org.holdfast.paper.web;

import java.util.Locale;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.holdfast.paper.Difference;
import org.holdfast.paper.ReadBack;
import org.holdfast.paper.sheet.NotReadable;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;
import org.holdfast.toolkit.Page;
import org.holdfast.toolkit.Toolkits;
import org.holdfast.web.Flash;
import org.holdfast.web.NotFound;
import org.holdfast.web.WrongState;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Reads documents back: takes the file, shows the difference, stores what is chosen.
 */
@Controller
@RequestMapping("/work/{toolkit}/{page}/paper/readings")
@Requires({ Permission.ANSWER, Permission.ANSWER_ASSIGNED })
class ReadingController {

	private static final String FORM = "paper/upload";

	private final ReadBack readBack;

	private final DocumentUpload uploads;

	private final Toolkits toolkits;

	ReadingController(ReadBack readBack, DocumentUpload uploads, Toolkits toolkits) {
		this.readBack = readBack;
		this.uploads = uploads;
		this.toolkits = toolkits;
	}

	@GetMapping("/new")
	String blank(@PathVariable String toolkit, @PathVariable String page, Model model) {
		return form(toolkit, page, new FileForm(""), model);
	}

	@PostMapping
	String receive(@PathVariable String toolkit, @PathVariable String page, HttpServletRequest request,
			HttpServletResponse response, Model model, RedirectAttributes redirect) {
		page(toolkit, page);
		FileForm form = new FileForm("");
		try {
			DocumentUpload.Sent sent = this.uploads.read(request);
			redirect.addAttribute("id", this.readBack.receive(toolkit, page, sent.name(), sent.content()));
			return "redirect:/work/" + toolkit + "/" + page + "/paper/readings/{id}";
		}
		catch (NotReadable ex) {
			BindingResult binding = new BeanPropertyBindingResult(form, "form");
			binding.rejectValue("file", ex.messageKey(), ex.arguments().toArray(), null);
			model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", binding);
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return form(toolkit, page, form, model);
		}
	}

	@GetMapping("/{id}")
	String show(@PathVariable String toolkit, @PathVariable String page, @PathVariable UUID id, Locale locale,
			Model model) {
		model.addAttribute("difference", difference(toolkit, page, id, locale));
		model.addAttribute("address", "/work/" + toolkit + "/" + page);
		return "paper/difference";
	}

	@PostMapping("/{id}")
	String confirm(@PathVariable String toolkit, @PathVariable String page, @PathVariable UUID id,
			@RequestParam MultiValueMap<String, String> parameters, Locale locale, RedirectAttributes redirect) {
		difference(toolkit, page, id, locale);
		Difference.Result result = this.readBack.confirm(id, new DecisionSent(parameters).chosen());
		redirect.addFlashAttribute("flash",
				(result.aside() + result.flawed() > 0)
						? Flash.warn("paper.stored.partly", result.stored(), result.flawed(), result.aside())
						: Flash.good("paper.stored", result.stored()));
		return "redirect:/work/" + toolkit + "/" + page;
	}

	@PostMapping("/{id}/discard")
	String discard(@PathVariable String toolkit, @PathVariable String page, @PathVariable UUID id, Locale locale,
			RedirectAttributes redirect) {
		difference(toolkit, page, id, locale);
		this.readBack.discard(id);
		redirect.addFlashAttribute("flash", Flash.good("paper.discarded"));
		return "redirect:/work/" + toolkit + "/" + page + "/paper";
	}

	private Difference difference(String toolkit, String page, UUID id, Locale locale) {
		Difference difference = this.readBack.difference(id, locale);
		if (!difference.pending().toolkit().equals(toolkit) || !difference.pending().page().equals(page)) {
			throw new NotFound();
		}
		return difference;
	}

	private String form(String toolkit, String page, FileForm form, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("page", page(toolkit, page));
		model.addAttribute("address", "/work/" + toolkit + "/" + page + "/paper");
		model.addAttribute("waiting", this.readBack.waiting(toolkit, page).orElse(null));
		return FORM;
	}

	private Page page(String toolkit, String page) {
		Page found = this.toolkits.current(toolkit)
			.findPage(page)
			.filter((one) -> one.kind().answerable())
			.orElseThrow(NotFound::new);
		if (!this.readBack.isOpen(found)) {
			throw new WrongState("paper.unassigned");
		}
		return found;
	}

	/**
	 * The form a document is sent with.
	 *
	 * @param file name of the file, which no browser sends back
	 */
	record FileForm(String file) {

	}

}
