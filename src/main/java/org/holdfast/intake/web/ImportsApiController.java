package org.holdfast.intake.web;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.holdfast.intake.Acceptance;
import org.holdfast.intake.ErrorFile;
import org.holdfast.intake.ImportView;
import org.holdfast.intake.Imports;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;
import org.holdfast.web.Paging;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lets programs bring files in and follow them.
 */
@RestController
@RequestMapping("/api/v1/imports")
@Requires(Permission.IMPORT)
class ImportsApiController {

	static final Set<String> PARTS = Set.of("kind", "source", UploadReader.MAPPING, "dateOrder", "controlTotal",
			"controlTotals", "commit");

	private static final String RECEIVE = """
			The file is read and checked and then waits in the state previewed. With commit=auto it is committed by \
			itself, signed by the member the token belongs to, where an administrator allowed that for the kind \
			(Settings, Files); where not, the request is refused with 422 and nothing is stored. It waits all the \
			same, and automatic.held of the import says why, when a row is rejected or conflicts, a total differs, \
			or anything was found that wants a look. A wish for a file that is already here is ignored.""";

	private final Imports imports;

	private final UploadReader uploads;

	private final Submission submission;

	private final ErrorFile errorFile;

	private final ImportBodies shown;

	private final ArrivalNews news;

	ImportsApiController(Imports imports, UploadReader uploads, Submission submission, ErrorFile errorFile,
			ImportBodies shown, ArrivalNews news) {
		this.imports = imports;
		this.uploads = uploads;
		this.submission = submission;
		this.errorFile = errorFile;
		this.shown = shown;
		this.news = news;
	}

	@PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Bring a file in", description = RECEIVE,
			requestBody = @RequestBody(required = true,
					content = @Content(mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
							schema = @Schema(implementation = UploadForm.class))))
	@ApiResponse(responseCode = "202", description = "The file was received and is being read",
			content = @Content(schema = @Schema(implementation = Received.class)))
	@ApiResponse(responseCode = "200", description = "The same file is already on its way",
			content = @Content(schema = @Schema(implementation = Received.class)))
	@ApiResponse(responseCode = "409", description = "The same file is already committed")
	@ApiResponse(responseCode = "422", description = "The form is refused, or commit=auto is not allowed")
	ResponseEntity<Received> receive(HttpServletRequest request,
			@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
		UploadedForm form = this.uploads.read(request, PARTS, this.submission::told);
		Acceptance accepted = this.submission.submit(form, key);
		URI location = URI.create("/api/v1/imports/" + accepted.id());
		return switch (accepted.outcome()) {
			case RECEIVED -> ResponseEntity.accepted().location(location).body(answer(accepted));
			case REPEATED -> ResponseEntity.accepted().location(location).body(new Received(accepted.id(), "received"));
			case RUNNING -> ResponseEntity.ok().location(location).body(answer(accepted));
			case ALREADY_COMMITTED -> throw this.news.committed(accepted);
		};
	}

	private static Received answer(Acceptance accepted) {
		return new Received(accepted.id(), accepted.state().code());
	}

	@GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "List the imports, newest first")
	List<ImportBody> list(@RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "100") int size,
			Locale locale) {
		Paging paging = Paging.of(page, size);
		return this.shown.of(this.imports.list(paging.size(), (int) paging.offset()), locale);
	}

	@GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Show an import")
	ImportBody show(@PathVariable UUID id, Locale locale) {
		return this.shown.of(this.imports.get(id), locale);
	}

	@GetMapping("/{id}/errors.csv")
	@Operation(summary = "Download the refused rows")
	@ApiResponse(responseCode = "200", description = "The rows with what is wrong in them",
			content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
	void errors(@PathVariable UUID id, HttpServletResponse response, Locale locale) throws IOException {
		ImportView view = this.errorFile.of(id);
		CsvAnswer.begin(response, CsvAnswer.errorsOf(view.fileName()));
		this.errorFile.write(view, locale, response.getOutputStream());
	}

}
