package org.holdfast.roi.web;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

import jakarta.validation.Valid;
import org.holdfast.roi.PublishedDefaults;
import org.holdfast.roi.ReturnOnInvestment;
import org.holdfast.roi.Scenario;
import org.holdfast.roi.model.Inputs;
import org.holdfast.roi.model.InputsRefused;
import org.holdfast.roi.model.Mode;
import org.holdfast.roi.model.Quantity;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;
import org.holdfast.web.Flash;
import org.holdfast.web.Refused;
import org.holdfast.web.WrongState;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Makes and edits scenarios.
 */
@Controller
@RequestMapping("/returns")
@Requires(Permission.EDIT_ROI)
class ScenarioFormController {

	private final ReturnOnInvestment returns;

	private final FigureLookup figures;

	private final PublishedDefaults defaults;

	ScenarioFormController(ReturnOnInvestment returns, PublishedDefaults defaults) {
		this.returns = returns;
		this.figures = new FigureLookup(returns);
		this.defaults = defaults;
	}

	@GetMapping("/new")
	String start(@RequestParam(required = false) @Nullable String mode,
			@RequestParam(required = false) @Nullable UUID like, Model model) {
		Optional<Mode> chosen = mode(mode);
		if (chosen.isEmpty()) {
			return "roi/choose";
		}
		ScenarioForm form = (like != null) ? new FormWriting(visible(this.returns.scenario(like)), chosen.get()).start()
				: ScenarioForm.blank(chosen.get());
		return page(form, "/returns", model);
	}

	@PostMapping
	ModelAndView create(@Valid @ModelAttribute("form") ScenarioForm form, BindingResult binding, Model model,
			RedirectAttributes redirect) {
		return save(form, binding, model, "/returns", redirect, (inputs) -> this.returns.create(form.name(), inputs));
	}

	@GetMapping("/{id}/edit")
	String edit(@PathVariable UUID id, Model model) {
		Scenario scenario = this.returns.scenario(id);
		return page(new FormWriting(visible(scenario), scenario.mode()).edit(scenario), "/returns/" + id, model);
	}

	@PostMapping("/{id}")
	ModelAndView change(@PathVariable UUID id, @Valid @ModelAttribute("form") ScenarioForm form, BindingResult binding,
			Model model, RedirectAttributes redirect) {
		return save(form, binding, model, "/returns/" + id, redirect, (inputs) -> {
			this.returns.change(id, version(form), form.name(), inputs);
			return id;
		});
	}

	private ModelAndView save(ScenarioForm form, BindingResult binding, Model model, String action,
			RedirectAttributes redirect, Keeping keeping) {
		FormReading reading = new FormReading(form, mode(form.mode()).orElse(Mode.FULL_COST));
		try {
			Inputs inputs = reading.read(this.figures.wanted(form, binding), this.defaults);
			if (!binding.hasErrors()) {
				UUID id = keeping.keep(inputs);
				redirect.addFlashAttribute("flash", Flash.good("roi.saved"));
				return new ModelAndView("redirect:/returns/" + id);
			}
		}
		catch (InputsRefused ex) {
			reading.refuse(ex, binding);
		}
		catch (Refused ex) {
			ex.into(binding);
		}
		return new ModelAndView(page(form, action, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private String page(ScenarioForm form, String action, Model model) {
		Mode mode = mode(form.mode()).orElse(Mode.FULL_COST);
		model.addAttribute("form", form);
		model.addAttribute("mode", mode);
		model.addAttribute("sections", FormSection.of(mode));
		model.addAttribute("action", action);
		model.addAttribute("titleKey", form.version().isEmpty() ? "roi.form.new" : "roi.form.edit");
		this.defaults.of(Quantity.FULL_COST_SHARE)
			.ifPresent((number) -> model.addAttribute("publishedShare", PublishedShare.of(number)));
		return "roi/form";
	}

	private static Inputs visible(Scenario scenario) {
		Inputs inputs = scenario.inputs();
		if (inputs == null) {
			throw new WrongState("roi.hiddenFromEditor");
		}
		return inputs;
	}

	private static Optional<Mode> mode(@Nullable String key) {
		return Arrays.stream(Mode.values()).filter((mode) -> mode.key().equals(key)).findFirst();
	}

	private static int version(ScenarioForm form) {
		return form.version().matches("[0-9]{1,9}") ? Integer.parseInt(form.version()) : -1;
	}

	/**
	 * Keeps what was read.
	 */
	@FunctionalInterface
	private interface Keeping {

		UUID keep(Inputs inputs);

	}

}
