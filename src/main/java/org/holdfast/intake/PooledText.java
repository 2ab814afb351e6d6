package org.holdfast.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.holdfast.intake.reading.Row;
import org.holdfast.intake.reading.RowHash;
import org.holdfast.intake.rule.Rule;
import org.holdfast.intake.value.TextPool;
import org.holdfast.intake.value.TextReader;
import org.holdfast.intake.value.WordCounter;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text column whose texts repeat: each different text is checked once and has a
 * small number. Texts are kept on the heap, so their number has a bound: a column of
 * invoice numbers mapped by mistake must not fill the memory of all.
 */
public final class PooledText {

	/** More different texts than titles, departments or places have. */
	private static final int MOST = 100_000;

	private final Cells cells;

	private final int field;

	private final TextPool pool;

	private final TextReader reader;

	private final List<@Nullable String> texts = new ArrayList<>();

	private final Map<Integer, Rule> rules = new HashMap<>();

	/** The few texts that are blank or have a rule, in little room. */
	private final BitSet odd = new BitSet();

	private final RowHash hash = new RowHash();

	private final @Nullable WordCounter counter;

	private long[] hashes = new long[64];

	/**
	 * Reads a field.
	 * @param cells finds it in a row
	 * @param field its place
	 */
	public PooledText(Cells cells, int field) {
		this(cells, field, new TextReader(), MOST);
	}

	/**
	 * Reads a field of few different texts.
	 * @param cells finds it in a row
	 * @param field its place
	 * @param most how many different texts are taken; rows with more are refused
	 */
	public PooledText(Cells cells, int field, int most) {
		this(cells, field, new TextReader(), most);
	}

	/**
	 * Reads a field in its own way.
	 * @param cells finds it in a row
	 * @param field its place
	 * @param reader reads each different text once
	 * @param most how many different texts are taken; rows with more are refused
	 */
	public PooledText(Cells cells, int field, TextReader reader, int most) {
		this.cells = cells;
		this.pool = new TextPool(most);
		this.reader = reader;
		this.field = field;
		this.counter = cells.counts(field) ? WordCounter.of(this.pool) : null;
		if (this.counter != null) {
			cells.watch(field, this.counter);
		}
	}

	/**
	 * The number of the text of a row; equal texts have the same.
	 * @param row the row
	 * @param judge is told what speaks against the text
	 * @return a number from 0
	 */
	public int read(Row row, RowJudge judge) {
		return read(row, judge, -1);
	}

	/**
	 * The same, with a guess that is tried first.
	 * @param row the row
	 * @param judge is told what speaks against the text
	 * @param guess the number the text probably has, or -1
	 * @return a number from 0
	 */
	public int read(Row row, RowJudge judge, int guess) {
		int id = this.cells.idOf(row, this.field, this.pool, guess);
		if (id < 0) {
			judge.against(Rule.TOO_MANY_VALUES, this.field);
			return 0;
		}
		while (this.texts.size() < this.pool.size()) {
			add(this.pool.textOf(this.texts.size()));
		}
		if (this.counter != null) {
			this.counter.count(id);
		}
		if (this.odd.get(id)) {
			judge.against(this.rules.get(id), this.field);
		}
		return id;
	}

	/**
	 * The number a row's text probably has, looked up ahead of its turn.
	 * @param row a row that may come
	 * @return its number, or -1
	 */
	public int expect(Row row) {
		int column = this.cells.column(this.field);
		return (column >= 0) ? this.pool.find(row.text(), row.start(column), row.end(column)) : -1;
	}

	/**
	 * Asks for a text in memory without waiting for it.
	 * @param id its number
	 * @return of no use but that it is read
	 */
	public int touch(int id) {
		return this.pool.touch(id);
	}

	private void add(String text) {
		int id = this.texts.size();
		Rule rule = this.reader.read(text);
		this.texts.add(this.reader.value().isEmpty() ? null : this.reader.value());
		if (rule != null) {
			this.rules.put(id, rule);
		}
		this.odd.set(id, rule != null || this.reader.value().isEmpty());
		if (id == this.hashes.length) {
			this.hashes = Arrays.copyOf(this.hashes, id * 2);
		}
		this.hashes[id] = this.hash.begin().add(text).end().low();
	}

	/**
	 * A hash of a text, the same in every file.
	 * @param id its number
	 * @return 64 bits
	 */
	public long hash(int id) {
		return this.hashes[id];
	}

	/**
	 * The text as it is stored.
	 * @param id its number
	 * @return absent when blank
	 */
	public @Nullable String text(int id) {
		return this.texts.get(id);
	}

	/**
	 * Whether a text is blank.
	 * @param id its number
	 * @return whether nothing is stored
	 */
	public boolean blank(int id) {
		return this.odd.get(id) && this.texts.get(id) == null;
	}

	/**
	 * How many different texts there are.
	 * @return their numbers are smaller
	 */
	public int size() {
		return this.texts.size();
	}

	/**
	 * Reads a text at once.
	 * @param row the row
	 * @param judge is told what speaks against it
	 * @return absent when blank
	 */
	public @Nullable String textOf(Row row, RowJudge judge) {
		return text(read(row, judge));
	}

}
