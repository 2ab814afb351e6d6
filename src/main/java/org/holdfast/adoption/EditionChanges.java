package org.holdfast.adoption;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.holdfast.toolkit.Item;

/**
 * Finds out what becomes of each item from one edition to another. An item is the same as
 * long as its key is; one that moved, or was split off, says which keys it had.
 */
final class EditionChanges {

	private final Map<String, Set<String>> earlierKeys = new LinkedHashMap<>();

	private final Map<String, Item> before = new LinkedHashMap<>();

	private final Map<String, List<Item>> targets = new LinkedHashMap<>();

	/**
	 * Prepares the comparison.
	 * @param before items that an institution works with or still has answers to
	 * @param between items of all editions up to the new one, which tell the keys that
	 * items had on the way
	 */
	EditionChanges(Collection<Item> before, Collection<Item> between) {
		before.forEach((item) -> this.before.putIfAbsent(item.key(), item));
		between.forEach((item) -> this.earlierKeys.computeIfAbsent(item.key(), (key) -> new LinkedHashSet<>())
			.addAll(item.was()));
	}

	/**
	 * Compares.
	 * @param after items of the new edition
	 * @return one for each item that was, in its order, then those that are added
	 */
	List<ItemChange> to(Collection<Item> after) {
		List<ItemChange> added = new ArrayList<>();
		for (Item item : after) {
			Set<String> origins = origins(item);
			if (origins.isEmpty()) {
				added.add(new ItemChange(ItemChange.Kind.ADDED, null, List.of(item)));
			}
			origins.forEach((key) -> this.targets.computeIfAbsent(key, (one) -> new ArrayList<>()).add(item));
		}
		List<ItemChange> changes = new ArrayList<>();
		this.before.values()
			.forEach((item) -> changes.add(change(item, this.targets.getOrDefault(item.key(), List.of()))));
		changes.addAll(added);
		return List.copyOf(changes);
	}

	private Set<String> origins(Item item) {
		Set<String> origins = new LinkedHashSet<>();
		Set<String> visited = new HashSet<>(Set.of(item.key()));
		Item same = this.before.get(item.key());
		if (same != null) {
			origins.add(item.key());
			item.was()
				.stream()
				.filter((key) -> !same.was().contains(key))
				.forEach((key) -> nearest(key, origins, visited));
		}
		else {
			item.was().forEach((key) -> nearest(key, origins, visited));
			this.earlierKeys.getOrDefault(item.key(), Set.of()).forEach((key) -> nearest(key, origins, visited));
		}
		return origins;
	}

	private void nearest(String key, Set<String> origins, Set<String> visited) {
		if (!visited.add(key)) {
			return;
		}
		if (this.before.containsKey(key)) {
			origins.add(key);
			return;
		}
		this.earlierKeys.getOrDefault(key, Set.of()).forEach((older) -> nearest(older, origins, visited));
	}

	private static ItemChange change(Item item, List<Item> targets) {
		if (targets.isEmpty()) {
			return new ItemChange(ItemChange.Kind.REMOVED, item, List.of());
		}
		if (targets.size() > 1) {
			return new ItemChange(ItemChange.Kind.SPLIT, item, targets);
		}
		Item after = targets.getFirst();
		if (!after.key().equals(item.key())) {
			return new ItemChange(ItemChange.Kind.MOVED, item, targets);
		}
		if (Wording.retyped(item, after)) {
			return new ItemChange(ItemChange.Kind.RETYPED, item, targets);
		}
		return new ItemChange(Wording.reworded(item, after) ? ItemChange.Kind.REWORDED : ItemChange.Kind.UNCHANGED,
				item, targets);
	}

}
