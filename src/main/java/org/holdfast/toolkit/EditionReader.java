package org.holdfast.toolkit;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads an edition from its content.
 */
final class EditionReader {

	private EditionReader() {
	}

	static Edition edition(UUID id, int number, String checksum, Instant publishedAt, JsonNode body) {
		String toolkit = Tree.text(body, "key");
		return new Edition(id, toolkit, number, checksum, publishedAt, Tree.words(body, "title"),
				Tree.words(body, "summary"), Tree.text(body, "source"),
				Tree.list(body, "sections", (section) -> section(section, toolkit)));
	}

	private static Section section(JsonNode node, String toolkit) {
		return new Section(Tree.text(node, "key"), Tree.words(node, "title"), Tree.words(node, "summary"),
				Tree.list(node, "pages", (page) -> page(page, toolkit)));
	}

	private static Page page(JsonNode node, String toolkit) {
		String key = Tree.text(node, "key");
		return new Page(key, Tree.kind(PageKind.class, Tree.text(node, "kind")), Tree.words(node, "title"),
				Tree.words(node, "summary"), Tree.text(node, "source"), "done".equals(Tree.text(node, "review")),
				Tree.flag(node, "draft"), work(node), Tree.list(node, "blocks", EditionReader::block),
				Tree.list(node, "groups", (group) -> ItemReader.group(group, toolkit + "/" + key)),
				Tree.list(node, "terms", EditionReader::term), MatterReader.matter(node),
				Tree.list(node, "related", JsonNode::asString));
	}

	private static Page.@Nullable Work work(JsonNode node) {
		if (!node.has("groups")) {
			return null;
		}
		return new Page.Work(Tree.numberOrNull(node, "number"), Tree.wordsOrNull(node, "question"),
				node.required("minutes").asInt(), Tree.words(node, "prepare"));
	}

	private static Block block(JsonNode node) {
		return new Block(Tree.kind(Block.Kind.class, Tree.text(node, "kind")), Tree.textOrNull(node, "key"),
				Tree.wordsOrNull(node, "text"), Tree.list(node, "entries", EditionReader::entry));
	}

	private static Block.Entry entry(JsonNode node) {
		String measure = Tree.textOrNull(node, "measure");
		return new Block.Entry(Tree.textOrNull(node, "key"), Tree.words(node, "title"), Tree.words(node, "text"),
				(measure != null) ? Tree.kind(Block.Measure.class, measure) : null, Tree.textOrNull(node, "link"),
				Tree.textOrNull(node, "source"));
	}

	private static Term term(JsonNode node) {
		return new Term(Tree.text(node, "key"), Tree.words(node, "name"), Tree.words(node, "definition"),
				Tree.text(node, "source"), Tree.flag(node, "draft"), Tree.list(node, "see", JsonNode::asString));
	}

}
