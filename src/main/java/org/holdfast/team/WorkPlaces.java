package org.holdfast.team;

import java.util.Optional;

import org.holdfast.toolkit.Edition;
import org.holdfast.toolkit.Item;
import org.holdfast.toolkit.Toolkits;
import org.holdfast.web.NotFound;

import org.springframework.stereotype.Component;

/**
 * Finds what people work on by its key.
 */
@Component
public class WorkPlaces {

	private final Toolkits toolkits;

	WorkPlaces(Toolkits toolkits) {
		this.toolkits = toolkits;
	}

	/**
	 * Something that may be gone: a newer edition may not have it any more.
	 * @param key whole key of an item, or {@code toolkit/page}
	 * @return the place in the newest edition, empty when it has none such
	 */
	public Optional<WorkPlace> find(String key) {
		return this.toolkits.current()
			.stream()
			.filter((edition) -> edition.toolkit().equals(Item.toolkitOf(key)))
			.findFirst()
			.flatMap((edition) -> WorkPlace.in(edition, key));
	}

	/**
	 * Something that must be there. What has moved is found by the key it had.
	 * @param key whole key of an item, or {@code toolkit/page}
	 * @return the place in the newest edition
	 * @throws NotFound when it has none such
	 */
	public WorkPlace get(String key) {
		Edition edition = this.toolkits.current(Item.toolkitOf(key));
		return WorkPlace.in(edition, key).orElseThrow(NotFound::new);
	}

}
