package org.holdfast.toolkit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.holdfast.web.NotFound;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The published toolkits. Everything returned is immutable and kept in memory, so it may
 * be asked for on every request. What does not exist is refused with {@link NotFound}.
 */
@Service
@Transactional(readOnly = true)
public class Toolkits {

	private final Editions editions;

	Toolkits(Editions editions) {
		this.editions = editions;
	}

	/**
	 * All editions ever published.
	 * @return by toolkit, the newest first
	 */
	public List<EditionSummary> published() {
		return all().stream().map(EditionSummary::of).toList();
	}

	/**
	 * The newest edition of every toolkit.
	 * @return by key of the toolkit
	 */
	public List<Edition> current() {
		Map<String, Edition> newest = new LinkedHashMap<>();
		all().forEach((edition) -> newest.putIfAbsent(edition.toolkit(), edition));
		return List.copyOf(newest.values());
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
	 * The newest edition of a toolkit.
	 * @param toolkit key of the toolkit
	 * @return its edition with the highest number
	 */
	public Edition current(String toolkit) {
		return edition(this.editions.current(toolkit));
	}

	/**
	 * A page of the newest edition.
	 * @param toolkit key of the toolkit
	 * @param page key of the page
	 * @return the page
	 */
	public Page page(String toolkit, String page) {
		return current(toolkit).findPage(page).orElseThrow(NotFound::new);
	}

	/**
	 * An item of the newest edition.
	 * @param key whole key of the item, such as
	 * {@code hiring/readiness/leadership/board-support}
	 * @return the item
	 */
	public Item item(String key) {
		return current(Item.toolkitOf(key)).findItem(key).orElseThrow(NotFound::new);
	}

	private List<Edition> all() {
		return this.editions.all().stream().map(this::edition).toList();
	}

	private Edition edition(Optional<UUID> id) {
		return id.flatMap(this.editions::find).orElseThrow(NotFound::new);
	}

}
