package org.holdfast.intake.web.mapping;

import java.io.IOException;
import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import org.holdfast.intake.ImportView;
import org.holdfast.intake.Imports;
import org.holdfast.intake.Sheets;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows programs the sheets of a workbook, so that they can name the one with the rows.
 */
@RestController
@RequestMapping(path = "/api/v1/imports/{id}/sheets", produces = MediaType.APPLICATION_JSON_VALUE)
@Requires(Permission.IMPORT)
class SheetsApiController {

	private final Imports imports;

	private final Sheets sheets;

	SheetsApiController(Imports imports, Sheets sheets) {
		this.imports = imports;
		this.sheets = sheets;
	}

	@GetMapping
	@Operation(summary = "List the sheets of the workbook", description = """
			None for a text file, and none once the original is deleted. Where an import stopped with header-missing, \
			header-blank or header-duplicate, or with file-empty at one of several sheets, PUT .../mapping with \
			another sheet or headerRow reads the same file again.""")
	List<SheetBody> list(@PathVariable UUID id) throws IOException {
		ImportView view = this.imports.get(id);
		String read = (view.layout() != null) ? view.layout().sheet() : null;
		return this.sheets.of(view)
			.stream()
			.map((sheet) -> new SheetBody(sheet.name(), sheet.visible(), sheet.name().equals(read)))
			.toList();
	}

	/**
	 * A sheet.
	 *
	 * @param name its name
	 * @param visible whether a person sees it when the workbook is opened
	 * @param read whether it is the one that is read, or was tried
	 */
	record SheetBody(String name, boolean visible, boolean read) {

	}

}
