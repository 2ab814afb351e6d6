package org.holdfast.intake.workbook;

import java.io.IOException;

import org.holdfast.intake.reading.Row;
import org.holdfast.intake.reading.RowReader;
import org.holdfast.intake.reading.RowSource;
import org.holdfast.intake.rule.Rule;

/**
 * The rows of one sheet that have a value. Values are what the workbook has stored, never
 * calculated: of a formula its last result. A cell of several merged ones has its value
 * in the first; where the header row is blank below a named cell, as under a name merged
 * over two rows, it has that name.
 */
final class SheetRows implements RowSource {

	private static final int LAST_ROW = 1_048_576;

	private static final int LAST_COLUMN = 16_384;

	private static final char[] TRUE = { 'T', 'R', 'U', 'E' };

	private static final char[] FALSE = { 'F', 'A', 'L', 'S', 'E' };

	private final PartInput part;

	private final Markup markup;

	private final SharedTexts texts;

	private final NumberFormats formats;

	private final CellNumber numbers;

	private final int headerRow;

	private final CellText value = new CellText(RowReader.LONGEST_CELL + 1);

	private final Row above = new Row();

	private int rowNumber;

	private int width;

	private boolean inRows;

	private boolean odd;

	private boolean ended;

	/** The place and looks of the cell at hand. */
	private int column;

	private int style;

	private Kind kind = Kind.NUMBER;

	SheetRows(PartInput part, SharedTexts texts, NumberFormats formats, boolean since1904, int headerRow)
			throws IOException {
		this.part = part;
		this.markup = new Markup(part);
		this.texts = texts;
		this.formats = formats;
		this.numbers = new CellNumber(since1904);
		this.headerRow = headerRow;
	}

	@Override
	public boolean read(Row row) throws IOException {
		while (!this.ended) {
			int event = this.markup.next();
			if (event == Markup.NOTHING) {
				this.ended = true;
			}
			else if (event == Markup.START) {
				if (this.inRows && this.markup.is("row")) {
					if (readRow(row)) {
						return true;
					}
				}
				else if (this.markup.is("sheetData")) {
					this.inRows = true;
				}
			}
			else if (event == Markup.END && this.markup.is("sheetData")) {
				this.inRows = false;
				if (this.rowNumber == 0 || this.rowNumber >= this.headerRow) {
					drain();
				}
			}
		}
		return false;
	}

	/** What follows the rows says nothing, but shows whether the part is whole. */
	private void drain() throws IOException {
		while (this.markup.next() != Markup.NOTHING) {
			continue;
		}
		this.ended = true;
	}

	private boolean readRow(Row row) throws IOException {
		String stated = null;
		while (this.markup.nextAttribute()) {
			if (this.markup.attributeLetter() == 'r') {
				stated = "";
				int number = digits(this.markup.chars(), this.markup.valueStart(), this.markup.valueEnd());
				if (number <= this.rowNumber || number > LAST_ROW) {
					throw UnreadableWorkbook.damaged("a row out of order");
				}
				this.rowNumber = number;
			}
		}
		if (stated == null && ++this.rowNumber > LAST_ROW) {
			throw UnreadableWorkbook.damaged("a row out of order");
		}
		row.clear();
		row.number(this.rowNumber);
		this.odd = false;
		this.column = -1;
		boolean any = false;
		while (true) {
			int event = this.markup.next();
			if (event == Markup.START && this.markup.letter() == 'c') {
				any |= readCell(row);
			}
			else if (event == Markup.END && this.markup.is("row")) {
				break;
			}
			else if (event == Markup.NOTHING) {
				throw UnreadableWorkbook.damaged("a row that breaks off");
			}
		}
		finish(row);
		return any || this.rowNumber == this.headerRow;
	}

	private void finish(Row row) {
		if (this.rowNumber == this.headerRow) {
			inherit(row);
			this.width = row.size();
		}
		else if (this.rowNumber == this.headerRow - 1) {
			this.above.clear();
			for (int at = 0; at < row.size(); at++) {
				this.above.add(row.text(), row.start(at), row.end(at) - row.start(at));
			}
			this.above.number(this.rowNumber);
		}
		while (row.size() < this.width) {
			row.add(TRUE, 0, 0);
		}
	}

	/** Names merged over two rows stand in the first of them. */
	private void inherit(Row row) {
		if (this.above.number() != this.headerRow - 1 || this.above.size() == 0) {
			return;
		}
		Row whole = new Row();
		for (int at = 0; at < Math.max(row.size(), this.above.size()); at++) {
			Row from = (at >= row.size() || row.blank(at)) ? this.above : row;
			whole.add((at < from.size()) ? from.value(at) : "");
		}
		row.clear();
		for (int at = 0; at < whole.size(); at++) {
			row.add(whole.value(at));
		}
	}

