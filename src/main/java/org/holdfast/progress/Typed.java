package org.holdfast.progress;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What a person typed or chose, letter by letter, whether it can be read or not.
 *
 * @param fields texts by field: {@link #VALUE}, or the columns of a table's row; several
 * texts where several choices are made; nothing where the field is empty
 */
public record Typed(Map<String, List<String>> fields) {

	/** The field of every item that is not a table. */
	public static final String VALUE = "value";

	/**
	 * The rows of a table in order, kept with the table itself; nothing that is answered.
	 */
	public static final String ORDER = "order";

	/** Nothing at all. */
	public static final Typed NOTHING = new Typed(Map.of());

	public Typed {
		Map<String, List<String>> kept = new LinkedHashMap<>();
		fields.forEach((field, texts) -> {
			List<String> written = texts.stream().map(Typed::storable).filter((text) -> !text.isEmpty()).toList();
			if (!written.isEmpty()) {
				kept.put(field, written);
			}
		});
		fields = Map.copyOf(kept);
	}

	/**
	 * What was typed into the only field.
	 * @param texts one text, or each choice made
	 * @return all that was typed
	 */
	public static Typed value(String... texts) {
		return new Typed(Map.of(VALUE, List.of(texts)));
	}

	/**
	 * What stands in a field.
	 * @param field key of the field
	 * @return its texts, empty when nothing was typed
	 */
	public List<String> texts(String field) {
		return this.fields.getOrDefault(field, List.of());
	}

	/**
	 * What stands in a field for one text.
	 * @param field key of the field
	 * @return the text, empty when nothing was typed
	 */
	public String text(String field) {
		List<String> texts = texts(field);
		return texts.isEmpty() ? "" : texts.getFirst();
	}

	/**
	 * Whether nothing but blanks was typed.
	 * @return whether there is nothing to read
	 */
	public boolean isBlank() {
		return this.fields.entrySet()
			.stream()
			.filter((field) -> !field.getKey().equals(ORDER))
			.flatMap((field) -> field.getValue().stream())
			.allMatch(String::isBlank);
	}

	/**
	 * This with another text in one field.
	 * @param field key of the field
	 * @param text the text
	 * @return all that is typed then
	 */
	public Typed with(String field, String text) {
		Map<String, List<String>> changed = new LinkedHashMap<>(this.fields);
		changed.put(field, List.of(text));
		return new Typed(changed);
	}

	/**
	 * This with what stood in a field before, where nothing is said about it.
	 * @param before what was typed before
	 * @param field key of the field
	 * @return all that is typed then
	 */
	Typed keeping(Typed before, String field) {
		if (this.fields.containsKey(field) || !before.fields.containsKey(field)) {
			return this;
		}
		Map<String, List<String>> kept = new LinkedHashMap<>(this.fields);
		kept.put(field, before.texts(field));
		return new Typed(kept);
	}

	/**
	 * Only what belongs to some fields.
	 * @param known keys of the fields
	 * @return all that was typed into them
	 */
	public Typed only(List<String> known) {
		Map<String, List<String>> kept = new LinkedHashMap<>(this.fields);
		kept.keySet().retainAll(known);
		return new Typed(kept);
	}

	// Browsers send each line end as two characters, and PostgreSQL stores neither zeros
	// nor halves of a pair
	static String storable(@Nullable String text) {
		String lines = Objects.requireNonNullElse(text, "").replace("\r\n", "\n").replace("\0", "");
		return lines.codePoints()
			.map((point) -> (point <= Character.MAX_VALUE && Character.isSurrogate((char) point)) ? 0xFFFD : point)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

}
