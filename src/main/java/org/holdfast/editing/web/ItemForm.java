package org.holdfast.editing.web;

import java.util.stream.Collectors;

import org.holdfast.editing.ContentText;
import org.holdfast.web.Refused;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An item.
 *
 * @param version version of the draft that was seen
 * @param key its key
 * @param group key of its group, for a new one
 * @param from key it is split from, for a new one
 * @param field how it is answered
 * @param labelEn the question in English
 * @param labelEs the question in Spanish
 * @param whyEn why it is asked, in English
 * @param whyEs why it is asked, in Spanish
 * @param howEn how to go about it, in English
 * @param howEs how to go about it, in Spanish
 * @param exampleEn an example in English
 * @param exampleEs an example in Spanish
 * @param source address it is based on
 * @param limit longest text
 * @param unitEn what a number counts, in English
 * @param unitEs what a number counts, in Spanish
 * @param choices one in each line: key, English and Spanish, with bars between
 * @param table columns and rows as structured text
 * @param optional whether it may be left open
 * @param draft whether it is a suggestion
 * @param timeBound whether its answer belongs to one cycle
 */
record ItemForm(String version, String key, String group, String from, String field, String labelEn, String labelEs,
		String whyEn, String whyEs, String howEn, String howEs, String exampleEn, String exampleEs, String source,
		String limit, String unitEn, String unitEs, String choices, String table, boolean optional, boolean draft,
		boolean timeBound) {

	private static final int PARTS_OF_A_CHOICE = 3;

	static ItemForm of(ObjectNode item, int version, String key, String group, String from) {
		return new ItemForm(String.valueOf(version), key, group, from, Words.in(item, "/field"),
				Words.in(item, "/label/en"), Words.in(item, "/label/es"), Words.in(item, "/help/why/en"),
				Words.in(item, "/help/why/es"), Words.in(item, "/help/how/en"), Words.in(item, "/help/how/es"),
				Words.in(item, "/help/example/en"), Words.in(item, "/help/example/es"), Words.in(item, "/source"),
				Words.in(item, "/limit"), Words.in(item, "/unit/en"), Words.in(item, "/unit/es"), choices(item),
				table(item), item.path("optional").asBoolean(false), item.path("draft").asBoolean(false),
				item.path("timeBound").asBoolean(false));
	}

	/**
	 * Writes the form into an item. What the form does not show stays.
	 * @param item content of the item
	 * @throws Refused when choices or columns cannot be read
	 */
	void into(ObjectNode item) {
		item.put("key", Words.plain(this.key));
		item.put("field", Words.plain(this.field));
		Words.put(item, "label", this.labelEn, this.labelEs);
		ObjectNode help = (item.get("help") instanceof ObjectNode there) ? there : item.putObject("help");
		Words.put(help, "why", this.whyEn, this.whyEs);
		Words.putOrDrop(help, "how", this.howEn, this.howEs);
		Words.put(help, "example", this.exampleEn, this.exampleEs);
		item.put("source", Words.plain(this.source));
		Words.number(item, "limit", this.limit);
		Words.putOrDrop(item, "unit", this.unitEn, this.unitEs);
		Words.flag(item, "optional", this.optional);
		Words.flag(item, "draft", this.draft);
		Words.flag(item, "timeBound", this.timeBound);
		putChoices(item);
		putTable(item);
	}

	private void putChoices(ObjectNode item) {
		if (blank(this.choices)) {
			item.remove("choices");
			return;
		}
		ArrayNode choices = item.putArray("choices");
		this.choices.lines().map(String::strip).filter((line) -> !line.isEmpty()).forEach((line) -> {
			String[] parts = line.split("\\s*\\|\\s*");
			if (parts.length != PARTS_OF_A_CHOICE) {
				throw Refused.of("/choices", "editing.choices.shape", line);
			}
			ObjectNode choice = choices.addObject();
			choice.put("key", parts[0]);
			Words.put(choice, "label", parts[1], parts[2]);
		});
	}

	private void putTable(ObjectNode item) {
		item.remove("columns");
		item.remove("rows");
		item.remove("addRows");
		if (!blank(this.table)) {
			ObjectNode table = ContentText.read(this.table, "/table");
			table.properties().forEach((part) -> {
				if (!part.getKey().matches("columns|rows|addRows")) {
					throw Refused.of("/table", "editing.table.shape", part.getKey());
				}
				item.set(part.getKey(), part.getValue());
			});
		}
	}

	private static String choices(JsonNode item) {
		return item.path("choices")
			.valueStream()
			.map((choice) -> Words.in(choice, "/key") + " | " + Words.in(choice, "/label/en") + " | "
					+ Words.in(choice, "/label/es"))
			.collect(Collectors.joining("\n"));
	}

	private static String table(JsonNode item) {
		if (!item.has("columns")) {
			return "";
		}
		ObjectNode table = new JsonMapper().createObjectNode();
		for (String part : new String[] { "columns", "rows", "addRows" }) {
			if (item.has(part)) {
				table.set(part, item.get(part));
			}
		}
		return ContentText.write(table);
	}

	private static boolean blank(@Nullable String text) {
		return text == null || text.isBlank();
	}

}
