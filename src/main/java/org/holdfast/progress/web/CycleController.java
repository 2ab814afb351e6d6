package org.holdfast.progress.web;

import org.holdfast.progress.Cycle;
import org.holdfast.progress.Cycles;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;
import org.holdfast.web.Flash;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The rounds of work, and the start of the next.
 */
@Controller
@RequestMapping("/work/cycles")
class CycleController {

	private final Cycles cycles;

	CycleController(Cycles cycles) {
		this.cycles = cycles;
	}

	@GetMapping
	@Requires({ Permission.ANSWER, Permission.ANSWER_ASSIGNED, Permission.READ_FIGURES })
	String list(Model model) {
		Cycle current = this.cycles.current();
		model.addAttribute("cycles", this.cycles.all());
		model.addAttribute("current", current);
		model.addAttribute("next", this.cycles.next());
		model.addAttribute("startable",
				CurrentActor.get().may(Permission.ANSWER) && !current.days().from().isAfter(this.cycles.today()));
		return "progress/cycles";
	}

	@PostMapping
	@Requires(Permission.ANSWER)
	String start(@RequestParam String after, RedirectAttributes redirect) {
		Cycle cycle = this.cycles.startNext(after);
		redirect.addFlashAttribute("flash", Flash.good("progress.cycle.started", cycle.name()));
		return "redirect:/work/cycles";
	}

}
