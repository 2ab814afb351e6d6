package org.holdfast.intake.web;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.holdfast.intake.ControlTotals;
import org.holdfast.intake.ImportState;
import org.holdfast.intake.ImportView;
import org.holdfast.intake.PreviewDesk;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;
import org.holdfast.web.Flash;
import org.holdfast.web.Refused;
import org.holdfast.web.WrongState;

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
 * The page on which the totals of each month are compared with the institution's own.
 */
@Controller
@RequestMapping("/files/{id}/totals")
@Requires(Permission.IMPORT)
class TotalsController {

	private static final String VIEW = "intake/totals";

	private static final String MONTH = "month.";

	private final PreviewDesk desk;

	private final FilePage page;

	TotalsController(PreviewDesk desk, FilePage page) {
		this.desk = desk;
		this.page = page;
	}

	@GetMapping
	String show(@PathVariable UUID id, Model model) {
		ImportView view = this.page.fill(id, model);
		if (view.state() != ImportState.PREVIEWED) {
			throw new WrongState("intake.totals.wrongState");
		}
		model.addAttribute("typed", Map.of());
		return VIEW;
	}

	@PostMapping
	String compare(@PathVariable UUID id, @RequestParam Map<String, String> all, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		this.page.fill(id, model);
		Map<String, String> typed = new HashMap<>();
		Map<String, BigDecimal> totals = new TreeMap<>();
		BindingResult binding = new MapBindingResult(Map.of(), "form");
		all.forEach((name, text) -> {
			if (name.matches("month\\.[0-9]{4}-[0-9]{2}")) {
				typed.put(name.substring(MONTH.length()), text);
				read(name, text, totals, binding);
			}
		});
		if (binding.hasErrors()) {
			model.addAttribute("typed", typed);
			model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", binding);
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return VIEW;
		}
		this.desk.compare(id, totals);
		redirect.addFlashAttribute("flash", Flash.good("intake.totals.compared"));
		return "redirect:/files/{id}";
	}

	private static void read(String name, String text, Map<String, BigDecimal> totals, BindingResult binding) {
		if (text.isBlank()) {
			return;
		}
		try {
			totals.putAll(ControlTotals.read(name.substring(MONTH.length()) + " = " + text.strip(), "/" + name));
		}
		catch (Refused ex) {
			Reasons.into(ex, binding);
		}
	}

}
