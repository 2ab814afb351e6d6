package org.holdfast.intake.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import org.holdfast.intake.ImportView;
import org.holdfast.intake.Imports;
import org.holdfast.intake.ValueDesk;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lets programs decide about imports: how their files are read, and what becomes of them.
 */
@RestController
@RequestMapping(path = "/api/v1/imports/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Requires(Permission.IMPORT)
@ApiResponse(responseCode = "200", description = "The import as it is now", useReturnTypeSchema = true)
@ApiResponse(responseCode = "409", description = "The import is in another state, or needs a decision")
class DecisionsApiController {

	private static final String MAP = """
			The words in columns of codes that are not understood stand in unknownWords of the import, with the rows \
			they stand in and the code they probably mean. A mapping with values says what words mean: canonical \
			column, word of the file, code ("" for not known); sent with source it is remembered with them. values \
			alone are added to the mapping in use of an import in the state previewed, null takes a meaning back, \
			and the file is checked again. A word that was given a meaning for another source or kind of file of the \
			institution is read so in columns of the same codes and stands in decidedWords with where, when and by \
			whom that was decided; values, also null, say otherwise for this file and its source. A sheet, \
			header row or delimiter other than was found, and orders of dates, are remembered with the source.""";

	private final Imports imports;

	private final Corrector corrector;

	private final ValueDesk values;

	private final BodyReader bodies;

	private final ImportBodies shown;

	DecisionsApiController(Imports imports, Corrector corrector, ValueDesk values, BodyReader bodies,
			ImportBodies shown) {
		this.imports = imports;
		this.corrector = corrector;
		this.values = values;
		this.bodies = bodies;
		this.shown = shown;
	}

	@PutMapping(path = "/mapping", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Change how a file is read", description = MAP, requestBody = @RequestBody(required = true,
			content = @Content(schema = @Schema(implementation = MappingBody.class))))
	ImportBody map(@PathVariable UUID id, @Parameter(hidden = true) InputStream body, Locale locale) {
		MappingBody change = this.bodies.read(body, MappingBody.class);
		ImportView view = this.imports.get(id);
		Optional<Map<String, Map<String, Optional<String>>>> meanings = change.meanings();
		if (meanings.isPresent()) {
			this.values.say(view.id(), meanings.get(), Objects.requireNonNullElse(change.source(), ""));
			return this.shown.of(this.imports.get(id), locale);
		}
		return this.shown.of(this.imports.map(view.id(), change.change()), locale);
	}

	@PostMapping("/commit")
	@Operation(summary = "Make the rows of an import count",
			requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = DecisionBody.class))))
	ImportBody commit(@PathVariable UUID id, @Parameter(hidden = true) InputStream body, Locale locale) {
		ImportView view = this.imports.get(id);
		DecisionBody decision = this.bodies.read(body, DecisionBody.class);
		return this.shown.of(this.imports.commit(id, decision.decision(this.imports.dated(view.kind()))), locale);
	}

	@PostMapping("/cancel")
	@Operation(summary = "Give an import up")
	ImportBody cancel(@PathVariable UUID id, Locale locale) {
		return this.shown.of(this.imports.cancel(id), locale);
	}

	@PostMapping("/resume")
	@Operation(summary = "Try a failed import again")
	ImportBody resume(@PathVariable UUID id, Locale locale) {
		return this.shown.of(this.imports.resume(id), locale);
	}

	@PostMapping("/withdraw")
	@Operation(summary = "Let the rows of a committed import count no more", requestBody = @RequestBody(required = true,
			content = @Content(schema = @Schema(implementation = Reason.class))))
	ImportBody withdraw(@PathVariable UUID id, @Parameter(hidden = true) InputStream body, Locale locale) {
		this.imports.get(id);
		Reason reason = this.bodies.read(body, Reason.class);
		return this.shown.of(this.imports.withdraw(id, (reason.reason() != null) ? reason.reason() : ""), locale);
	}

	@PostMapping(path = "/corrections", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	@Operation(summary = "Put corrected rows in the place of the refused ones",
			requestBody = @RequestBody(required = true,
					content = @Content(schema = @Schema(implementation = CorrectionForm.class))))
	@ApiResponse(responseCode = "202", description = "The rows were received and are being checked",
			useReturnTypeSchema = true)
	ResponseEntity<Received> correct(@PathVariable UUID id, HttpServletRequest request) throws IOException {
		ImportView view = this.corrector.correct(id, request, Set.of());
		return ResponseEntity.accepted().body(new Received(id, view.state().code()));
	}

	/**
	 * Why a batch is withdrawn.
	 *
	 * @param reason in words
	 */
	record Reason(@Nullable String reason) {

	}

}
