package org.holdfast.definition.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.holdfast.definition.DefinitionHistory;
import org.holdfast.definition.Definitions;
import org.holdfast.definition.rule.RuleKind;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;
import org.holdfast.web.NotFound;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Shows what is in force today, and the history of each definition.
 */
@Controller
@RequestMapping("/definitions")
@Requires({ Permission.READ_FIGURES, Permission.DEFINE, Permission.IMPORT })
class DefinitionsController {

	private final Definitions definitions;

	private final DefinitionWords words;

	DefinitionsController(Definitions definitions, DefinitionWords words) {
		this.definitions = definitions;
		this.words = words;
	}

	@GetMapping
	String overview(Model model) {
		LocalDate today = this.definitions.today();
		model.addAttribute("today", today);
		model.addAttribute("groups", OverviewGroup.all(this.definitions.overview(), today, this.words));
		model.addAttribute("mayDefine", mayDefine());
		return "definition/overview";
	}

	@GetMapping("/{kind}")
	String only(@PathVariable String kind, Model model) {
		return history(kind, "", model);
	}

	@GetMapping("/{kind}/{name}")
	String history(@PathVariable String kind, @PathVariable String name, Model model) {
		RuleKind found = RuleKind.of(kind).filter((one) -> one.named() != name.isEmpty()).orElseThrow(NotFound::new);
		LocalDate today = this.definitions.today();
		DefinitionHistory history = this.definitions.history(found, name)
			.or(() -> found.named() ? Optional.empty() : Optional.of(new DefinitionHistory(found, "", List.of())))
			.orElseThrow(NotFound::new);
		model.addAttribute("history", history);
		model.addAttribute("versions", HistoryRow.all(history, today, this.words));
		model.addAttribute("edit", mayDefine() ? OverviewGroup.edit(found, name) : null);
		return "definition/history";
	}

	private static boolean mayDefine() {
		return CurrentActor.get().may(Permission.DEFINE);
	}

}
