package org.holdfast.intake.reading;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import org.holdfast.intake.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Streams the rows of a text table. Memory does not depend on the file. A quotation mark
 * that is never closed costs its own row only: the lines after it are read again as rows.
 * Blank rows are counted and left out.
 *
 * <p>
 * With a header row, rows are held to its width: trailing blank cells beyond it are
 * dropped, other differences break the row. Without one (0), all rows come as they are.
 *
 * <p>
 * Rows of a sheet come from a {@link RowSource} and are treated as rows of text are.
 */
public final class RowReader implements Closeable {

	/**
	 * A cell may have this many characters.
	 */
	public static final int LONGEST_CELL = 65_536;

	/**
	 * A row may have about this many characters.
	 */
	public static final int LONGEST_ROW = 1 << 20;

	/**
	 * A row may have this many cells.
	 */
	public static final int MOST_COLUMNS = 1000;

	/** Rows read at a time have no more characters than this, but for the last. */
	private static final int LONGEST_BLOCK = 262_144;

	private static final int LONGEST_SHOWN = 1000;

	/** Old programs end a file with it; alone in a row it is as good as nothing. */
	private static final char END_OF_FILE = '\u001A';

	private final SourceText source;

	private final char delimiter;

	private final RowFill fill;

	private List<String> header = List.of();

	private List<String> headerAsWritten = List.of();

	private int width;

	private CsvReader<Boolean> parser;

	private Iterator<Boolean> records;

	private final Row[] one = { new Row() };

	private Row ahead = new Row();

	private boolean hasAhead;

	private int position;

	private int blankRows;

	private @Nullable BitSet watched;

	private final @Nullable RowSource sheet;

	private int offset;

	private boolean guarded;

	private RowReader(InputStream in, @Nullable RowSource sheet, Layout layout) {
		this.sheet = sheet;
		this.source = new SourceText(in, layout.encoding());
		this.delimiter = layout.delimiter();
		this.fill = new RowFill(this.source);
		this.parser = parser();
		this.records = this.parser.iterator();
	}

	/**
	 * Opens a file whose bytes are in the stream, and reads up to its header row.
	 * @param in the bytes of the file
	 * @param layout how the text is laid out
	 * @return the reader, before its first row
	 */
	public static RowReader open(InputStream in, Layout layout) throws IOException {
		if (layout.sheet() == null) {
			return begun(new RowReader(in, null, layout), layout);
		}
		if (in instanceof SheetFile file) {
			return over(file.sheet(layout), layout);
		}
		throw new IllegalArgumentException("These bytes cannot give a sheet");
	}

	/**
	 * Reads the rows of a sheet up to its header row.
	 * @param sheet the rows, from the first
	 * @param layout which row is the header
	 * @return the reader, before its first row below the header
	 */
	public static RowReader over(RowSource sheet, Layout layout) throws IOException {
		return begun(new RowReader(InputStream.nullInputStream(), sheet, layout), layout);
	}

	private static RowReader begun(RowReader reader, Layout layout) throws IOException {
		reader.readHeader(layout.headerRow());
		reader.guarded = RefusedColumns.in(reader.header);
		reader.hasAhead = reader.fetch(reader.ahead);
		return reader;
	}

	private CsvReader<Boolean> parser() {
		return CsvReader.builder()
			.fieldSeparator(this.delimiter)
			.skipEmptyLines(false)
			.allowUnclosedQuote(false)
			.extraFieldStrategy(FieldMismatchStrategy.IGNORE)
			.missingFieldStrategy(FieldMismatchStrategy.IGNORE)
			.detectBomHeader(false)
			.maxBufferSize(LONGEST_CELL)
			.build(this.fill, this.source);
	}

	private void readHeader(int headerRow) throws IOException {
		Row row = new Row();
		List<String> above = List.of();
		while (this.position < headerRow && read(row)) {
			if (this.position == headerRow) {
				this.header = names(row, above);
				this.headerAsWritten = row.values().stream().limit(this.header.size()).map(Row::trimmed).toList();
			}
			above = (row.kind() == RowKind.BROKEN) ? List.of() : row.values();
		}
		this.width = this.header.size();
	}

