package org.holdfast.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

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
 * @param dateOrders the order of the dates of single columns, by header; of dates that
 * are made of columns by their canonical column
 * @param sheet the sheet of a workbook
 */
public record MappingChange(@Nullable Mapping mapping, @Nullable String source, @Nullable Integer headerRow,
		@Nullable String encoding, @Nullable String delimiter, @Nullable String dateOrder,
		Map<String, String> dateOrders, @Nullable String sheet) {

	public MappingChange(@Nullable Mapping mapping, @Nullable String source, @Nullable Integer headerRow,
			@Nullable String encoding, @Nullable String delimiter, @Nullable String dateOrder, @Nullable String sheet) {
		this(mapping, source, headerRow, encoding, delimiter, dateOrder, Map.of(), sheet);
	}

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
		FileLayout said = saying(layout);
		if (layout.packed()) {
			boolean other = this.sheet != null && !this.sheet.equals(layout.sheet());
			return new FileLayout("", null,
					(this.headerRow != null) ? this.headerRow : other ? null : layout.headerRow(),
					(this.dateOrder != null || !other) ? said.dateOrder() : null,
					(this.sheet != null) ? this.sheet : layout.sheet(), other ? this.dateOrders : said.dateOrders(),
					null, chosen(layout, other));
		}
		return new FileLayout((this.encoding != null) ? this.encoding : layout.encoding(),
				(this.delimiter != null) ? this.delimiter : layout.delimiter(),
				(this.headerRow != null) ? this.headerRow : layout.headerRow(), said.dateOrder(), null,
				said.dateOrders(), null, chosen(layout, false));
	}

	/** What a person chooses is what they say otherwise than it was. */
	private Set<String> chosen(FileLayout layout, boolean other) {
		Set<String> chosen = new HashSet<>(layout.chosen());
		if (other) {
			chosen.remove(ReadingChoices.HEADER_ROW);
		}
		choose(chosen, ReadingChoices.SHEET, layout, this.sheet);
		choose(chosen, ReadingChoices.HEADER_ROW, layout, this.headerRow);
		choose(chosen, ReadingChoices.DELIMITER, layout, this.delimiter);
		return chosen;
	}

	private static void choose(Set<String> chosen, String choice, FileLayout layout, @Nullable Object said) {
		if (said != null && !said.toString().equalsIgnoreCase(layout.part(choice))) {
			chosen.add(choice);
		}
	}

	/**
	 * The layout with the orders of dates said here. What is said of single columns takes
	 * back what was said of the whole file.
	 */
	FileLayout saying(FileLayout layout) {
		Map<String, String> orders = new HashMap<>(layout.dateOrders());
		orders.putAll(this.dateOrders);
		String before = this.dateOrders.isEmpty() ? layout.dateOrder() : null;
		return layout.saying((this.dateOrder != null) ? this.dateOrder : before, orders);
	}

}
