package org.holdfast.intake.web;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.holdfast.intake.ErrorFile;
import org.holdfast.intake.ImportState;
import org.holdfast.intake.ImportView;
import org.holdfast.intake.Imports;
import org.holdfast.intake.Sheets;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;
import org.holdfast.web.Flash;
import org.holdfast.web.WrongState;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page of one file: where it stands, and what to do next.
 */
@Controller
@RequestMapping("/files/{id}")
@Requires(Permission.IMPORT)
class FileController {

	static final Set<ImportState> WORKING = EnumSet.of(ImportState.RECEIVED, ImportState.READ, ImportState.CHECKING,
			ImportState.CHECKED, ImportState.COMMITTING);

	private final Imports imports;

	private final ErrorFile errorFile;

	private final FilePage page;

	private final Sheets sheets;

	FileController(Imports imports, ErrorFile errorFile, FilePage page, Sheets sheets) {
		this.imports = imports;
		this.errorFile = errorFile;
		this.page = page;
		this.sheets = sheets;
	}

	@GetMapping
	String show(@PathVariable UUID id, Model model) throws IOException {
		ImportView view = this.page.fill(id, model);
		model.addAttribute("sheets", view.rereadable() ? this.sheets.of(view) : List.of());
		model.addAttribute("steps", FileSteps.at(step(view)));
		return "intake/file";
	}

	private static int step(ImportView view) {
		return switch (view.state()) {
			case RECEIVING, RECEIVED, READ -> FileSteps.UPLOAD;
			case NEEDS_MAPPING -> FileSteps.COLUMNS;
			case CHECKING, CHECKED, PREVIEWED -> FileSteps.CHECK;
			case FAILED -> view.headers().isEmpty() ? FileSteps.UPLOAD : FileSteps.CHECK;
			case COMMITTING, COMMITTED, WITHDRAWN, CANCELLED -> FileSteps.COMMIT;
		};
	}

	@GetMapping("/progress")
	String progress(@PathVariable UUID id, Model model) {
		ImportView view = this.imports.get(id);
		model.addAttribute("view", view);
		model.addAttribute("working", WORKING.contains(view.state()));
		return "intake/work :: work";
	}

	@GetMapping("/errors.csv")
	void errors(@PathVariable UUID id, HttpServletResponse response, Locale locale) throws IOException {
		ImportView view = this.errorFile.of(id);
		CsvAnswer.begin(response, CsvAnswer.errorsOf(view.fileName()));
		this.errorFile.write(view, locale, response.getOutputStream());
	}

	@GetMapping("/cancel")
	String askCancel(@PathVariable UUID id, Model model) {
		ImportView view = this.page.fill(id, model);
		if (view.state() == ImportState.COMMITTED || view.state() == ImportState.WITHDRAWN
				|| view.state() == ImportState.CANCELLED) {
			throw new WrongState("intake.cancel.wrongState");
		}
		return "intake/cancel";
	}

	@PostMapping("/cancel")
	String cancel(@PathVariable UUID id, RedirectAttributes redirect) {
		ImportView view = this.imports.cancel(id);
		redirect.addFlashAttribute("flash", Flash.good("intake.cancelled", view.fileName()));
		return "redirect:/files";
	}

	@PostMapping("/resume")
	String resume(@PathVariable UUID id) {
		this.imports.resume(id);
		return "redirect:/files/{id}";
	}

}
