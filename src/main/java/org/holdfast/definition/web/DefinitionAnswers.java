package org.holdfast.definition.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.holdfast.definition.DefinitionHistory;
import org.holdfast.definition.DefinitionMade;
import org.holdfast.definition.DefinitionVersion;
import org.holdfast.definition.rule.RuleJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes definitions as the API shows them: what was set, with name and version beside
 * it.
 */
@Component
class DefinitionAnswers {

	private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

	private final MessageSource messages;

	DefinitionAnswers(MessageSource messages) {
		this.messages = messages;
	}

	ObjectNode all(List<DefinitionHistory> histories, LocalDate today) {
		ObjectNode answer = JSON.objectNode();
		ArrayNode definitions = answer.putArray("definitions");
		for (DefinitionHistory history : histories) {
			ObjectNode definition = definitions.addObject();
			definition.put("name", history.path());
			definition.put("kind", history.kind().path());
			history.on(today)
				.ifPresentOrElse((version) -> definition.put("inForce", version.number()),
						() -> definition.putNull("inForce"));
			ArrayNode versions = definition.putArray("versions");
			history.versions().forEach((version) -> versions.add(version(version, history.until(version))));
		}
		return answer;
	}

	ObjectNode made(DefinitionMade made, List<String> padded, Locale locale) {
		ObjectNode answer = version(made.version(), null);
		answer.remove("validUntil");
		ArrayNode restates = answer.putArray("restates");
		made.restates()
			.forEach((year) -> restates.addObject()
				.put("name", "FY" + year.to().getYear())
				.put("from", year.from().toString())
				.put("to", year.to().toString()));
		ArrayNode notes = answer.putArray("notes");
		padded.forEach((entry) -> notes
			.add(this.messages.getMessage("definition.zip.padded", new Object[] { entry }, locale)));
		return answer;
	}

	private static ObjectNode version(DefinitionVersion version, @Nullable LocalDate until) {
		ObjectNode answer = JSON.objectNode();
		answer.put("name", version.path());
		answer.put("version", version.number());
		answer.setAll(RuleJson.write(version.rule()));
		if (version.validFrom() != null && !version.superseded()) {
			answer.put("validUntil", (until != null) ? until.toString() : null);
		}
		answer.put("superseded", version.superseded());
		answer.put("createdAt", version.createdAt().toString());
		answer.put("createdBy", version.createdBy());
		return answer;
	}

}
