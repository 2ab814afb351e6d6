package org.holdfast.roi.web;

import java.util.UUID;

import org.holdfast.roi.ReturnOnInvestment;
import org.holdfast.roi.Scenario;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;
import org.holdfast.web.Flash;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Lists scenarios and shows their results.
 */
@Controller
@RequestMapping("/returns")
@Requires(Permission.VIEW_ROI)
class ScenarioController {

	private final ReturnOnInvestment returns;

	private final SourceCautions cautions;

	ScenarioController(ReturnOnInvestment returns, SourceCautions cautions) {
		this.returns = returns;
		this.cautions = cautions;
	}

	@ModelAttribute("mayEdit")
	boolean mayEdit() {
		return CurrentActor.get().may(Permission.EDIT_ROI);
	}

	@GetMapping
	String list(Model model) {
		model.addAttribute("scenarios", this.returns.scenarios().stream().map(ScenarioRow::of).toList());
		return "roi/list";
	}

	@GetMapping("/{id}")
	String show(@PathVariable UUID id, Model model) {
		Scenario scenario = this.returns.scenario(id);
		model.addAttribute("page", ResultPage.of(scenario));
		model.addAttribute("cautions", this.cautions.of(scenario.inputs()));
		return "roi/result";
	}

	@PostMapping("/{id}/copy")
	@Requires(Permission.EDIT_ROI)
	String copy(@PathVariable UUID id, RedirectAttributes redirect) {
		UUID copy = this.returns.copy(id);
		redirect.addFlashAttribute("flash", Flash.good("roi.copied"));
		return "redirect:/returns/" + copy + "/edit";
	}

	@GetMapping("/{id}/delete")
	@Requires(Permission.EDIT_ROI)
	String confirmDelete(@PathVariable UUID id, Model model) {
		model.addAttribute("scenario", this.returns.scenario(id));
		return "roi/delete";
	}

	@PostMapping("/{id}/delete")
	@Requires(Permission.EDIT_ROI)
	String delete(@PathVariable UUID id, RedirectAttributes redirect) {
		String name = this.returns.scenario(id).name();
		this.returns.delete(id);
		redirect.addFlashAttribute("flash", Flash.good("roi.deleted", name));
		return "redirect:/returns";
	}

}
