package org.holdfast.intake.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.holdfast.intake.ImportView;
import org.holdfast.intake.RefusedLine;
import org.holdfast.intake.RefusedLines;
import org.holdfast.intake.RowChanged;
import org.holdfast.intake.RowFixes;
import org.holdfast.intake.RowWish;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;
import org.holdfast.web.Paging;
import org.holdfast.web.Refused;
import org.holdfast.web.WrongState;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lets programs correct single refused rows, leave them out and take them in again.
 */
@RestController
@RequestMapping(path = "/api/v1/imports/{id}/rows", produces = MediaType.APPLICATION_JSON_VALUE)
@Requires(Permission.IMPORT)
class RowsApiController {

	private static final String CHANGE = """
			cells names columns by their headers in the file; those not named stay. excluded leaves the row out, or takes \
			it in again. version is that of the row as it was read: when somebody changed the row since, the answer is \
			409 row-changed with the version it has now. A row that is already as wished stays as it is, so that a \
			request may be sent twice. Nothing counts before the file is checked again.""";

	private final RefusedLines lines;

	private final RowFixes fixes;

	private final BodyReader bodies;

	RowsApiController(RefusedLines lines, RowFixes fixes, BodyReader bodies) {
		this.lines = lines;
		this.fixes = fixes;
		this.bodies = bodies;
	}

	@GetMapping
	@Operation(summary = "List the refused rows", description = """
			While the import is in the state previewed, in rising order; rule shows those of one rule. Columns with \
			personal data are not shown.""")
	List<RowBody> list(@PathVariable UUID id, @RequestParam(required = false) @Nullable String rule,
			@RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "100") int size) {
		String only = RefusedLines.rule(rule);
		if (rule != null && only == null) {
			throw Refused.of("/rule", "intake.rows.unknownRule");
		}
		return this.lines.page(id, only, Paging.of(page, size)).items().stream().map(RowBody::of).toList();
	}

	@GetMapping("/{row}")
	@Operation(summary = "Show a refused row")
	RowBody show(@PathVariable UUID id, @PathVariable int row) {
		return RowBody.of(this.lines.line(id, row));
	}

	@PutMapping(path = "/{row}", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Change a refused row", description = CHANGE,
			requestBody = @RequestBody(required = true,
					content = @Content(schema = @Schema(implementation = RowWish.class))))
	@ApiResponse(responseCode = "200", description = "The row as it is now", useReturnTypeSchema = true)
	@ApiResponse(responseCode = "409", description = "The import is in another state, or the row was changed since")
	@ApiResponse(responseCode = "422", description = "There is no such column, or its values are never stored")
	RowBody change(@PathVariable UUID id, @PathVariable int row, @Parameter(hidden = true) InputStream body) {
		this.lines.line(id, row);
		RowWish wish = this.bodies.read(body, RowWish.class);
		try {
			return RowBody.of(this.fixes.wish(id, row, wish));
		}
		catch (RowChanged ex) {
			throw WrongState.coded("row-changed", "intake.rows.otherVersion")
				.with("version", this.lines.line(id, row).version());
		}
	}

	@PostMapping("/check")
	@Operation(summary = "Check the file with the changed rows")
	@ApiResponse(responseCode = "202", description = "The file is being checked again", useReturnTypeSchema = true)
	@ApiResponse(responseCode = "409", description = "The import is in another state, or no change waits")
	ResponseEntity<Received> check(@PathVariable UUID id) throws IOException {
		ImportView view = this.fixes.check(id);
		return ResponseEntity.accepted().body(new Received(id, view.state().code()));
	}

	/**
	 * A refused row.
	 *
	 * @param row its number
	 * @param origin the row of the file it stands for, absent when it is that row itself
	 * @param rule the code of the rule it breaks
	 * @param column the header of the column that shows it, absent for the whole row
	 * @param value the value that was read there, shortened, absent when it is not shown
	 * @param cells its cells but for personal ones, none when they are not kept
	 * @param excluded whether it is to be left out
	 * @param editable whether its cells can be changed
	 * @param version changes with every change to it
	 */
	record RowBody(int row, @Nullable Integer origin, String rule, @Nullable String column, @Nullable String value,
			List<CellBody> cells, boolean excluded, boolean editable, String version) {

		static RowBody of(RefusedLine line) {
			List<CellBody> cells = line.cells()
				.stream()
				.filter((cell) -> !cell.personal())
				.map((cell) -> new CellBody(cell.header(), cell.read(), cell.text()))
				.toList();
			return new RowBody(line.row(), line.origin(), line.rule(), line.header(), line.value(), cells,
					line.excluded(), line.editable(), line.version());
		}

	}

	/**
	 * A cell.
	 *
	 * @param column the header of its column
	 * @param read what stands in the file
	 * @param text what is read the next time
	 */
	record CellBody(String column, String read, String text) {

	}

}
