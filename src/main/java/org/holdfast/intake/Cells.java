package org.holdfast.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.holdfast.intake.mapping.Making;
import org.holdfast.intake.reading.Row;
import org.holdfast.intake.reading.RowHash;
import org.holdfast.intake.rule.Rule;
import org.holdfast.intake.value.CodeList;
import org.holdfast.intake.value.TextPool;
import org.holdfast.intake.value.ValueReader;
import org.holdfast.intake.value.WordCounter;
import org.jspecify.annotations.Nullable;

/**
 * Finds the value of each canonical field in a row of the file, as the mapping says: in a
 * column, as a constant, or made from columns; translated where the mapping translates.
 */
public final class Cells {

	private static final String EMPLOYEE = "employee_id";

	private final List<Field> fields;

	private final List<String> header;

	private final int[] columns;

	/** The column where a field is read as it stands and not counted, else -1. */
	private final int[] direct;

	private final Making.@Nullable Way[] ways;

	private final @Nullable String[] constants;

	private final @Nullable FieldWords[] words;

	private final Map<Integer, WordCounter> watched = new LinkedHashMap<>();

	private final String[] labels;

	private final boolean[] secret;

	/**
	 * Binds the fields of a kind to the columns of a file.
	 * @param fields the fields
	 * @param mapping the mapping
	 * @param header the headers of the file
	 */
	Cells(List<Field> fields, Mapping mapping, List<String> header) {
		this.fields = fields;
		this.header = header;
		int count = fields.size();
		this.columns = new int[count];
		this.direct = new int[count];
		this.ways = new Making.Way[count];
		this.constants = new String[count];
		this.words = new FieldWords[count];
		this.labels = new String[count];
		this.secret = new boolean[count];
		List<String> employees = mapping.headers(EMPLOYEE);
		for (int i = 0; i < count; i++) {
			String name = fields.get(i).name();
			String column = mapping.columns().get(name);
			this.columns[i] = (column != null) ? index(header, column) : -1;
			Mapping.Transform transform = mapping.transforms().get(name);
			this.ways[i] = (transform != null) ? transform.way(header) : null;
			this.constants[i] = mapping.constants().get(name);
			Map<String, String> values = mapping.meanings(name);
			boolean coded = CodeList.of(name).isPresent();
			this.words[i] = (mapped(i) && (coded || !values.isEmpty())) ? new FieldWords(values) : null;
			boolean plain = this.words[i] == null && (this.constants[i] == null || this.constants[i].isBlank());
			this.direct[i] = plain ? this.columns[i] : -1;
			this.labels[i] = (column != null) ? column : name;
			this.secret[i] = name.equals(EMPLOYEE)
					|| mapping.headers(name).stream().anyMatch((read) -> index(employees, read) >= 0);
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

	/**
	 * Whether the file or the mapping says anything about a field.
	 * @param field the place of the field
	 * @return whether it does
	 */
	public boolean mapped(int field) {
		return this.columns[field] >= 0 || this.constants[field] != null || this.ways[field] != null;
	}

	/**
	 * Whether a field is read from the file, as it stands or made from columns.
	 * @param field the place of the field
	 * @return whether it differs from row to row
	 */
	boolean read(int field) {
		return this.columns[field] >= 0 || this.ways[field] != null;
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
	 * The column that alone gives a field.
	 * @param field the place of the field
	 * @return the column from 0, or -1 where its blank cells have a text too
	 */
	int soleColumn(int field) {
		String constant = this.constants[field];
		return (constant == null || constant.isBlank()) ? this.columns[field] : -1;
	}

	/**
	 * How a field is made of columns.
	 * @param field the place of the field
	 * @return absent where it is not made
	 */
	Making.@Nullable Way way(int field) {
		return this.ways[field];
	}

	/**
	 * What to call a field in a message.
	 * @param field the place of the field
	 * @return the header in the file, else the canonical name
	 */
	String label(int field) {
		return (field >= 0) ? this.labels[field] : "";
	}

	int size() {
		return this.columns.length;
	}

	/**
	 * The header of the column a field is read from as it stands.
	 * @param field the place of the field
	 * @return the header as the file has it, empty when there is no such column
	 */
	String header(int field) {
		return (this.columns[field] >= 0) ? this.header.get(this.columns[field]) : "";
	}

	/**
	 * What the order of day and month in the dates of a field is known by.
	 * @param field the place of the field
	 * @return the header of its column, the name of the field where it is made of
	 * columns, empty when it is not read from the file
	 */
	String datesName(int field) {
		boolean made = this.columns[field] < 0 && this.ways[field] != null;
		return made ? this.fields.get(field).name() : header(field);
	}

	/**
	 * Whether the values of a field are kept from messages: employee numbers, and what is
	 * read from the same column.
	 * @param field the place of the field
	 * @return whether they are
	 */
	boolean isPrivate(int field) {
		return this.secret[field];
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
		FieldWords found = this.words[field];
		return (found != null) ? found.translation() : Map.of();
	}

	/**
	 * Reads a field.
	 * @param row the row
	 * @param field the place of the field
	 * @param reader reads its kind of value
	 * @return the rule that speaks against it, if any
	 */
	public @Nullable Rule read(Row row, int field, ValueReader reader) {
		if (this.direct[field] >= 0) {
			return row.read(this.direct[field], reader);
		}
		FieldWords meant = this.words[field];
		if (meant == null) {
			return reader.read(raw(row, field));
		}
		int column = this.columns[field];
		if (column < 0 || row.blank(column)) {
			return reader.read(meant.of(raw(row, field)));
		}
		char[] other = meant.of(row.text(), row.start(column), row.end(column));
		return (other != null) ? reader.read(other, 0, other.length) : row.read(column, reader);
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
		int column = this.direct[field];
		if (column >= 0) {
			return pool.idOf(row.text(), row.start(column), row.end(column), guess);
		}
		FieldWords meant = this.words[field];
		int from = this.columns[field];
		if (meant == null || from < 0 || row.blank(from)) {
			return pool.idOf((meant != null) ? meant.of(raw(row, field)) : raw(row, field));
		}
		char[] other = meant.of(row.text(), row.start(from), row.end(from));
		return (other != null) ? pool.idOf(other, 0, other.length)
				: pool.idOf(row.text(), row.start(from), row.end(from), guess);
	}

	/**
	 * The text of a field, translated, as written otherwise.
	 * @param row the row
	 * @param field the place of the field
	 * @return the text, empty when there is none
	 */
	public String text(Row row, int field) {
		String text = raw(row, field);
		FieldWords meant = this.words[field];
		return (meant != null) ? meant.translated(text) : text;
	}

	/**
	 * Adds a field to a hash as one cell, without whitespace around it.
	 * @param hash takes it
	 * @param row the row
	 * @param field the place of the field; empty where it is not mapped
	 */
	public void addTo(RowHash hash, Row row, int field) {
		if (this.columns[field] >= 0) {
			hash.add(row, this.columns[field]);
		}
		else {
			hash.add(mapped(field) ? text(row, field).strip() : "");
		}
	}

	/**
	 * The text of a field as the file says it, without what is typed for all rows and
	 * before any word is translated.
	 * @param row the row
	 * @param field the place of the field
	 * @return the text, empty when the file says nothing
	 */
	public String written(Row row, int field) {
		int column = this.columns[field];
		Making.Way way = this.ways[field];
		return (column >= 0) ? row.value(column) : (way != null) ? way.of(row::value) : "";
	}

	private String raw(Row row, int field) {
		int column = this.columns[field];
		if (column >= 0 && !row.blank(column)) {
			return row.value(column);
		}
		Making.Way way = this.ways[field];
		return orConstant((way != null && column < 0) ? way.of(row::value) : "", field);
	}

	private String orConstant(String text, int field) {
		String constant = this.constants[field];
		return (constant != null && text.isBlank()) ? constant : text;
	}

	/** The text of a field as a row of samples gives it. */
	String sample(List<String> row, int field) {
		int column = this.columns[field];
		Making.Way way = this.ways[field];
		String text = (column >= 0) ? row.get(column) : (way != null) ? way.of(row::get) : "";
		FieldWords meant = this.words[field];
		return (meant != null) ? meant.translated(orConstant(text, field)) : orConstant(text, field);
	}

	/**
	 * Whether the words of a field are counted by whoever reads it.
	 * @param field the place of the field
	 * @return whether it holds words that repeat and are not counted here
	 */
	boolean counts(int field) {
		return field >= 0 && this.words[field] == null && mapped(field)
				&& SeenWords.REPEATING.contains(this.fields.get(field).name());
	}

	void watch(int field, WordCounter counter) {
		this.watched.put(field, counter);
	}

	/**
	 * The words met in the columns of codes and categories, by canonical column.
	 * @return the words as the file has them
	 */
	Map<String, WordCounter.Words> seen() {
		Map<String, WordCounter.Words> seen = new LinkedHashMap<>();
		for (int i = 0; i < this.words.length; i++) {
			FieldWords counted = this.words[i];
			WordCounter counter = this.watched.get(i);
			if (counted != null) {
				seen.put(this.fields.get(i).name(), counted.seen());
			}
			else if (counter != null) {
				seen.put(this.fields.get(i).name(), counter.words());
			}
		}
		return seen;
	}

}
