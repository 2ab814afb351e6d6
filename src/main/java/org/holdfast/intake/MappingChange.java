package org.holdfast.intake;

import org.jspecify.annotations.Nullable;

/**
 * What a person changes about how a file is read. What is absent stays.
 *
 * @param mapping the mapping
 * @param source the name under which to remember it
 * @param headerRow the row that holds the headers
 * @param encoding the encoding
 * @param delimiter the character between the columns
 * @param dateOrder {@code mdy}, {@code dmy} or {@code ymd}
 * @param sheet the sheet of a workbook
 */
public record MappingChange(@Nullable Mapping mapping, @Nullable String source, @Nullable Integer headerRow,
		@Nullable String encoding, @Nullable String delimiter, @Nullable String dateOrder, @Nullable String sheet) {

	boolean changesLayout() {
		return this.headerRow != null || this.encoding != null || this.delimiter != null || this.sheet != null;
	}

	/**
	 * The columns of another sheet are others, what is the same in all rows stays.
	 */
	@Nullable Mapping kept(@Nullable Mapping before) {
		return (this.sheet != null && before != null) ? new Mapping(null, before.constants(), before.values(), null)
				: before;
	}

	FileLayout applyTo(FileLayout layout) {
		if (layout.packed()) {
			boolean other = this.sheet != null && !this.sheet.equals(layout.sheet());
			return new FileLayout("", null,
					(this.headerRow != null) ? this.headerRow : other ? null : layout.headerRow(),
					(this.dateOrder != null) ? this.dateOrder : other ? null : layout.dateOrder(),
					(this.sheet != null) ? this.sheet : layout.sheet());
		}
		return new FileLayout((this.encoding != null) ? this.encoding : layout.encoding(),
				(this.delimiter != null) ? this.delimiter : layout.delimiter(),
				(this.headerRow != null) ? this.headerRow : layout.headerRow(),
				(this.dateOrder != null) ? this.dateOrder : layout.dateOrder());
	}

}
