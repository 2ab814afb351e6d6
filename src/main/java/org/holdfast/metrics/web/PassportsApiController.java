package org.holdfast.metrics.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import org.holdfast.institution.Institutions;
import org.holdfast.metrics.Passports;
import org.holdfast.metrics.Verification;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Requires;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lets programs read passports and have figures computed anew.
 */
@RestController
@RequestMapping("/api/v1/passports")
@Requires(Permission.READ_FIGURES)
class PassportsApiController {

	private final Passports passports;

	private final Institutions institutions;

	private final MessageSource messages;

	PassportsApiController(Passports passports, Institutions institutions, MessageSource messages) {
		this.passports = passports;
		this.institutions = institutions;
		this.messages = messages;
	}

	@GetMapping(path = "/{code}", produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Read the passport of a figure")
	Map<String, @Nullable Object> read(@PathVariable String code) {
		return FigureJson.passport(this.institutions.current().id().toString(), this.passports.get(code));
	}

	@PostMapping(path = "/{code}/verify", produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Compute a figure anew and compare it with its passport")
	Map<String, Object> verify(@PathVariable String code, Locale locale) {
		Verification verification = this.passports.verify(code);
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("result", verification.same() ? "same" : "different");
		if (!verification.same()) {
			List<String> because = verification.reasons()
				.stream()
				.map((reason) -> this.messages.getMessage(reason.messageKey(), new Object[] { reason.argument() },
						locale))
				.toList();
			json.put("because", because);
		}
		return json;
	}

}
