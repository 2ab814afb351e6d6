package org.holdfast.intake;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.holdfast.intake.reading.Row;
import org.holdfast.intake.rule.Rule;
import org.holdfast.intake.value.MoneyReader;
import org.holdfast.intake.value.TextPool;
import org.holdfast.intake.value.ValueReader;
import org.jspecify.annotations.Nullable;

/**
 * Finds the value of each canonical field in a row of the file, as the mapping says: in a
 * column, as a constant, or made from columns; translated where the mapping translates.
 */
public final class Cells {

	private static final int[] NO_COLUMNS = {};

	private final List<Field> fields;

	private final int[] columns;

	private final int[][] made;

	private final Mapping.@Nullable Transform[] transforms;

	private final @Nullable String[] constants;

	private final @Nullable Map<String, String>[] translations;

	private final String[] labels;

	/**
	 * Binds the fields of a kind to the columns of a file.
	 * @param fields the fields
	 * @param mapping the mapping
	 * @param header the headers of the file
	 */
	@SuppressWarnings({ "unchecked", "rawtypes" })
	Cells(List<Field> fields, Mapping mapping, List<String> header) {
		this.fields = fields;
		int count = fields.size();
		this.columns = new int[count];
		this.made = new int[count][];
		this.transforms = new Mapping.Transform[count];
		this.constants = new String[count];
		this.translations = new Map[count];
		this.labels = new String[count];
		for (int i = 0; i < count; i++) {
			String name = fields.get(i).name();
			String column = mapping.columns().get(name);
			this.columns[i] = (column != null) ? index(header, column) : -1;
			this.transforms[i] = mapping.transforms().get(name);
			this.made[i] = (this.transforms[i] != null)
					? this.transforms[i].from().stream().mapToInt((from) -> index(header, from)).toArray() : NO_COLUMNS;
			this.constants[i] = mapping.constants().get(name);
			Map<String, String> values = mapping.values().get(name);
			this.translations[i] = (values != null && !values.isEmpty()) ? folded(values) : null;
			this.labels[i] = (column != null) ? column : name;
		}
	}

	static int index(List<String> header, String column) {
		for (int i = 0; i < header.size(); i++) {
			if (header.get(i).strip().equalsIgnoreCase(column.strip())) {
				return i;
			}
		}
		return -1;
	}

	private static Map<String, String> folded(Map<String, String> values) {
		Map<String, String> folded = new TreeMap<>();
		values.forEach((from, to) -> folded.put(from.strip().toLowerCase(Locale.ROOT), to));
		return folded;
	}

	/**
	 * Whether the file or the mapping says anything about a field.
	 * @param field the place of the field
	 * @return whether it does
	 */
	public boolean mapped(int field) {
		return this.columns[field] >= 0 || this.constants[field] != null || this.transforms[field] != null;
	}

	/**
	 * The column a field is read from as it stands.
	 * @param field the place of the field
	 * @return the column from 0, or -1
	 */
	public int column(int field) {
		return this.columns[field];
	}

	/**
	 * What to call a field in a message.
	 * @param field the place of the field
	 * @return the header in the file, else the canonical name
	 */
	String label(int field) {
		return (field >= 0) ? this.labels[field] : "";
	}

	/**
	 * Whether the values of a field are kept from messages.
	 * @param field the place of the field
	 * @return whether they are
	 */
	boolean isPrivate(int field) {
		return this.fields.get(field).name().equals("employee_id");
	}

	int place(String name) {
		for (int i = 0; i < this.fields.size(); i++) {
			if (this.fields.get(i).name().equals(name)) {
				return i;
			}
		}
		return -1;
	}

	/**
	 * The words of the mapping for a field of codes.
	 * @param field the place of the field
	 * @return the code by the word in the file, possibly empty
	 */
	public Map<String, String> translation(int field) {
		Map<String, String> found = this.translations[field];
		return (found != null) ? found : Map.of();
	}

	/**
	 * Reads a field.
	 * @param row the row
	 * @param field the place of the field
	 * @param reader reads its kind of value
	 * @return the rule that speaks against it, if any
	 */
	public @Nullable Rule read(Row row, int field, ValueReader reader) {
		if (this.columns[field] >= 0 && this.translations[field] == null) {
			return row.read(this.columns[field], reader);
		}
		return reader.read(text(row, field));
	}

	/**
	 * The number of the text of a field in a pool.
	 * @param row the row
	 * @param field the place of the field
	 * @param pool the pool
	 * @param guess the number it probably has, or -1
	 * @return its number there
	 */
	public int idOf(Row row, int field, TextPool pool, int guess) {
		int column = this.columns[field];
		if (column >= 0 && this.translations[field] == null) {
			return pool.idOf(row.text(), row.start(column), row.end(column), guess);
		}
		return pool.idOf(text(row, field));
	}

	/**
	 * The text of a field, translated, as written otherwise.
	 * @param row the row
	 * @param field the place of the field
	 * @return the text, empty when there is none
	 */
	public String text(Row row, int field) {
		String text;
		if (this.columns[field] >= 0) {
			text = row.value(this.columns[field]);
		}
		else if (this.transforms[field] != null) {
			text = made(row, this.transforms[field], this.made[field]);
		}
		else {
			String constant = this.constants[field];
			text = (constant != null) ? constant : "";
		}
		Map<String, String> translation = this.translations[field];
		return (translation != null) ? translation.getOrDefault(text.strip().toLowerCase(Locale.ROOT), text) : text;
	}

	private static String made(Row row, Mapping.Transform transform, int[] from) {
		if ("debit-credit".equals(transform.sign())) {
			return difference(row, from);
		}
		String whole = (from[0] >= 0) ? row.value(from[0]) : "";
		if (transform.split() == null || transform.take() == null) {
			return whole;
		}
		String[] parts = whole.split(Pattern.quote(transform.split()), -1);
		int take = transform.take();
		return (take >= 1 && take <= parts.length) ? parts[take - 1] : "";
	}

	/** An unreadable side is handed on, so that its own message names it. */
	private static String difference(Row row, int[] from) {
		MoneyReader money = new MoneyReader();
		long cents = 0;
		boolean any = false;
		for (int i = 0; i < from.length; i++) {
			if (from[i] < 0 || row.blank(from[i])) {
				continue;
			}
			Rule rule = row.read(from[i], money);
			if (rule != null) {
				return row.value(from[i]);
			}
			cents += (i == 0) ? money.cents() : -money.cents();
			any = true;
		}
		return any ? BigDecimal.valueOf(cents, 2).toPlainString() : "";
	}

}
