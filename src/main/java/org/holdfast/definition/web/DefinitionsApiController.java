package org.holdfast.definition.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.holdfast.definition.Definitions;
import org.holdfast.definition.rule.Rule;
import org.holdfast.definition.rule.RuleJson;
import org.holdfast.definition.rule.RuleKind;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;
import org.holdfast.web.BadRequest;
import org.holdfast.web.NotFound;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Lets programs read and set definitions.
 */
@RestController
@RequestMapping("/api/v1/definitions")
@Requires({ Permission.READ_FIGURES, Permission.DEFINE, Permission.IMPORT })
class DefinitionsApiController {

	private static final int LONGEST_BODY = 2 * 1024 * 1024;

	private final Definitions definitions;

	private final DefinitionAnswers answers;

	DefinitionsApiController(Definitions definitions, DefinitionAnswers answers) {
		this.definitions = definitions;
		this.answers = answers;
	}

	@GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Show all definitions with their versions")
	@ApiResponse(responseCode = "200", description = "Every definition with its versions, by kind",
			content = @Content(schema = @Schema(type = "object")))
	ObjectNode all() {
		return this.answers.all(this.definitions.overview(), this.definitions.today());
	}

	@PutMapping(path = "/{kind}", consumes = MediaType.APPLICATION_JSON_VALUE,
			produces = MediaType.APPLICATION_JSON_VALUE)
	@Requires(Permission.DEFINE)
	@Operation(summary = "Set a definition of which there is one", requestBody = @RequestBody(required = true,
			content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object"))))
	@ApiResponse(responseCode = "200", description = "The version made, and the open periods it restates",
			content = @Content(schema = @Schema(type = "object")))
	ObjectNode put(@PathVariable String kind, @Parameter(hidden = true) InputStream body, Locale locale)
			throws IOException {
		return put(kind, "", body, locale);
	}

	@PutMapping(path = "/{kind}/{name}", consumes = MediaType.APPLICATION_JSON_VALUE,
			produces = MediaType.APPLICATION_JSON_VALUE)
	@Requires(Permission.DEFINE)
	@Operation(summary = "Set a definition that has a name", requestBody = @RequestBody(required = true,
			content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object"))))
	@ApiResponse(responseCode = "200", description = "The version made, and the open periods it restates",
			content = @Content(schema = @Schema(type = "object")))
	ObjectNode put(@PathVariable String kind, @PathVariable String name, @Parameter(hidden = true) InputStream body,
			Locale locale) throws IOException {
		RuleKind found = RuleKind.of(kind).filter((one) -> one.named() != name.isBlank()).orElseThrow(NotFound::new);
		Rule rule = read(found, body);
		return this.answers.made(this.definitions.put(found, name, rule), rule.changed(), locale);
	}

	private static Rule read(RuleKind kind, InputStream body) throws IOException {
		byte[] sent = body.readNBytes(LONGEST_BODY + 1);
		if (sent.length > LONGEST_BODY) {
			throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
		}
		try {
			return RuleJson.read(kind, sent);
		}
		catch (RuleJson.Unreadable ex) {
			throw (ex.getCause() instanceof JacksonException json) ? BadRequest.json(json) : BadRequest.json();
		}
	}

}
