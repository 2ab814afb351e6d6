package org.holdfast.editing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import tools.jackson.databind.JsonNode;

import org.springframework.core.io.ClassPathResource;

/**
 * Checks content by the schema that packaged content is checked by too, and says in
 * sentences what is wrong.
 */
final class ContentSchema {

	private static final Schema SCHEMA = read();

	private ContentSchema() {
	}

	static List<ContentFlaw> flaws(JsonNode content) {
		return SCHEMA.validate(content)
			.stream()
			.filter((error) -> !List.of("if", "then", "else", "allOf", "anyOf", "$ref").contains(error.getKeyword()))
			.map((error) -> flaw(content, error))
			.distinct()
			.toList();
	}

	private static ContentFlaw flaw(JsonNode content, Error error) {
		String pointer = pointer(error);
		String place = ContentPlace.of(content, pointer);
		String wanted = Arrays.stream((error.getArguments() != null) ? error.getArguments() : new Object[0])
			.map(String::valueOf)
			.collect(Collectors.joining(", "));
		String property = (error.getProperty() != null) ? error.getProperty() : wanted;
		return switch (error.getKeyword()) {
			case "required" -> ContentFlaw.at(pointer, place, "editing.flaw.required", property);
			case "additionalProperties", "false" -> ContentFlaw.at(pointer, place, "editing.flaw.unknown", property);
			case "enum", "const" -> ContentFlaw.at(pointer, place, "editing.flaw.enum", wanted);
			case "pattern" -> ContentFlaw.at(pointer, place, pattern(error));
			case "minLength" -> ContentFlaw.at(pointer, place, "editing.flaw.empty");
			case "maxLength" -> ContentFlaw.at(pointer, place, "editing.flaw.long", wanted);
			case "minItems" -> ContentFlaw.at(pointer, place, "editing.flaw.few", wanted);
			case "uniqueItems" -> ContentFlaw.at(pointer, place, "editing.flaw.twice");
			case "minimum", "maximum" -> ContentFlaw.at(pointer, place, "editing.flaw.range", wanted);
			default -> ContentFlaw.at(pointer, place, "editing.flaw.type", error.getMessage());
		};
	}

	private static String pattern(Error error) {
		String text = String.valueOf(error.getSchemaNode());
		if (text.contains("https")) {
			return "editing.flaw.address";
		}
		if (text.contains("\\\\S(.*")) {
			return "editing.flaw.line";
		}
		return text.contains("#") ? "editing.flaw.link" : "editing.flaw.key";
	}

	private static String pointer(Error error) {
		String path = String.valueOf(error.getInstanceLocation());
		return path.startsWith("$") ? path.substring(1).replace('.', '/').replace("[", "/").replace("]", "") : path;
	}

	private static Schema read() {
		try {
			return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
				.getSchema(new ClassPathResource("content/schema/toolkit.schema.json")
					.getContentAsString(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
