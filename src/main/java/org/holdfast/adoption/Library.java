package org.holdfast.adoption;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.holdfast.toolkit.Edition;
import org.holdfast.toolkit.Item;
import org.holdfast.toolkit.Toolkits;

import org.springframework.stereotype.Component;

/**
 * Finds items in all editions of a toolkit up to some number, and among the items that
 * the institution in force has added.
 */
@Component
class Library {

	private final Toolkits toolkits;

	private final OwnItemStore ownItems;

	Library(Toolkits toolkits, OwnItemStore ownItems) {
		this.toolkits = toolkits;
		this.ownItems = ownItems;
	}

	/**
	 * The editions up to a number.
	 * @param toolkit key of the toolkit
	 * @param number number of the last
	 * @return the newest first
	 */
	List<Edition> upTo(String toolkit, int number) {
		return IntStream.iterate(number, (one) -> one > 0, (one) -> one - 1)
			.mapToObj((one) -> this.toolkits.edition(toolkit, one))
			.toList();
	}

	/**
	 * All items that ever were.
	 * @param toolkit key of the toolkit
	 * @param number number of the last edition that counts
	 * @return those of the newest edition first
	 */
	List<Item> items(String toolkit, int number) {
		List<Item> items = new ArrayList<>();
		upTo(toolkit, number).forEach((edition) -> edition.pages().forEach((page) -> items.addAll(page.items())));
		return items;
	}

	/**
	 * An item as it was when it was last there.
	 * @param key whole key of the item
	 * @param number number of the last edition that counts
	 * @return the item, empty when it never was
	 */
	Optional<Item> last(String key, int number) {
		String toolkit = Item.toolkitOf(key);
		return upTo(toolkit, number).stream()
			.flatMap((edition) -> edition.findItem(key).stream())
			.findFirst()
			.or(() -> this.ownItems.of(toolkit)
				.stream()
				.filter((own) -> own.key().equals(key))
				.map(Tailoring::item)
				.findFirst());
	}

}
