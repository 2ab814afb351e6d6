package org.holdfast.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * How the columns and values of one source become ours. It is the JSON of the API.
 *
 * @param columns canonical column to the header of the file
 * @param constants canonical column to one text for every row
 * @param values canonical column to a translation of values, compared trimmed and
 * case-insensitively
 * @param transforms canonical column to a way of making it from one or two columns
 */
public record Mapping(Map<String, String> columns, Map<String, String> constants,
		Map<String, Map<String, String>> values, Map<String, Transform> transforms) {

	/** A mapping that says nothing. */
	public static final Mapping EMPTY = new Mapping(Map.of(), Map.of(), Map.of(), Map.of());

	public Mapping(@Nullable Map<String, String> columns, @Nullable Map<String, String> constants,
			@Nullable Map<String, Map<String, String>> values, @Nullable Map<String, Transform> transforms) {
		this.columns = (columns != null) ? columns : Map.of();
		this.constants = (constants != null) ? constants : Map.of();
		this.values = (values != null) ? values : Map.of();
		this.transforms = (transforms != null) ? transforms : Map.of();
	}

	boolean onlyConstants() {
		return this.columns.isEmpty() && this.transforms.isEmpty();
	}

	/**
	 * Whether anything is read from a column.
	 * @param header its name in the file
	 * @return whether a canonical column is made of it
	 */
	boolean uses(String header) {
		return this.columns.values().stream().anyMatch(header::equalsIgnoreCase) || this.transforms.values()
			.stream()
			.anyMatch((transform) -> transform.from().stream().anyMatch(header::equalsIgnoreCase));
	}

	Mapping with(Map<String, String> more) {
		Map<String, String> all = new HashMap<>(this.constants);
		all.putAll(more);
		Map<String, String> read = new HashMap<>(this.columns);
		read.keySet().removeAll(more.keySet());
		return new Mapping(read, all, this.values, this.transforms);
	}

	/**
	 * A way of making a canonical value: a part of a column, or an amount from a debit
	 * and a credit column.
	 *
	 * @param from the headers read: one to split, two for debit and credit
	 * @param split the text between the parts, when a part is taken
	 * @param take which part, counted from 1
	 * @param sign {@code debit-credit} when the second column is taken from the first
	 */
	public record Transform(List<String> from, @Nullable String split, @Nullable Integer take, @Nullable String sign) {

	}

}
