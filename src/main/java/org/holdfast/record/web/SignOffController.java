package org.holdfast.record.web;

import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import org.holdfast.progress.Cycles;
import org.holdfast.record.SignOff;
import org.holdfast.record.SignOffs;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;
import org.holdfast.web.Flash;
import org.holdfast.web.Refused;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Asks for a sign-off after a look at all answers, and takes the decision of the person
 * named.
 */
@Controller
@RequestMapping("/record/sign-offs")
class SignOffController {

	private static final int LONGEST = 2000;

	private final SignOffs signOffs;

	private final SignOffPages pages;

	private final Cycles cycles;

	SignOffController(SignOffs signOffs, SignOffPages pages, Cycles cycles) {
		this.signOffs = signOffs;
		this.pages = pages;
		this.cycles = cycles;
	}

	@GetMapping("/new/{toolkit}/{page}")
	@Requires(Permission.ASSIGN)
	String check(@PathVariable String toolkit, @PathVariable String page,
			@RequestParam(required = false) @Nullable String cycle, Locale locale, Model model) {
		String name = this.cycles.get(Objects.requireNonNullElseGet(cycle, () -> this.cycles.current().name())).name();
		model.addAttribute("form", new AskForm(name, null, null));
		return this.pages.check(toolkit, page, name, locale, model);
	}

	@PostMapping("/new/{toolkit}/{page}")
	@Requires(Permission.ASSIGN)
	String ask(@PathVariable String toolkit, @PathVariable String page, @ModelAttribute("form") AskForm form,
			BindingResult binding, Locale locale, Model model, RedirectAttributes redirect) {
		String cycle = this.cycles.get(Objects.requireNonNullElse(form.cycle(), "")).name();
		String message = Objects.requireNonNullElse(form.message(), "").strip();
		UUID named = form.account();
		if (named == null) {
			binding.rejectValue("named", "record.ask.named.missing");
		}
		if (message.length() > LONGEST) {
			binding.rejectValue("message", "record.long");
		}
		if (named != null && !binding.hasErrors()) {
			try {
				SignOff asked = this.signOffs.ask(cycle, toolkit, page, named, message);
				redirect.addFlashAttribute("flash", Flash.good("record.ask.done", asked.namedName()));
				return "redirect:/record/sign-offs/" + asked.id();
			}
			catch (Refused ex) {
				ex.into(binding);
			}
		}
		return this.pages.check(toolkit, page, cycle, locale, model);
	}

	@GetMapping("/{id}")
	@Requires({ Permission.ANSWER, Permission.ANSWER_ASSIGNED, Permission.READ_FIGURES })
	String show(@PathVariable UUID id, Locale locale, Model model) {
		model.addAttribute("form", new BackForm(null));
		return this.pages.show(this.signOffs.get(id), locale, model);
	}

	@PostMapping("/{id}/accept")
	@Requires(Permission.SIGN_OFF)
	String accept(@PathVariable UUID id, @RequestParam(required = false) @Nullable String digest, Locale locale,
			RedirectAttributes redirect) {
		boolean signed = this.signOffs.accept(id, Objects.requireNonNullElse(digest, ""), locale);
		redirect.addFlashAttribute("flash",
				signed ? Flash.good("record.sign.done") : Flash.warn("record.sign.changed"));
		return "redirect:/record/sign-offs/" + id;
	}

	@PostMapping("/{id}/send-back")
	@Requires(Permission.SIGN_OFF)
	String sendBack(@PathVariable UUID id, @ModelAttribute("form") BackForm form, BindingResult binding, Locale locale,
			Model model, RedirectAttributes redirect) {
		SignOff waiting = this.signOffs.get(id);
		String comment = Objects.requireNonNullElse(form.comment(), "").strip();
		if (waiting.isWaiting() && waiting.named().equals(CurrentActor.get().accountId())
				&& (comment.isEmpty() || comment.length() > LONGEST)) {
			binding.rejectValue("comment", comment.isEmpty() ? "record.back.missing" : "record.long");
			return this.pages.show(waiting, locale, model);
		}
		this.signOffs.sendBack(id, comment);
		redirect.addFlashAttribute("flash", Flash.good("record.back.done", waiting.askedName()));
		return "redirect:/record/sign-offs/" + id;
	}

	@PostMapping("/{id}/withdraw")
	@Requires(Permission.ASSIGN)
	String withdraw(@PathVariable UUID id, RedirectAttributes redirect) {
		this.signOffs.withdraw(id);
		redirect.addFlashAttribute("flash", Flash.good("record.withdraw.done"));
		return "redirect:/record/sign-offs/" + id;
	}

	@GetMapping("/{id}/document")
	@Requires({ Permission.ANSWER, Permission.ANSWER_ASSIGNED, Permission.READ_FIGURES })
	ResponseEntity<String> document(@PathVariable UUID id) {
		return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(this.signOffs.document(id));
	}

}
