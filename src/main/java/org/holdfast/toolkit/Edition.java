package org.holdfast.toolkit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A toolkit as it was published once. It never changes.
 *
 * @param id its id
 * @param toolkit key of the toolkit, such as {@code hiring}
 * @param number rising from 1 within the toolkit
 * @param checksum SHA-256 of its content, in hexadecimal
 * @param publishedAt when it was published
 * @param title name of the toolkit
 * @param summary one sentence without full stop
 * @param source address of the toolkit it is based on
 * @param sections in order, never empty
 */
public record Edition(UUID id, String toolkit, int number, String checksum, Instant publishedAt, LocalizedText title,
		LocalizedText summary, String source, List<Section> sections) {

	public Edition {
		sections = List.copyOf(sections);
	}

	/**
	 * Whether this is not published.
	 * @return whether staff look at a draft
	 */
	public boolean preview() {
		return this.checksum.isEmpty();
	}

	/**
	 * The pages of all sections.
	 * @return in reading order
	 */
	public List<Page> pages() {
		return this.sections.stream().flatMap((section) -> section.pages().stream()).toList();
	}

	/**
	 * A page of this edition.
	 * @param key key of the page
	 * @return the page, or nothing if this edition has none of that key
	 */
	public Optional<Page> findPage(String key) {
		return pages().stream().filter((page) -> page.key().equals(key)).findFirst();
	}

	/**
	 * An item of this edition.
	 * @param key whole key of the item
	 * @return the item, or nothing if this edition has none of that key
	 */
	public Optional<Item> findItem(String key) {
		return pages().stream()
			.flatMap((page) -> page.items().stream())
			.filter((item) -> item.key().equals(key))
			.findFirst();
	}

	/**
	 * The case studies that use a strategy.
	 * @param strategy an item of this edition
	 * @return in reading order
	 */
	public List<Page> casesUsing(Item strategy) {
		String link = strategy.page() + "#" + strategy.anchor();
		return pages().stream().filter((page) -> uses(page.matter().card(), link)).toList();
	}

	private static boolean uses(@Nullable Card card, String link) {
		return card != null && card.strategies().contains(link);
	}

	/**
	 * The item that one of an earlier edition has become.
	 * @param key whole key it had
	 * @return the item, or nothing if there is none, or more than one
	 */
	public Optional<Item> findMoved(String key) {
		List<Item> moved = pages().stream()
			.flatMap((page) -> page.items().stream())
			.filter((item) -> item.was().contains(key))
			.toList();
		return (moved.size() == 1) ? Optional.of(moved.getFirst()) : Optional.empty();
	}

	/**
	 * The section a page stands in.
	 * @param page a page of this edition
	 * @return its section
	 */
	public Section sectionOf(Page page) {
		return this.sections.stream().filter((section) -> section.pages().contains(page)).findFirst().orElseThrow();
	}

	/**
	 * The address of a page: answerable pages are where the institution's work is.
	 * @param page a page of this edition
	 * @return path from the root
	 */
	public String path(Page page) {
		return (page.kind().answerable() ? "/work/" : "/toolkits/") + this.toolkit + "/" + page.key();
	}

	/**
	 * The address of a link written in the content.
	 * @param link {@code page} or {@code page#place}, behind {@code toolkit:} where it is
	 * another
	 * @return path from the root; the toolkit's own page if there is no such page
	 */
	public String path(String link) {
		if (link.contains(":")) {
			return "/toolkits/" + link.replace(':', '/');
		}
		String[] parts = link.split("#", 2);
		String place = (parts.length > 1) ? "#" + parts[1] : "";
		return findPage(parts[0]).map((page) -> path(page) + place).orElse("/toolkits/" + this.toolkit);
	}

	/**
	 * What a link written in the content leads to.
	 * @param link {@code page} or {@code page#place}
	 * @return title of the page, or of the place where it has one of its own
	 */
	public LocalizedText titleOf(String link) {
		String[] parts = link.split("#", 2);
		Page page = findPage(parts[0]).orElseThrow();
		return (parts.length > 1) ? page.titleOf(parts[1]) : page.title();
	}

}
