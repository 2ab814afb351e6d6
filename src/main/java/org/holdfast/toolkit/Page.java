package org.holdfast.toolkit;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A page of a toolkit.
 *
 * @param key once in its toolkit
 * @param kind what it is for
 * @param title its heading
 * @param summary one sentence without full stop
 * @param source address where its facts were published
 * @param reviewed whether the content owner has read the wording
 * @param draft whether the page is a suggestion that is not in the published toolkit
 * @param work what to know before answering, for answerable kinds
 * @param blocks running content, never empty
 * @param groups items, for answerable kinds
 * @param terms words explained, for key terms
 * @param matter what only its kind of page holds
 * @param related pages or places of the same toolkit
 */
public record Page(String key, PageKind kind, LocalizedText title, LocalizedText summary, String source,
		boolean reviewed, boolean draft, @Nullable Work work, List<Block> blocks, List<Group> groups, List<Term> terms,
		Matter matter, List<String> related) {

	public Page {
		blocks = List.copyOf(blocks);
		groups = List.copyOf(groups);
		terms = List.copyOf(terms);
		related = List.copyOf(related);
	}

	/**
	 * The items of all groups.
	 * @return in reading order, empty when nothing is answered here
	 */
	public List<Item> items() {
		return this.groups.stream().flatMap((group) -> group.items().stream()).toList();
	}

	/**
	 * Whether a link may lead to a place on this page.
	 * @param place what follows the {@code #}
	 * @return whether the page has such a place
	 */
	public boolean hasPlace(String place) {
		return places().anyMatch(place::equals);
	}

	/**
	 * What a place on this page is called.
	 * @param place what follows the {@code #}
	 * @return title of the group, label of the item or name of the term there, else of
	 * the page
	 */
	public LocalizedText titleOf(String place) {
		Stream<LocalizedText> groupTitles = this.groups.stream()
			.filter((group) -> group.key().equals(place))
			.map(Group::title);
		Stream<LocalizedText> termNames = this.terms.stream()
			.filter((term) -> term.key().equals(place))
			.map(Term::name);
		Stream<LocalizedText> headings = this.blocks.stream()
			.filter((block) -> place.equals(block.key()))
			.flatMap((block) -> Stream.ofNullable(block.text()));
		Stream<LocalizedText> itemLabels = items().stream()
			.filter((item) -> item.anchor().equals(place))
			.map(Item::label);
		Stream<LocalizedText> others = this.matter.places()
			.filter((one) -> one.key().equals(place))
			.map(Matter.Place::title);
		return Stream.of(groupTitles, itemLabels, termNames, headings, others)
			.flatMap((titles) -> titles)
			.findFirst()
			.orElse(this.title);
	}

	private Stream<String> places() {
		Stream<String> blockKeys = this.blocks.stream()
			.flatMap((block) -> Stream.concat(Stream.ofNullable(block.key()),
					block.entries().stream().flatMap((entry) -> Stream.ofNullable(entry.key()))));
		Stream<String> groupKeys = this.groups.stream().map(Group::key);
		Stream<String> anchors = items().stream().map(Item::anchor);
		Stream<String> termKeys = this.terms.stream().map(Term::key);
		return Stream.of(blockKeys, groupKeys, anchors, termKeys, this.matter.places().map(Matter.Place::key))
			.flatMap((keys) -> keys);
	}

	/**
	 * What to know before answering a page.
	 *
	 * @param number its number among the worksheets, if it is one
	 * @param question the question a worksheet answers, if it is one
	 * @param minutes how long it takes
	 * @param prepare what to have at hand
	 */
	public record Work(@Nullable Integer number, @Nullable LocalizedText question, int minutes, LocalizedText prepare) {

	}

}
