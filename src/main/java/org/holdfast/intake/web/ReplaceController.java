package org.holdfast.intake.web;

import java.util.UUID;
import java.util.stream.IntStream;

import org.holdfast.intake.ImportView;
import org.holdfast.intake.RefusedLines;
import org.holdfast.intake.RowFixes;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;
import org.holdfast.web.Choice;
import org.holdfast.web.Flash;
import org.holdfast.web.Refused;

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
 * The page on which one value is replaced in many refused rows: first it says in how
 * many, then it does it.
 */
@Controller
@RequestMapping("/files/{id}/rows/replace")
@Requires(Permission.IMPORT)
class ReplaceController {

	private static final String VIEW = "intake/replace";

	private final RefusedLines lines;

	private final RowFixes fixes;

	private final FilePage page;

	ReplaceController(RefusedLines lines, RowFixes fixes, FilePage page) {
		this.lines = lines;
		this.fixes = fixes;
		this.page = page;
	}

	@GetMapping
	String ask(@PathVariable UUID id, Model model) {
		fill(id, model);
		this.lines.changeable(id);
		model.addAttribute("form", ReplaceForm.BLANK);
		return VIEW;
	}

	@PostMapping
	String replace(@PathVariable UUID id, @ModelAttribute("form") ReplaceForm form, BindingResult binding, Model model,
			RedirectAttributes redirect) {
		ImportView view = fill(id, model);
		try {
			int column = form.place(view.headers().size());
			if (!form.confirmed()) {
				int count = this.lines.having(id, column, form.from()).size();
				if (count == 0) {
					throw Refused.of("/from", "intake.rows.replace.none");
				}
				model.addAttribute("count", count);
				model.addAttribute("header", view.headers().get(column));
				return VIEW;
			}
			this.fixes.replace(id, column, form.from(), form.to(), form.expected());
			redirect.addFlashAttribute("flash", Flash.good("intake.rows.replaced", form.expected()));
			return "redirect:/files/{id}/rows";
		}
		catch (Refused ex) {
			Reasons.into(ex, binding);
			return VIEW;
		}
	}

	private ImportView fill(UUID id, Model model) {
		ImportView view = this.page.fill(id, model);
		model.addAttribute("choices",
				IntStream.range(0, view.headers().size())
					.filter((column) -> !RefusedLines.personal(view, column))
					.mapToObj((column) -> Choice.text(Integer.toString(column), view.headers().get(column)))
					.toList());
		return view;
	}

}