	/**
	 * The names of the columns, tidied; trailing ones without a name are left out. Names
	 * merged over two rows stand in the first of them.
	 * @param row the row
	 * @param above the row above it
	 * @return the names
	 */
	private static List<String> names(Row row, List<String> above) {
		List<String> names = new ArrayList<>();
		for (String value : row.values()) {
			String name = HeaderNames.tidy(value);
			names.add(
					(name.isEmpty() && names.size() < above.size()) ? HeaderNames.tidy(above.get(names.size())) : name);
		}
		while (!names.isEmpty() && names.getLast().isEmpty()) {
			names.removeLast();
		}
		return List.copyOf(names);
	}

	/**
	 * The names of the columns as written, without whitespace around them; empty without
	 * a header row, or when the file ends before it.
	 * @return the names
	 */
	public List<String> header() {
		return this.header;
	}

	/**
	 * Checks only these columns for control and undecodable characters; without this all
	 * are.
	 * @param columns the columns, from 0
	 */
	public void watch(BitSet columns) {
		this.watched = columns;
	}

	/**
	 * The next row that is not blank, or {@code null} at the end. It is overwritten by
	 * the call after.
	 * @return the row or {@code null}
	 */
	public @Nullable Row next() throws IOException {
		return (read(this.one) == 1) ? this.one[0] : null;
	}

	/**
	 * Reads the next rows that are not blank, as many as there is room for or fewer when
	 * they are long.
	 * @param target takes the rows in their order; those it has are overwritten
	 * @return how many were read, none at the end
	 */
	public int read(Row[] target) throws IOException {
		int count = 0;
		int length = 0;
		while (this.hasAhead && count < target.length && length < LONGEST_BLOCK) {
			Row row = this.ahead;
			length += row.length();
			this.ahead = target[count];
			target[count++] = row;
			this.hasAhead = fetch(this.ahead);
			if (!this.hasAhead) {
				row.markLast();
			}
		}
		return count;
	}

	/**
	 * How many blank rows were passed since the header.
	 * @return how many blank rows were passed since the header
	 */
	public int blankRows() {
		return this.blankRows;
	}

	/**
	 * How many bytes of the file were taken, for progress.
	 * @return how many bytes of the file were taken, for progress
	 */
	public long bytesRead() {
		return (this.sheet != null) ? this.sheet.bytesRead() : this.source.bytesRead();
	}

	/**
	 * Numbers the rows on from those of another file, as if they stood below it.
	 * @param offset the number of the last row there, 0 for none
	 */
	public void numberFrom(int offset) {
		if (offset > 0) {
			// the header above these rows has no place among them
			this.position += offset - 1;
			this.offset = offset - 1;
			this.ahead.number(this.ahead.number() + offset - 1);
		}
	}

	/**
	 * Takes off what was put before cells to guard spreadsheets against them.
	 */
	public void unguard() {
		if (!this.guarded) {
			this.guarded = true;
			this.ahead.change(FormulaGuard::off);
		}
	}

	private boolean fetch(Row row) throws IOException {
		while (read(row)) {
			if (row.kind() == RowKind.BROKEN || !row.blank()) {
				if (row.kind() != RowKind.BROKEN && this.width > 0) {
					check(row);
				}
				if (this.guarded) {
					row.change(FormulaGuard::off);
				}
				return true;
			}
			this.blankRows++;
		}
		return false;
	}

