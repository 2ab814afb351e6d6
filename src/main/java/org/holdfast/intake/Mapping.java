package org.holdfast.intake;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.holdfast.intake.mapping.Making;
import org.jspecify.annotations.Nullable;

/**
 * How the columns and values of one source become ours. It is the JSON of the API.
 *
 * @param columns canonical column to the header of the file
 * @param constants canonical column to one text: for every row, or, beside a column, for
 * the rows in which that is blank
 * @param values canonical column to a translation of values, compared trimmed and
 * case-insensitively
 * @param transforms canonical column to a way of making it from one or two columns
 * @param decided canonical column to words that were given a meaning elsewhere in the
 * institution; each counts where the values say nothing. Nobody sends it, and it is not
 * remembered with a source
 */
public record Mapping(Map<String, String> columns, Map<String, String> constants,
		Map<String, Map<String, String>> values, Map<String, Transform> transforms,
		@Schema(hidden = true) @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Map<String, Decided>> decided) {

	/** A mapping that says nothing. */
	public static final Mapping EMPTY = new Mapping(Map.of(), Map.of(), Map.of(), Map.of());

	public Mapping(@Nullable Map<String, String> columns, @Nullable Map<String, String> constants,
			@Nullable Map<String, Map<String, String>> values, @Nullable Map<String, Transform> transforms,
			@Nullable Map<String, Map<String, Decided>> decided) {
		this.columns = (columns != null) ? columns : Map.of();
		this.constants = (constants != null) ? constants : Map.of();
		this.values = (values != null) ? values : Map.of();
		this.transforms = (transforms != null) ? transforms : Map.of();
		this.decided = (decided != null) ? decided : Map.of();
	}

	public Mapping(@Nullable Map<String, String> columns, @Nullable Map<String, String> constants,
			@Nullable Map<String, Map<String, String>> values, @Nullable Map<String, Transform> transforms) {
		this(columns, constants, values, transforms, null);
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
	 * This mapping with what is told beside it: its texts, and its meanings of words,
	 * each of which counts more than the one here.
	 * @param told a mapping that reads no column
	 * @return both
	 */
	Mapping told(Mapping told) {
		Map<String, Map<String, String>> meanings = new HashMap<>(this.values);
		told.values.forEach((field, words) -> {
			Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
			all.putAll(meanings.getOrDefault(field, Map.of()));
			all.putAll(words);
			meanings.put(field, all);
		});
		return with(told.constants).meaning(meanings);
	}

	/**
	 * The headers that are read.
	 * @return headers, one may come twice
	 */
	List<String> headers() {
		List<String> read = new ArrayList<>(this.columns.values());
		this.transforms.values().forEach((transform) -> read.addAll(transform.from()));
		return read;
	}

	/**
	 * The headers that a field is read from.
	 * @param field the canonical column
	 * @return headers, possibly none
	 */
	List<String> headers(String field) {
		List<String> read = new ArrayList<>();
		String column = this.columns.get(field);
		if (column != null) {
			read.add(column);
		}
		Transform transform = this.transforms.get(field);
		if (transform != null) {
			read.addAll(transform.from());
		}
		return read;
	}

	/**
	 * What is left when some headers are not there.
	 * @param missing headers
	 * @return the mapping without what reads them
	 */
	Mapping without(List<String> missing) {
		Map<String, String> read = new HashMap<>(this.columns);
		read.values().removeIf((column) -> Cells.index(missing, column) >= 0);
		Map<String, Transform> made = new HashMap<>(this.transforms);
		made.values()
			.removeIf((transform) -> transform.from().stream().anyMatch((from) -> Cells.index(missing, from) >= 0));
		return new Mapping(read, this.constants, this.values, made);
	}

	/**
	 * This mapping, and from another what it says about fields of which this says
	 * nothing, by columns this does not read.
	 * @param other another mapping
	 * @return both
	 */
	Mapping and(Mapping other) {
		Map<String, String> read = new HashMap<>(this.columns);
		Map<String, String> same = new HashMap<>(this.constants);
		List<String> taken = headers();
		other.columns.forEach((field, column) -> {
			if (!says(field) && Cells.index(taken, column) < 0) {
				read.put(field, column);
			}
		});
		other.constants.forEach((field, text) -> {
			if (!says(field)) {
				same.put(field, text);
			}
		});
		Map<String, Transform> made = new HashMap<>(this.transforms);
		other.transforms.forEach((field, transform) -> {
			if (!says(field) && transform.from().stream().noneMatch((column) -> Cells.index(taken, column) >= 0)) {
				made.put(field, transform);
			}
		});
		return new Mapping(read, same, this.values, made);
	}

	/**
	 * This mapping with a field made of columns, which nothing else reads.
	 * @param field the canonical column
	 * @param transform how it is made
	 * @return both
	 */
	Mapping making(String field, Transform transform) {
		Map<String, String> read = new HashMap<>(this.columns);
		read.remove(field);
		read.values().removeIf((column) -> Cells.index(transform.from(), column) >= 0);
		Map<String, Transform> made = new HashMap<>(this.transforms);
		made.put(field, transform);
		return new Mapping(read, this.constants, this.values, made);
	}

	private boolean says(String field) {
		return this.columns.containsKey(field) || this.constants.containsKey(field)
				|| this.transforms.containsKey(field);
	}

	/**
	 * The same mapping with other meanings of words.
	 * @param meanings canonical column to a translation of values
	 * @return the mapping
	 */
	Mapping meaning(Map<String, Map<String, String>> meanings) {
		return new Mapping(this.columns, this.constants, meanings, this.transforms);
	}

	/**
	 * The same mapping with other texts for all rows.
	 * @param texts canonical column to a text
	 * @return the mapping
	 */
	Mapping typing(Map<String, String> texts) {
		return new Mapping(this.columns, texts, this.values, this.transforms, this.decided);
	}

	/**
	 * The same mapping with words that were decided elsewhere, in place of those it had.
	 * @param words canonical column to words with what was decided
	 * @return the mapping
	 */
	Mapping deciding(Map<String, Map<String, Decided>> words) {
		return new Mapping(this.columns, this.constants, this.values, this.transforms, words);
	}

	/**
	 * What was said for this source alone.
	 * @return the mapping without what was decided elsewhere
	 */
	Mapping own() {
		return deciding(Map.of());
	}

	/**
	 * What the words of a field are read as: as said here, else as decided elsewhere.
	 * @param field the canonical column
	 * @return the meaning by the word, whatever the case of its letters
	 */
	Map<String, String> meanings(String field) {
		Map<String, String> meanings = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		this.decided.getOrDefault(field, Map.of())
			.forEach((word, meant) -> meanings.put(word.strip(), meant.meaning()));
		this.values.getOrDefault(field, Map.of()).forEach((word, code) -> meanings.put(word.strip(), code));
		return meanings;
	}

	/**
	 * A meaning of a word that was given to it elsewhere in the institution.
	 *
	 * @param meaning what the word is read as
	 * @param kind the kind of the file for which it was decided
	 * @param source the source for which it was decided, absent for a file without one
	 * @param at when
	 * @param by by whom
	 */
	public record Decided(String meaning, String kind, @Nullable String source, Instant at, UUID by) {

	}

	/**
	 * A way of making a canonical value: a part of a column, an amount from a debit and a
	 * credit column or from one that is marked, or a number times another.
	 *
	 * @param from the headers read: one, or two where the second gives the sign
	 * @param split the text between the parts, when a part is taken
	 * @param take which part, counted from 1
	 * @param sign {@code debit-credit} when the second column is taken from the first,
	 * {@code debit-plus-credit} when it is added since its credits have a minus,
	 * {@code credit-mark} when it says whether the first is a credit
	 * @param times what the number is multiplied by, such as 12 for a month's pay
	 */
	public record Transform(List<String> from, @Nullable String split, @Nullable Integer take, @Nullable String sign,
			@Nullable BigDecimal times) {

		Making.Way way(List<String> header) {
			return new Making.Way(this.from.stream().map((column) -> Cells.index(header, column)).toList(),
					(this.split != null && this.take != null) ? this.split : "", (this.take != null) ? this.take : 1,
					(this.sign != null) ? this.sign : "", (this.times != null) ? this.times : BigDecimal.ONE);
		}

	}

}
