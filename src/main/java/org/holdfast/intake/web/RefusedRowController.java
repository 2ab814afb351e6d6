package org.holdfast.intake.web;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.holdfast.intake.RefusedLine;
import org.holdfast.intake.RefusedLines;
import org.holdfast.intake.RowChanged;
import org.holdfast.intake.RowFixes;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;
import org.holdfast.web.Flash;
import org.holdfast.web.Refused;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page on which one refused row is corrected.
 */
@Controller
@RequestMapping("/files/{id}/rows/{row:[0-9]+}")
@Requires(Permission.IMPORT)
class RefusedRowController {

	private static final String VIEW = "intake/row";

	private final RefusedLines lines;

	private final RowFixes fixes;

	private final FilePage page;

	private final People people;

	RefusedRowController(RefusedLines lines, RowFixes fixes, FilePage page, People people) {
		this.lines = lines;
		this.fixes = fixes;
		this.page = page;
		this.people = people;
	}

	@GetMapping
	String show(@PathVariable UUID id, @PathVariable int row, Model model) {
		return view(id, row, Map.of(), model);
	}

	@PostMapping
	String edit(@PathVariable UUID id, @PathVariable int row, @RequestParam(defaultValue = "") String version,
			@RequestParam Map<String, String> all, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		Map<Integer, String> typed = new HashMap<>();
		all.forEach((name, text) -> {
			if (name.matches("cell\\.[0-9]{1,4}")) {
				typed.put(Integer.valueOf(name.substring(5)), text);
			}
		});
		try {
			this.fixes.edit(id, row, version, typed);
		}
		catch (RowChanged ex) {
			return overtaken(id, row, typed, ex, model, response);
		}
		catch (Refused ex) {
			BindingResult binding = new MapBindingResult(Map.of(), "form");
			Reasons.into(ex, binding);
			model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", binding);
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return view(id, row, typed, model);
		}
		redirect.addFlashAttribute("flash", Flash.good("intake.rows.saved", Integer.toString(row)));
		return "redirect:/files/{id}/rows";
	}

	@PostMapping("/exclude")
	String exclude(@PathVariable UUID id, @PathVariable int row, @RequestParam(defaultValue = "") String version,
			Model model, HttpServletResponse response, RedirectAttributes redirect) {
		try {
			this.fixes.exclude(id, row, version);
		}
		catch (RowChanged ex) {
			return overtaken(id, row, Map.of(), ex, model, response);
		}
		redirect.addFlashAttribute("flash", Flash.good("intake.rows.isLeftOut", Integer.toString(row)));
		return "redirect:/files/{id}/rows";
	}

	private String overtaken(UUID id, int row, Map<Integer, String> typed, RowChanged ex, Model model,
			HttpServletResponse response) {
		response.setStatus(HttpStatus.CONFLICT.value());
		model.addAttribute("overtakenBy", (ex.by() != null) ? this.people.name(ex.by()) : "—");
		return view(id, row, typed, model);
	}

	private String view(UUID id, int row, Map<Integer, String> typed, Model model) {
		this.page.fill(id, model);
		RefusedLine line = this.lines.line(id, row);
		model.addAttribute("line", line);
		model.addAttribute("typed", typed);
		return VIEW;
	}

}
