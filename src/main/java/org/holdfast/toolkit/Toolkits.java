package org.holdfast.toolkit;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.holdfast.web.NotFound;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The published toolkits. Everything returned is immutable and kept in memory, so it may
 * be asked for on every request. What does not exist is refused with {@link NotFound}.
 */
@Service
@Transactional(readOnly = true)
public class Toolkits {

	private static final List<String> SERIES = List.of("hiring", "sourcing", "investing");

	private final Editions editions;

	private final ObjectProvider<EditionInForce> inForce;

	Toolkits(Editions editions, ObjectProvider<EditionInForce> inForce) {
		this.editions = editions;
		this.inForce = inForce;
	}

	/**
	 * All editions ever published.
	 * @return by toolkit, the newest first
	 */
	public List<EditionSummary> published() {
		return all().stream().map(EditionSummary::of).toList();
	}

	/**
	 * The edition of every toolkit that the reader works with.
	 * @return in the order of the series
	 */
	public List<Edition> current() {
		Map<String, Edition> newest = new LinkedHashMap<>();
		all().forEach((edition) -> newest.putIfAbsent(edition.toolkit(), edition));
		return newest.values()
			.stream()
			.map((edition) -> known(edition.toolkit()).orElse(edition))
			.sorted(Comparator.comparing((edition) -> place(edition.toolkit())))
			.toList();
	}

	// In the order in which they were published; others after them
	private static int place(String toolkit) {
		int place = SERIES.indexOf(toolkit);
		return (place < 0) ? SERIES.size() : place;
	}

	/**
	 * An edition by its id.
	 * @param id id of an edition
	 * @return the edition as it was published
	 */
	public Edition edition(UUID id) {
		return this.editions.find(id).orElseThrow(NotFound::new);
	}

	/**
	 * An edition by its number.
	 * @param toolkit key of the toolkit
	 * @param number from 1
	 * @return the edition as it was published
	 */
	public Edition edition(String toolkit, int number) {
		return edition(this.editions.id(toolkit, number));
	}

	/**
	 * The edition of a toolkit that the reader works with: the one that the institution
	 * in force has adopted, else the newest.
	 * @param toolkit key of the toolkit
	 * @return the edition
	 */
	public Edition current(String toolkit) {
		return known(toolkit).orElseGet(() -> newest(toolkit));
	}

	/**
	 * The edition of a toolkit that the reader worked with at a moment: the one that the
	 * institution in force had adopted by then, else the newest of that time.
	 * @param toolkit key of the toolkit
	 * @param at the moment
	 * @return the edition, the one worked with now when none had been published
	 */
	public Edition at(String toolkit, Instant at) {
		return this.inForce.orderedStream()
			.flatMap((one) -> one.of(toolkit, at).stream())
			.findFirst()
			.orElseGet(() -> newest(toolkit, at));
	}

	/**
	 * The newest edition of a toolkit, whoever works with it.
	 * @param toolkit key of the toolkit
	 * @return its edition with the highest number
	 */
	public Edition newest(String toolkit) {
		return edition(this.editions.current(toolkit));
	}

	/**
	 * Lets the institution in force stay with the edition it begins to answer, until it
	 * chooses a newer one.
	 * @param toolkit key of the toolkit
	 */
	@Transactional
	public void keep(String toolkit) {
		Edition edition = current(toolkit);
		this.inForce.orderedStream().forEach((one) -> one.keep(edition));
	}

	/**
	 * A page of the edition the reader works with.
	 * @param toolkit key of the toolkit
	 * @param page key of the page
	 * @return the page
	 */
	public Page page(String toolkit, String page) {
		return current(toolkit).findPage(page).orElseThrow(NotFound::new);
	}

	/**
	 * An item of the edition the reader works with. One that has moved is found by the
	 * key it had, so that a page opened before the move still finds its item.
	 * @param key whole key of the item, such as
	 * {@code hiring/readiness/leadership/board-support}
	 * @return the item
	 */
	public Item item(String key) {
		Edition edition = current(Item.toolkitOf(key));
		return edition.findItem(key).or(() -> edition.findMoved(key)).orElseThrow(NotFound::new);
	}

	private Edition newest(String toolkit, Instant at) {
		Edition current = current(toolkit);
		return current.publishedAt().isAfter(at) ? all().stream()
			.filter((one) -> one.toolkit().equals(toolkit) && !one.publishedAt().isAfter(at))
			.findFirst()
			.orElse(current) : current;
	}

	private Optional<Edition> known(String toolkit) {
		return this.inForce.orderedStream().flatMap((one) -> one.of(toolkit).stream()).findFirst();
	}

	private List<Edition> all() {
		return this.editions.all().stream().map(this::edition).toList();
	}

	private Edition edition(Optional<UUID> id) {
		return id.flatMap(this.editions::find).orElseThrow(NotFound::new);
	}

}
