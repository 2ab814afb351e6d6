package org.holdfast.intake.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.holdfast.intake.Corrections;
import org.holdfast.intake.RefusedLine;
import org.holdfast.intake.RefusedLines;
import org.holdfast.intake.RowFixes;
import org.holdfast.intake.staging.StagedChange;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;
import org.holdfast.web.Flash;
import org.holdfast.web.Paged;
import org.holdfast.web.Paging;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page of the refused rows of a file, and of what people changed in them.
 */
@Controller
@RequestMapping("/files/{id}/rows")
@Requires(Permission.IMPORT)
class RefusedRowsController {

	private static final int PAGE = 25;

	private final RefusedLines lines;

	private final RowFixes fixes;

	private final Corrections corrections;

	private final FilePage page;

	private final People people;

	RefusedRowsController(RefusedLines lines, RowFixes fixes, Corrections corrections, FilePage page, People people) {
		this.lines = lines;
		this.fixes = fixes;
		this.corrections = corrections;
		this.page = page;
		this.people = people;
	}

	@GetMapping
	String list(@PathVariable UUID id, @RequestParam(required = false) @Nullable String rule,
			@RequestParam(defaultValue = "1") int page, Model model) {
		this.page.fill(id, model);
		String only = RefusedLines.rule(rule);
		Paged<RefusedLine> lines = this.lines.page(id, only, Paging.of(page, PAGE));
		Map<String, Integer> counts = this.lines.counts(id);
		List<StagedChange> changes = this.lines.changes(id);
		model.addAttribute("lines", lines);
		model.addAttribute("only", only);
		model.addAttribute("counts", counts);
		model.addAttribute("changes", changes);
		model.addAttribute("waiting", this.lines.waiting(id));
		model.addAttribute("corrected", this.lines.corrected(id));
		model.addAttribute("people", this.people.names(changes.stream()
			.flatMap((one) -> (one.undoneBy() != null) ? Stream.of(one.by(), one.undoneBy()) : Stream.of(one.by()))
			.toList()));
		return "intake/rows";
	}

	@PostMapping("/check")
	String check(@PathVariable UUID id) throws IOException {
		this.fixes.check(id);
		return "redirect:/files/{id}";
	}

	@PostMapping("/take-back")
	String takeBack(@PathVariable UUID id) {
		this.corrections.takeBack(id);
		return "redirect:/files/{id}";
	}

	@PostMapping("/changes/{number}/undo")
	String undo(@PathVariable UUID id, @PathVariable int number, RedirectAttributes redirect) {
		this.fixes.undo(id, number);
		redirect.addFlashAttribute("flash", Flash.good("intake.rows.undone"));
		return "redirect:/files/{id}/rows";
	}

}
