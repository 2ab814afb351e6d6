package org.holdfast.adoption;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.holdfast.toolkit.Choice;
import org.holdfast.toolkit.Column;
import org.holdfast.toolkit.Item;
import org.holdfast.toolkit.TableRow;
import org.jspecify.annotations.Nullable;

/**
 * Compares what an item asks for in two editions.
 */
final class Wording {

	private Wording() {
	}

	/**
	 * Whether an answer may mean something else now. Help and sources may change freely.
	 * @param before the item as it was
	 * @param after the item as it is
	 * @return whether the words that are answered differ
	 */
	static boolean reworded(Item before, Item after) {
		return !before.label().equals(after.label()) || !Objects.equals(before.unit(), after.unit())
				|| !said(before.choices()).containsAll(said(after.choices()))
				|| !new HashSet<>(before.columns().stream().map(Column::label).toList())
					.equals(new HashSet<>(after.columns().stream().map(Column::label).toList()))
				|| !new HashSet<>(before.rows().stream().map(TableRow::label).toList())
					.equals(new HashSet<>(after.rows().stream().map(TableRow::label).toList()));
	}

	/**
	 * Whether an answer that could be read may not be readable any more.
	 * @param before the item as it was
	 * @param after the item as it is
	 * @return whether it is answered in another way
	 */
	static boolean retyped(Item before, Item after) {
		return before.field() != after.field() || shorter(before.limit(), after.limit())
				|| !keys(after.choices()).containsAll(keys(before.choices()))
				|| before.columns().stream().anyMatch((column) -> !holds(after, column))
				|| !after.rows()
					.stream()
					.map(TableRow::key)
					.collect(Collectors.toSet())
					.containsAll(before.rows().stream().map(TableRow::key).toList())
				|| (before.addRows() && !after.addRows());
	}

	private static boolean holds(Item item, Column column) {
		return item.columns()
			.stream()
			.anyMatch((other) -> other.key().equals(column.key()) && other.field() == column.field()
					&& !shorter(column.limit(), other.limit())
					&& keys(other.choices()).containsAll(keys(column.choices())));
	}

	private static boolean shorter(@Nullable Integer before, @Nullable Integer after) {
		return before != null && after != null && after < before;
	}

	private static Set<String> keys(List<Choice> choices) {
		return choices.stream().map(Choice::key).collect(Collectors.toSet());
	}

	private static Set<Choice> said(List<Choice> choices) {
		return new HashSet<>(choices);
	}

}
