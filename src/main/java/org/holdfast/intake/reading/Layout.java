package org.holdfast.intake.reading;

import org.jspecify.annotations.Nullable;

/**
 * How a file is laid out: its text, or one sheet of a workbook. Found from the file by
 * {@link LayoutFinder}; each part can be overruled by a person.
 *
 * @param encoding how bytes stand for characters
 * @param delimiter what parts the cells of a row
 * @param headerRow the row that names the columns, as a spreadsheet numbers it; 0 when no
 * row does
 * @param sheet the sheet of a workbook, absent for text
 */
public record Layout(TextEncoding encoding, char delimiter, int headerRow, @Nullable String sheet) {

	public Layout(TextEncoding encoding, char delimiter, int headerRow) {
		this(encoding, delimiter, headerRow, null);
	}

	/**
	 * The layout of a sheet.
	 * @param sheet its name
	 * @param headerRow the row that names the columns, 0 when none does
	 * @return the layout
	 */
	public static Layout ofSheet(String sheet, int headerRow) {
		return new Layout(TextEncoding.UTF_8, ',', headerRow, sheet);
	}

	/**
	 * The same with another encoding.
	 */
	public Layout withEncoding(TextEncoding other) {
		return new Layout(other, this.delimiter, this.headerRow, this.sheet);
	}

	/**
	 * The same with another delimiter.
	 */
	public Layout withDelimiter(char other) {
		return new Layout(this.encoding, other, this.headerRow, this.sheet);
	}

	/**
	 * The same with another header row.
	 */
	public Layout withHeaderRow(int other) {
		return new Layout(this.encoding, this.delimiter, other, this.sheet);
	}

}
