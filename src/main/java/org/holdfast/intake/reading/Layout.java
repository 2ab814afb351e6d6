package org.holdfast.intake.reading;

/**
 * How the text of a file is laid out. Found from the file by {@link LayoutFinder}; each
 * part can be overruled by a person.
 *
 * @param encoding how bytes stand for characters
 * @param delimiter what parts the cells of a row
 * @param headerRow the row that names the columns, as a spreadsheet numbers it; 0 when no
 * row does
 */
public record Layout(TextEncoding encoding, char delimiter, int headerRow) {

	/**
	 * The same with another encoding.
	 */
	public Layout withEncoding(TextEncoding other) {
		return new Layout(other, this.delimiter, this.headerRow);
	}

	/**
	 * The same with another delimiter.
	 */
	public Layout withDelimiter(char other) {
		return new Layout(this.encoding, other, this.headerRow);
	}

	/**
	 * The same with another header row.
	 */
	public Layout withHeaderRow(int other) {
		return new Layout(this.encoding, this.delimiter, other);
	}

}
