package org.holdfast.editing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.holdfast.toolkit.Edition;
import org.holdfast.toolkit.Item;
import org.holdfast.toolkit.LocalizedText;
import org.holdfast.toolkit.Page;
import org.holdfast.toolkit.Span;
import tools.jackson.databind.JsonNode;

/**
 * What content must keep to beyond its schema: keys are there once, links lead somewhere,
 * both languages say something, and items that moved say from where.
 */
final class ContentRules {

	private static final Locale SPANISH = Locale.of("es");

	private static final int WORDS_THAT_DIFFER = 3;

	private static final Set<String> LINKS = Set.of("link", "links", "related", "strategies");

	private final JsonNode content;

	private final Edition edition;

	private final Set<String> everyKey;

	private final Function<String, Optional<Edition>> others;

	private final List<ContentFlaw> flaws = new ArrayList<>();

	/**
	 * Prepares the check.
	 * @param content content that follows the schema
	 * @param edition the same, as it was read
	 * @param everyKey keys of all items that were ever published
	 * @param others finds another toolkit that a link leads to
	 */
	ContentRules(JsonNode content, Edition edition, Collection<String> everyKey,
			Function<String, Optional<Edition>> others) {
		this.content = content;
		this.edition = edition;
		this.everyKey = Set.copyOf(everyKey);
		this.others = others;
	}

	List<ContentFlaw> flaws() {
		once("", this.edition.sections().stream().map((section) -> section.key()).toList());
		once("", this.edition.pages().stream().map(Page::key).toList());
		for (Page page : this.edition.pages()) {
			once(page.key(), page.groups().stream().map((group) -> group.key()).toList());
			once(page.key(), page.items().stream().map(Item::anchor).toList());
			once(page.key(), page.terms().stream().map((term) -> term.key()).toList());
			page.items().forEach(this::item);
		}
		walk(this.content, "", "");
		return List.copyOf(this.flaws);
	}

	private void item(Item item) {
		once(item.key(), item.choices().stream().map((choice) -> choice.key()).toList());
		once(item.key(), item.columns().stream().map((column) -> column.key()).toList());
		once(item.key(), item.rows().stream().map((row) -> row.key()).toList());
		if (item.own()) {
			this.flaws.add(ContentFlaw.at("", item.key(), "editing.rule.own"));
		}
		Map<String, Boolean> known = new LinkedHashMap<>();
		item.was().forEach((key) -> known.put(key, this.everyKey.contains(key)));
		known.forEach((key, published) -> {
			if (!published) {
				this.flaws.add(ContentFlaw.at("", item.key(), "editing.rule.was", key));
			}
		});
	}

	private void once(String place, List<String> keys) {
		Set<String> seen = new HashSet<>();
		keys.stream()
			.filter((key) -> !seen.add(key))
			.distinct()
			.forEach((key) -> this.flaws.add(ContentFlaw.at("", place, "editing.rule.once", key)));
	}

	private void walk(JsonNode node, String pointer, String name) {
		if (node.isObject() && node.has("en") && node.has("es")) {
			words(node, pointer);
		}
		else if (node.isString() && LINKS.contains(name)) {
			link(node.asString(), pointer);
		}
		else if (node.isArray()) {
			for (int index = 0; index < node.size(); index++) {
				walk(node.get(index), pointer + "/" + index, name);
			}
		}
		else if (node.isObject()) {
			node.properties()
				.forEach((field) -> walk(field.getValue(), pointer + "/" + field.getKey(), field.getKey()));
		}
	}

	private void words(JsonNode node, String pointer) {
		LocalizedText words = new LocalizedText(node.get("en").asString(), node.get("es").asString());
		List<String> english = links(words, Locale.ENGLISH);
		if (words.en().equals(words.es()) && words.en().split("\\s+").length > WORDS_THAT_DIFFER) {
			this.flaws.add(ContentFlaw.at(pointer, ContentPlace.of(this.content, pointer), "editing.rule.translated"));
		}
		if (!new HashSet<>(english).equals(new HashSet<>(links(words, SPANISH)))) {
			this.flaws.add(ContentFlaw.at(pointer, ContentPlace.of(this.content, pointer), "editing.rule.links"));
		}
		english.forEach((link) -> link(link, pointer));
	}

	private void link(String link, String pointer) {
		int colon = link.indexOf(':');
		Optional<Edition> target = (colon < 0) ? Optional.of(this.edition)
				: this.others.apply(link.substring(0, colon));
		String[] parts = link.substring(colon + 1).split("#", 2);
		boolean live = target.flatMap((one) -> one.findPage(parts[0]))
			.filter((page) -> parts.length == 1 || page.hasPlace(parts[1]))
			.isPresent();
		if (!live) {
			this.flaws.add(ContentFlaw.at(pointer, ContentPlace.of(this.content, pointer), "editing.rule.dead", link));
		}
	}

	private static List<String> links(LocalizedText words, Locale locale) {
		return words.spans(locale).stream().map(Span::link).filter((link) -> link != null).toList();
	}

}