	/**
	 * Reads a row of any kind.
	 * @param row the row
	 * @return whether there was one
	 */
	private boolean read(Row row) throws IOException {
		if (this.sheet != null) {
			return readSheet(row, this.sheet);
		}
		row.clear();
		this.fill.into(row);
		try {
			if (!this.records.hasNext()) {
				return false;
			}
			this.records.next();
		}
		catch (CsvParseException | SourceText.EndlessRecord ex) {
			throwFailureOfSource(ex);
			// the parser gives up somewhere between half of the longest cell and all of
			// it
			boolean tooLong = this.source.recordLine(LONGEST_CELL).length() >= LONGEST_CELL / 2;
			breakLine(row, (tooLong) ? Rule.TEXT_TOO_LONG : Rule.QUOTE_UNBALANCED);
			return true;
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
		boolean swallowed = this.width > 0 && this.fill.severalLines() && (row.size() < this.width
				|| firstBeyond(row) >= 0 || SwallowedRows.in(row, this.width, this.delimiter));
		if (swallowed) {
			breakLine(row, Rule.QUOTE_UNBALANCED);
			return true;
		}
		row.number(++this.position);
		if (this.width > 0 && row.size() > MOST_COLUMNS) {
			row.markBroken(Rule.ROW_TOO_LONG, MOST_COLUMNS);
		}
		else if (this.source.suspect()) {
			checkCharacters(row);
		}
		return true;
	}

	/**
	 * The parser wraps what its source fails with, which says nothing about the line.
	 */
	private static void throwFailureOfSource(RuntimeException parsing) {
		if (parsing.getCause() instanceof RuntimeException failure
				&& !(failure instanceof CsvParseException || failure instanceof SourceText.EndlessRecord)) {
			throw failure;
		}
	}

	/**
	 * Reads a row of a sheet; blank rows before it are counted, those that end the sheet
	 * are not.
	 * @param row the row
	 * @param rows the sheet
	 * @return whether there was one
	 */
	private boolean readSheet(Row row, RowSource rows) throws IOException {
		if (!rows.read(row)) {
			return false;
		}
		int number = row.number() + this.offset;
		row.number(number);
		this.blankRows += (this.width > 0) ? number - this.position - 1 : 0;
		this.position = number;
		if (this.width > 0 && row.size() > MOST_COLUMNS) {
			row.markBroken(Rule.ROW_TOO_LONG, MOST_COLUMNS);
		}
		else if (rows.suspect()) {
			checkCharacters(row);
		}
		return true;
	}

	/**
	 * Names the first line of a broken record and goes on with the line after it.
	 * @param row takes the line
	 * @param rule why it is broken
	 */
	private void breakLine(Row row, Rule rule) throws IOException {
		row.clear();
		row.add(this.source.recordLine(LONGEST_SHOWN));
		row.number(++this.position);
		row.markBroken(rule, -1);
		this.source.restart();
		this.parser = parser();
		this.records = this.parser.iterator();
	}

	private void checkCharacters(Row row) {
		if (row.size() == 1 && row.end(0) == 1 && row.text()[0] == END_OF_FILE) {
			return;
		}
		for (int column = 0; column < row.size(); column++) {
			if (this.watched != null && !this.watched.get(column)) {
				continue;
			}
			int end = row.end(column);
			for (int at = row.start(column); at < end; at++) {
				char c = row.text()[at];
				if (c >= '\uFFFE') {
					row.markBroken(Rule.TEXT_NOT_DECODABLE, column);
					return;
				}
				boolean control = (c < ' ' && c != '\t' && c != '\n' && c != '\r') || (c >= 0x7F && c < 0xA0);
				if (control) {
					row.markBroken(Rule.TEXT_CONTROL_CHARACTER, column);
					return;
				}
			}
		}
	}

	private void check(Row row) {
		if (row.size() < this.width) {
			row.markBroken(Rule.ROW_TOO_SHORT, row.size());
			return;
		}
		int beyond = firstBeyond(row);
		if (beyond >= 0) {
			row.markBroken(Rule.ROW_TOO_LONG, beyond);
		}
		else if (repeatsHeader(row)) {
			row.markHeaderAgain();
		}
	}

	/**
	 * The first filled cell beyond the header, or -1.
	 * @param row the row
	 * @return the column
	 */
	private int firstBeyond(Row row) {
		for (int column = this.width; column < row.size(); column++) {
			if (!row.blank(column)) {
				return column;
			}
		}
		return -1;
	}

	private boolean repeatsHeader(Row row) {
		for (int column = 0; column < this.width; column++) {
			if (!row.same(column, this.headerAsWritten.get(column))) {
				return false;
			}
		}
		return true;
	}

	@Override
	public void close() throws IOException {
		this.source.close();
		if (this.sheet != null) {
			this.sheet.close();
		}
	}

}
