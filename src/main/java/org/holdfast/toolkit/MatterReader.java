package org.holdfast.toolkit;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads what only one kind of page holds.
 */
final class MatterReader {

	private static final List<String> LINES = List.of("programme", "place", "anchors", "employees", "spend", "revenues",
			"portfolio", "population", "mission");

	private MatterReader() {
	}

	static Matter matter(JsonNode page) {
		return new Matter(page.has("card") ? card(page.required("card")) : null,
				Tree.list(page, "challenges",
						(node) -> new Matter.Challenge(Tree.text(node, "key"), Tree.words(node, "title"))),
				Tree.list(page, "barriers", MatterReader::barrier), Tree.list(page, "returns", MatterReader::gain),
				Tree.list(page, "resources", MatterReader::resource), Tree.list(page, "stages", MatterReader::stage));
	}

	private static Card card(JsonNode node) {
		List<Card.Line> lines = LINES.stream().map((kind) -> line(node, kind)).filter(Objects::nonNull).toList();
		return new Card(lines, strings(node, "strategies"), Tree.list(node, "facts",
				(fact) -> new Card.Fact(Tree.words(fact, "text"), Tree.textOrNull(fact, "source"))));
	}

	private static Card.@Nullable Line line(JsonNode node, String kind) {
		LocalizedText text = Tree.wordsOrNull(node, kind);
		return (text != null) ? new Card.Line(kind, text) : null;
	}

	private static Matter.Barrier barrier(JsonNode node) {
		return new Matter.Barrier(Tree.text(node, "key"), Tree.flag(node, "draft"), Tree.text(node, "challenge"),
				Tree.words(node, "title"), Tree.words(node, "solution"), Tree.wordsOrNull(node, "examples"),
				strings(node, "links"), Tree.text(node, "source"));
	}

	private static Matter.Return gain(JsonNode node) {
		return new Matter.Return(Tree.text(node, "key"), Tree.flag(node, "draft"), Tree.words(node, "title"),
				Tree.words(node, "text"), texts(node, "variables"), texts(node, "ways"), Tree.flag(node, "calculated"),
				Tree.text(node, "source"));
	}

	private static Matter.Resource resource(JsonNode node) {
		return new Matter.Resource(Tree.text(node, "key"), Tree.flag(node, "draft"), Tree.text(node, "kind"),
				Tree.words(node, "title"), Tree.words(node, "text"), Tree.wordsOrNull(node, "by"),
				Tree.text(node, "address"), Tree.textOrNull(node, "link"));
	}

	private static Matter.Stage stage(JsonNode node) {
		return new Matter.Stage(Tree.text(node, "key"), Tree.words(node, "title"), Tree.words(node, "text"),
				Tree.textOrNull(node, "count"), strings(node, "links"));
	}

	private static List<String> strings(JsonNode node, String name) {
		return Tree.list(node, name, JsonNode::asString);
	}

	private static List<LocalizedText> texts(JsonNode node, String name) {
		return Stream.of(node.path(name))
			.flatMap(JsonNode::valueStream)
			.map((words) -> new LocalizedText(Tree.text(words, "en"), Tree.text(words, "es")))
			.toList();
	}

}
