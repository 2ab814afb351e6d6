package org.holdfast.progress.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.holdfast.progress.AnswerFields;
import org.holdfast.progress.AnswerKey;
import org.holdfast.progress.wording.AnswerWords;
import org.holdfast.toolkit.Edition;
import org.holdfast.toolkit.EditionSummary;
import org.holdfast.toolkit.Item;
import org.holdfast.toolkit.Toolkits;
import org.holdfast.web.NotFound;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Gives back what was typed on a page that was open while its institution went on to an
 * edition that asks for it no longer, or in several parts.
 */
@Component
class GoneItems {

	private final Toolkits toolkits;

	private final AnswerWords words;

	GoneItems(Toolkits toolkits, AnswerWords words) {
		this.toolkits = toolkits;
		this.words = words;
	}

	/**
	 * The page with what was typed.
	 * @param key what was answered
	 * @param sent what was sent
	 * @param part whether the page answers itself
	 * @param locale the reader's language
	 * @return the page, empty as long as it is asked
	 * @throws NotFound when it was never asked
	 */
	Optional<ModelAndView> page(AnswerKey key, AnswerSent sent, boolean part, Locale locale) {
		Edition edition = this.toolkits.current(Item.toolkitOf(key.item()));
		Optional<Item> asked = edition.findItem(key.item()).or(() -> edition.findMoved(key.item()));
		if (asked.filter((item) -> AnswerFields.has(item, key.row())).isPresent()) {
			return Optional.empty();
		}
		List<Edition> earlier = earlier(edition);
		Item item = earlier.stream()
			.flatMap((one) -> one.findItem(key.item()).stream())
			.filter((one) -> AnswerFields.has(one, key.row()))
			.findFirst()
			.orElseThrow(NotFound::new);
		Set<String> keys = new LinkedHashSet<>(Set.of(key.item()));
		earlier.reversed().forEach((one) -> followers(one, keys));
		followers(edition, keys);
		List<GoneItem.Successor> became = edition.pages()
			.stream()
			.flatMap((page) -> page.items()
				.stream()
				.filter((one) -> keys.contains(one.key()))
				.map((one) -> new GoneItem.Successor(page.title().in(locale) + ": " + one.label().in(locale),
						edition.path(page) + "#" + one.anchor())))
			.toList();
		String page = edition.findPage(key.item().split("/")[1])
			.map(edition::path)
			.orElse("/toolkits/" + edition.toolkit());
		String label = item.label().in(locale)
				+ (key.isRow() ? ": " + this.words.name(item, key.row(), sent.typed(), locale) : "");
		GoneItem gone = new GoneItem(FormViews.id(item, key.row()), label,
				this.words.lines(item, key.row(), sent.typed(), locale), sent.text("reason"), page, became,
				"/editions/" + edition.toolkit() + "/earlier");
		return Optional.of(new ModelAndView(part ? "progress/gone :: part" : "progress/gone", Map.of("gone", gone),
				HttpStatus.CONFLICT));
	}

	private List<Edition> earlier(Edition edition) {
		return this.toolkits.published()
			.stream()
			.filter((one) -> one.toolkit().equals(edition.toolkit()) && one.number() < edition.number())
			.sorted(Comparator.comparing(EditionSummary::number).reversed())
			.map((one) -> this.toolkits.edition(one.toolkit(), one.number()))
			.toList();
	}

	private static void followers(Edition edition, Set<String> keys) {
		List<String> next = new ArrayList<>();
		items(edition).filter((item) -> item.was().stream().anyMatch(keys::contains)).map(Item::key).forEach(next::add);
		keys.addAll(next);
	}

	private static Stream<Item> items(Edition edition) {
		return edition.pages().stream().flatMap((page) -> page.items().stream());
	}

}
