package org.holdfast.intake.web.template;

import java.io.IOException;
import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Hands out templates to programs.
 */
@RestController
@RequestMapping("/api/v1/imports/templates")
@Requires(Permission.IMPORT)
class TemplatesApiController {

	private final Templates templates;

	TemplatesApiController(Templates templates) {
		this.templates = templates;
	}

	@GetMapping("/{kind}.csv")
	@Operation(summary = "Download the template of a kind of file as text",
			description = "One row with the canonical names of the columns. A file with these names needs no mapping.")
	@ApiResponse(responseCode = "200", description = "The names of the columns",
			content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
	void text(@PathVariable String kind, HttpServletResponse response) throws IOException {
		this.templates.text(kind, response);
	}

	@GetMapping("/{kind}.xlsx")
	@Operation(summary = "Download the template of a kind of file as a workbook", description = """
			The first sheet has one row with the canonical names of the columns; the second says in the language \
			asked for what each column means, how it is written and which codes it may hold. Filled in, the workbook \
			is read as it is: the notes are not taken for data.""")
	@ApiResponse(responseCode = "200", description = "The workbook",
			content = @Content(mediaType = Templates.WORKBOOK, schema = @Schema(type = "string", format = "binary")))
	void workbook(@PathVariable String kind, Locale locale, HttpServletResponse response) throws IOException {
		this.templates.workbook(kind, locale, response);
	}

}
