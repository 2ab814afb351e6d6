package org.holdfast.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.holdfast.toolkit.Block;
import org.holdfast.toolkit.Card;
import org.holdfast.toolkit.Choice;
import org.holdfast.toolkit.Column;
import org.holdfast.toolkit.Edition;
import org.holdfast.toolkit.Group;
import org.holdfast.toolkit.Item;
import org.holdfast.toolkit.LocalizedText;
import org.holdfast.toolkit.Matter;
import org.holdfast.toolkit.Page;
import org.holdfast.toolkit.TableRow;
import org.jspecify.annotations.Nullable;

/**
 * Takes an edition apart into places with a title and words of their own.
 */
final class ContentTexts {

	private final Edition edition;

	private final Locale locale;

	private final Map<String, Text> texts = new LinkedHashMap<>();

	private ContentTexts(Edition edition, Locale locale) {
		this.edition = edition;
		this.locale = locale;
	}

	static List<Text> of(Edition edition, Locale locale) {
		ContentTexts texts = new ContentTexts(edition, locale);
		edition.pages().forEach(texts::page);
		return List.copyOf(texts.texts.values());
	}

	private void page(Page page) {
		Stream<LocalizedText> running = page.blocks().stream().flatMap(ContentTexts::running);
		Stream<LocalizedText> facts = (page.matter().card() != null) ? card(page.matter().card()) : Stream.empty();
		Stream<LocalizedText> question = (page.work() != null)
				? Stream.of(page.work().question(), page.work().prepare()) : Stream.empty();
		String about = this.edition.title().in(this.locale) + " – "
				+ this.edition.sectionOf(page).title().in(this.locale);
		put(this.edition.path(page), page.title(), about,
				Stream.of(Stream.of(page.summary()), question, running, facts).flatMap((one) -> one));
		String trail = this.edition.title().in(this.locale) + " – " + page.title().in(this.locale);
		page.blocks()
			.stream()
			.flatMap((block) -> block.entries().stream())
			.filter((entry) -> entry.key() != null)
			.forEach((entry) -> at(page, entry.key(), entry.title(), trail, Stream.of(entry.text())));
		page.groups().forEach((group) -> group(page, group, trail));
		page.terms().forEach((term) -> at(page, term.key(), term.name(), trail, Stream.of(term.definition())));
		matter(page, page.matter(), trail);
	}

	private void group(Page page, Group group, String trail) {
		if (group.intro() != null) {
			at(page, group.key(), group.title(), trail, Stream.of(group.intro()));
		}
		group.items()
			.forEach((item) -> at(page, item.anchor(), item.label(), trail,
					Stream.concat(Stream.of(group.title()), item(item))));
	}

	private void matter(Page page, Matter matter, String trail) {
		matter.barriers()
			.forEach((one) -> at(page, one.key(), one.title(), trail, Stream.of(one.solution(), one.examples())));
		matter.returns()
			.forEach((one) -> at(page, one.key(), one.title(), trail,
					Stream.of(Stream.of(one.text()), one.variables().stream(), one.ways().stream())
						.flatMap((words) -> words)));
		matter.resources().forEach((one) -> at(page, one.key(), one.title(), trail, Stream.of(one.text(), one.by())));
		matter.stages().forEach((one) -> at(page, one.key(), one.title(), trail, Stream.of(one.text())));
	}

	private static Stream<LocalizedText> running(Block block) {
		Stream<LocalizedText> entries = block.entries()
			.stream()
			.filter((entry) -> entry.key() == null)
			.flatMap((entry) -> Stream.of(entry.title(), entry.text()));
		return Stream.concat(Stream.ofNullable(block.text()), entries);
	}

	private static Stream<LocalizedText> card(Card card) {
		return Stream.concat(card.lines().stream().map(Card.Line::text), card.facts().stream().map(Card.Fact::text));
	}

	private static Stream<LocalizedText> item(Item item) {
		return Stream
			.of(Stream.of(item.help().why(), item.help().how(), item.help().example()),
					item.choices().stream().map(Choice::label), item.columns().stream().map(Column::label),
					item.rows().stream().map(TableRow::label))
			.flatMap((words) -> words);
	}

	private void at(Page page, @Nullable String place, LocalizedText title, String trail,
			Stream<@Nullable LocalizedText> words) {
		put(this.edition.path(page) + "#" + place, title, trail, words);
	}

	private void put(String path, LocalizedText title, String trail, Stream<@Nullable LocalizedText> words) {
		List<String> said = new ArrayList<>();
		words.forEach((one) -> {
			if (one != null) {
				said.add(one.in(this.locale).strip());
			}
		});
		this.texts.putIfAbsent(path, new Text(path, title.in(this.locale), trail,
				said.stream().filter((one) -> !one.isEmpty()).collect(Collectors.joining(" · "))));
	}

	/**
	 * The words of one place.
	 *
	 * @param path the place
	 * @param title what it is called
	 * @param trail where it is
	 * @param body its words
	 */
	record Text(String path, String title, String trail, String body) {

	}

}
