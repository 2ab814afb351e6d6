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
 */
public record MappingChange(@Nullable Mapping mapping, @Nullable String source, @Nullable Integer headerRow,
		@Nullable String encoding, @Nullable String delimiter, @Nullable String dateOrder) {

	boolean changesLayout() {
		return this.headerRow != null || this.encoding != null || this.delimiter != null;
	}

	FileLayout applyTo(FileLayout layout) {
		return new FileLayout((this.encoding != null) ? this.encoding : layout.encoding(),
				(this.delimiter != null) ? this.delimiter : layout.delimiter(),
				(this.headerRow != null) ? this.headerRow : layout.headerRow(),
				(this.dateOrder != null) ? this.dateOrder : layout.dateOrder());
	}

}
