package org.holdfast.toolkit;

import java.util.List;

import tools.jackson.databind.JsonNode;

/**
 * Reads the groups and items of an answerable page.
 */
final class ItemReader {

	private ItemReader() {
	}

	static Group group(JsonNode node, String pageKey) {
		String key = Tree.text(node, "key");
		List<Item> items = Tree.list(node, "items", (item) -> item(item, pageKey + "/" + key));
		return new Group(key, Tree.words(node, "title"), Tree.wordsOrNull(node, "intro"), Tree.flag(node, "draft"),
				items);
	}

	private static Item item(JsonNode node, String groupKey) {
		return new Item(groupKey + "/" + Tree.text(node, "key"), field(node), Tree.words(node, "label"),
				help(node.required("help")), Tree.text(node, "source"), Tree.flag(node, "optional"),
				Tree.flag(node, "draft"), Tree.flag(node, "decision"), Tree.flag(node, "timeBound"),
				Tree.textOrNull(node, "feeds"), Tree.numberOrNull(node, "limit"), Tree.wordsOrNull(node, "unit"),
				Tree.textOrNull(node, "figure"), Tree.list(node, "shownBy", JsonNode::asString), choices(node),
				Tree.list(node, "columns", ItemReader::column), Tree.list(node, "rows", ItemReader::row),
				Tree.flag(node, "addRows"), Tree.list(node, "was", JsonNode::asString));
	}

	private static FieldKind field(JsonNode node) {
		return Tree.kind(FieldKind.class, Tree.text(node, "field"));
	}

	private static Help help(JsonNode node) {
		return new Help(Tree.words(node, "why"), Tree.wordsOrNull(node, "how"), Tree.words(node, "example"));
	}

	private static List<Choice> choices(JsonNode node) {
		return Tree.list(node, "choices",
				(choice) -> new Choice(Tree.text(choice, "key"), Tree.words(choice, "label")));
	}

	private static Column column(JsonNode node) {
		return new Column(Tree.text(node, "key"), field(node), Tree.words(node, "label"),
				Tree.numberOrNull(node, "limit"), Tree.wordsOrNull(node, "unit"), choices(node),
				Tree.textOrNull(node, "figure"));
	}

	private static TableRow row(JsonNode node) {
		return new TableRow(Tree.text(node, "key"), Tree.words(node, "label"), Tree.flag(node, "draft"),
				Tree.textOrNull(node, "figure"));
	}

}
