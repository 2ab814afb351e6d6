package org.holdfast.intake;

import org.holdfast.intake.reading.Layout;
import org.holdfast.intake.reading.TextEncoding;
import org.jspecify.annotations.Nullable;

/**
 * How a file is laid out, text or one sheet of a workbook: found by evidence, changeable
 * by a person.
 *
 * @param encoding for example {@code UTF-8} or {@code windows-1252}, empty for a workbook
 * @param delimiter the character between the columns, absent while not known
 * @param headerRow the row that holds the headers, as a spreadsheet numbers it, absent
 * while not known
 * @param dateOrder {@code mdy}, {@code dmy} or {@code ymd}, absent while not said
 * @param sheet the sheet of a workbook, absent for text and while not known
 */
public record FileLayout(String encoding, @Nullable String delimiter, @Nullable Integer headerRow,
		@Nullable String dateOrder, @Nullable String sheet) {

	FileLayout(String encoding, @Nullable String delimiter, @Nullable Integer headerRow, @Nullable String dateOrder) {
		this(encoding, delimiter, headerRow, dateOrder, null);
	}

	/**
	 * Whether the file is a workbook, or another archive.
	 * @return whether it is
	 */
	public boolean packed() {
		return this.encoding.isEmpty();
	}

	boolean found() {
		return (this.delimiter != null || this.sheet != null) && this.headerRow != null;
	}

	TextEncoding textEncoding() {
		return TextEncoding.of(this.encoding).orElse(TextEncoding.UTF_8);
	}

	Layout layout() {
		if (this.sheet != null && this.headerRow != null) {
			return Layout.ofSheet(this.sheet, this.headerRow);
		}
		if (this.delimiter == null || this.headerRow == null) {
			throw new IllegalStateException("The layout is not known yet");
		}
		return new Layout(textEncoding(), this.delimiter.charAt(0), this.headerRow);
	}

	FileLayout with(Layout found) {
		if (found.sheet() != null) {
			return new FileLayout("", null, found.headerRow(), this.dateOrder, found.sheet());
		}
		return new FileLayout(found.encoding().code(), String.valueOf(found.delimiter()), found.headerRow(),
				this.dateOrder);
	}

	/**
	 * What was tried and did not name the columns.
	 * @param tried the layout that was tried
	 * @return the same without a header row that is none
	 */
	FileLayout tried(Layout tried) {
		FileLayout all = with(tried);
		return (tried.headerRow() > 0) ? all
				: new FileLayout(all.encoding, all.delimiter, null, all.dateOrder, all.sheet);
	}

	FileLayout withDateOrder(@Nullable String order) {
		return new FileLayout(this.encoding, this.delimiter, this.headerRow, order, this.sheet);
	}

}
