package org.holdfast.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

import org.holdfast.evidence.XrayCheck.Finding;
import org.holdfast.progress.AnswerKey;
import org.holdfast.progress.AnswerView;
import org.holdfast.progress.Cycle;
import org.holdfast.toolkit.Edition;
import org.holdfast.toolkit.Item;
import org.holdfast.toolkit.Page;

/**
 * An institution's work as it is looked through, read once for all checks.
 *
 * @param cycle the current cycle
 * @param today today where the institution is
 * @param now this moment
 * @param editions the editions in use
 * @param answers every answer of the cycle to their items
 * @param locale the reader's language
 */
public record XrayWork(Cycle cycle, LocalDate today, Instant now, List<Edition> editions,
		Map<AnswerKey, AnswerView> answers, Locale locale) {

	/**
	 * The answer to an item as a whole.
	 * @param item an item
	 * @return its answer, version 0 when there is none
	 */
	public AnswerView answer(Item item) {
		AnswerKey key = AnswerKey.of(item.key());
		return this.answers.getOrDefault(key, AnswerView.none(key));
	}

	/**
	 * What was said about a page as a whole.
	 * @param place a page
	 * @return its answer, version 0 when nobody said anything
	 */
	AnswerView page(Place place) {
		AnswerKey key = AnswerKey.of(place.edition().toolkit() + "/" + place.page().key());
		return this.answers.getOrDefault(key, AnswerView.none(key));
	}

	/**
	 * The filled rows of an item that is a table.
	 * @param item an item
	 * @return rows in which something is typed
	 */
	public List<AnswerView> rows(Item item) {
		return this.answers.values()
			.stream()
			.filter((answer) -> answer.key().isRow() && answer.key().item().equals(item.key())
					&& !answer.typed().isBlank())
			.toList();
	}

	/**
	 * What is found item by item.
	 * @param found decides about an item and its answer
	 * @param words says what was found
	 * @return findings that lead to the items
	 */
	List<Finding> items(BiPredicate<Item, AnswerView> found, BiFunction<Item, AnswerView, String> words) {
		return pages()
			.flatMap((place) -> place.page()
				.items()
				.stream()
				.filter((item) -> found.test(item, answer(item)))
				.map((item) -> place.finding(item, words.apply(item, answer(item)), this.locale)))
			.toList();
	}

	/**
	 * The pages that are answered.
	 * @return in reading order
	 */
	Stream<Place> pages() {
		return this.editions.stream()
			.flatMap((edition) -> edition.pages()
				.stream()
				.filter((page) -> page.kind().answerable())
				.map((page) -> new Place(edition, page)));
	}

	/**
	 * A page of an edition.
	 *
	 * @param edition the edition
	 * @param page an answerable page of it
	 */
	record Place(Edition edition, Page page) {

		/**
		 * Something found about an item of this page.
		 * @param item the item
		 * @param words what was found
		 * @param locale the reader's language
		 * @return a finding that names the page and leads to the item
		 */
		Finding finding(Item item, String words, Locale locale) {
			return new Finding(this.page.title().in(locale) + ": " + words,
					this.edition.path(this.page) + "#" + item.anchor());
		}

	}

}
