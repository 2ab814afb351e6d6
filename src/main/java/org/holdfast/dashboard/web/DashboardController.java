package org.holdfast.dashboard.web;

import java.util.Optional;

import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The executive page and the pages of single indicators.
 */
@Controller
@Requires(Permission.READ_FIGURES)
class DashboardController {

	private final ExecutivePages executive;

	private final IndicatorPages indicators;

	private final ClosedWords closed;

	DashboardController(ExecutivePages executive, IndicatorPages indicators, ClosedWords closed) {
		this.executive = executive;
		this.indicators = indicators;
		this.closed = closed;
	}

	@GetMapping("/dashboard")
	String dashboard(@RequestParam(required = false) @Nullable String year, Model model) {
		Optional<ExecutivePage> page = this.executive.of(year);
		page.ifPresent((one) -> model.addAttribute("closing", this.closed.closing(one.period()).orElse(null)));
		return page.isPresent() ? shown("dashboard/executive", page.get(), model) : nothing(model);
	}

	@GetMapping("/dashboard/{code}")
	String indicator(@PathVariable String code, @RequestParam(required = false) @Nullable String year,
			@RequestParam(required = false) @Nullable String by, Model model) {
		Optional<IndicatorPage> page = this.indicators.of(code, year, by);
		return page.isPresent() ? shown("dashboard/indicator", page.get(), model) : nothing(model);
	}

	private static String shown(String view, Object page, Model model) {
		model.addAttribute("page", page);
		return view;
	}

	private static String nothing(Model model) {
		model.addAttribute("imports", CurrentActor.get().may(Permission.IMPORT));
		return "dashboard/nothing";
	}

}