	private boolean readCell(Row row) throws IOException {
		place();
		this.value.clear();
		boolean taking = false;
		boolean valued = false;
		while (true) {
			int event = this.markup.next();
			if (event == Markup.TEXT) {
				if (taking) {
					this.value.append(this.markup.text(), this.markup.textStart(), this.markup.textEnd());
				}
			}
			else if (event == Markup.START) {
				taking = this.markup.letter() == 'v';
				valued |= taking;
				if (this.markup.is("is")) {
					this.value.clear();
					RichText.read(this.markup, "is", this.value);
					valued = true;
				}
			}
			else if (event == Markup.END) {
				taking = false;
				if (this.markup.letter() == 'c') {
					break;
				}
			}
			else {
				throw UnreadableWorkbook.damaged("a cell that breaks off");
			}
		}
		return valued && this.value.length() > 0 && add(row);
	}

	/** Reads the attributes of a cell: its place, its looks and what it holds. */
	private void place() throws UnreadableWorkbook {
		int before = this.column;
		this.column = before + 1;
		this.style = 0;
		this.kind = Kind.NUMBER;
		while (this.markup.nextAttribute()) {
			char[] chars = this.markup.chars();
			int start = this.markup.valueStart();
			int end = this.markup.valueEnd();
			switch (this.markup.attributeLetter()) {
				case 'r' -> {
					this.column = column(chars, start, end);
					if (this.column <= before || this.column >= LAST_COLUMN) {
						throw UnreadableWorkbook.damaged("a cell out of order");
					}
				}
				case 's' -> this.style = digits(chars, start, end);
				case 't' -> this.kind = Kind.of(chars, start, end);
				default -> {
				}
			}
		}
	}

	/**
	 * Adds the cell at hand to its row, unless it is blank.
	 * @param row the row
	 * @return whether it was not
	 */
	private boolean add(Row row) throws IOException {
		char[] chars = this.value.chars();
		int length = this.value.length();
		int number = 0;
		switch (this.kind) {
			case SHARED -> {
				number = digits(chars, 0, length);
				length = this.texts.find(number);
				chars = this.texts.found();
				this.odd |= this.texts.odd();
			}
			case TEXT -> {
				this.value.unescape();
				length = this.value.length();
				this.odd |= this.value.odd();
			}
			default -> this.odd |= this.value.odd();
		}
		if (length == 0 || this.column > RowReader.MOST_COLUMNS && row.size() > RowReader.MOST_COLUMNS) {
			return length > 0;
		}
		int until = Math.min(this.column, RowReader.MOST_COLUMNS);
		if (row.length() > RowReader.LONGEST_ROW) {
			row.markBroken(Rule.TEXT_TOO_LONG, -1);
			return true;
		}
		while (row.size() < until) {
			row.add(TRUE, 0, 0);
		}
		if (length > RowReader.LONGEST_CELL) {
			row.add(chars, 0, RowReader.LONGEST_CELL);
			row.markBroken(Rule.TEXT_TOO_LONG, until);
			return true;
		}
		switch (this.kind) {
			case NUMBER -> this.numbers.add(chars, length, this.formats.of(this.style), row);
			case TRUTH -> {
				char[] word = (chars[0] == '0' || chars[0] == 'f') ? FALSE : TRUE;
				row.add(word, 0, word.length);
			}
			case MOMENT -> row.add(chars, 0, momentLength(chars, length));
			default -> row.add(chars, 0, length);
		}
		return true;
	}

	/** A moment at midnight is a day. */
	private static int momentLength(char[] chars, int length) {
		int at = 10;
		while (at < length && "T0:.Z".indexOf(chars[at]) >= 0) {
			at++;
		}
		return (at == length && length > 10) ? 10 : length;
	}

	private static int column(char[] chars, int start, int end) {
		int column = 0;
		for (int at = start; at < end && column <= LAST_COLUMN; at++) {
			char c = chars[at];
			if (c >= 'A' && c <= 'Z') {
				column = column * 26 + c - 'A' + 1;
			}
			else if (c >= 'a' && c <= 'z') {
				column = column * 26 + c - 'a' + 1;
			}
			else {
				break;
			}
		}
		return column - 1;
	}

	/**
	 * A number of digits, as large as it may be at most.
	 * @param chars holds it
	 * @param start where it starts
	 * @param end where it ends
	 * @return the number, -1 for none
	 */
	private static int digits(char[] chars, int start, int end) {
		int number = 0;
		boolean good = end > start && end - start < 10;
		for (int at = start; good && at < end; at++) {
			int digit = chars[at] - '0';
			good = digit >= 0 && digit <= 9;
			number = number * 10 + digit;
		}
		return good ? number : -1;
	}

	@Override
	public boolean suspect() {
		return this.odd;
	}

	@Override
	public long bytesRead() {
		return this.part.bytesTaken();
	}

	@Override
	public void close() throws IOException {
		this.ended = true;
		try {
			this.markup.close();
		}
		finally {
			this.texts.close();
		}
	}

	/**
	 * What a cell holds.
	 */
	private enum Kind {

		NUMBER, SHARED, TEXT, TRUTH, FAULT, MOMENT;

		static Kind of(char[] chars, int start, int end) {
			if (end == start) {
				return NUMBER;
			}
			return switch (chars[start]) {
				case 's' -> (end - start == 1) ? SHARED : TEXT;
				case 'i' -> TEXT;
				case 'b' -> TRUTH;
				case 'e' -> FAULT;
				case 'd' -> MOMENT;
				default -> NUMBER;
			};
		}

	}

}
