package org.holdfast.intake;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.holdfast.intake.reading.Layout;
import org.holdfast.intake.reading.TextEncoding;
import org.holdfast.intake.value.DateOrder;
import org.jspecify.annotations.Nullable;

/**
 * How a file is laid out, text or one sheet of a workbook: found by evidence, changeable
 * by a person.
 *
 * @param encoding for example {@code UTF-8} or {@code windows-1252}, empty for a workbook
 * @param delimiter the character between the columns, absent while not known
 * @param headerRow the row that holds the headers, as a spreadsheet numbers it, absent
 * while not known
 * @param dateOrder {@code mdy}, {@code dmy} or {@code ymd} for all dates of the file,
 * absent while not said
 * @param sheet the sheet of a workbook, absent for text and while not known
 * @param dateOrders the order said for single columns, by header; for dates that are made
 * of columns by their canonical column
 * @param foundOrders the order that the dates of single columns show, by the same
 * @param chosen which of sheet, header row and delimiter a person chose
 */
public record FileLayout(String encoding, @Nullable String delimiter, @Nullable Integer headerRow,
		@Nullable String dateOrder, @Nullable String sheet, Map<String, String> dateOrders,
		Map<String, String> foundOrders, Set<String> chosen) {

	public FileLayout(String encoding, @Nullable String delimiter, @Nullable Integer headerRow,
			@Nullable String dateOrder, @Nullable String sheet, @Nullable Map<String, String> dateOrders,
			@Nullable Map<String, String> foundOrders, @Nullable Set<String> chosen) {
		this.encoding = encoding;
		this.delimiter = delimiter;
		this.headerRow = headerRow;
		this.dateOrder = dateOrder;
		this.sheet = sheet;
		this.dateOrders = folded(dateOrders);
		this.foundOrders = folded(foundOrders);
		this.chosen = (chosen != null) ? new TreeSet<>(chosen) : new TreeSet<>();
	}

	FileLayout(String encoding, @Nullable String delimiter, @Nullable Integer headerRow, @Nullable String dateOrder) {
		this(encoding, delimiter, headerRow, dateOrder, null, null, null, null);
	}

	/** Headers are the same whatever the case of their letters. */
	private static Map<String, String> folded(@Nullable Map<String, String> orders) {
		Map<String, String> folded = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		folded.putAll((orders != null) ? orders : Map.of());
		return folded;
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
			return new FileLayout("", null, found.headerRow(), this.dateOrder, found.sheet(), this.dateOrders, null,
					this.chosen);
		}
		return new FileLayout(found.encoding().code(), String.valueOf(found.delimiter()), found.headerRow(),
				this.dateOrder, null, this.dateOrders, null, this.chosen);
	}

	/**
	 * What was tried and did not name the columns.
	 * @param tried the layout that was tried
	 * @return the same without a header row that is none
	 */
	FileLayout tried(Layout tried) {
		FileLayout all = with(tried);
		return (tried.headerRow() > 0) ? all : new FileLayout(all.encoding, all.delimiter, null, all.dateOrder,
				all.sheet, all.dateOrders, null, this.chosen);
	}

	/**
	 * The same with other orders of dates said; what was found is to be found anew.
	 * @param order the order for the whole file, if said
	 * @param orders the orders of single columns
	 * @return the layout
	 */
	FileLayout saying(@Nullable String order, Map<String, String> orders) {
		return new FileLayout(this.encoding, this.delimiter, this.headerRow, order, this.sheet, orders, null,
				this.chosen);
	}

	FileLayout finding(Map<String, String> found) {
		return new FileLayout(this.encoding, this.delimiter, this.headerRow, this.dateOrder, this.sheet,
				this.dateOrders, found, this.chosen);
	}

	/**
	 * The same without what was found of some columns.
	 * @param columns their headers
	 * @return the layout
	 */
	FileLayout asking(List<String> columns) {
		Map<String, String> found = folded(this.foundOrders);
		columns.forEach(found::remove);
		return finding(found);
	}

	/**
	 * What a person chose about the reading of the file, to be remembered.
	 * @return the choices
	 */
	ReadingChoices choices() {
		return new ReadingChoices(this.chosen.contains(ReadingChoices.SHEET) ? this.sheet : null,
				this.chosen.contains(ReadingChoices.HEADER_ROW) ? this.headerRow : null,
				this.chosen.contains(ReadingChoices.DELIMITER) ? this.delimiter : null, this.dateOrder,
				this.dateOrders);
	}

	/**
	 * The layout that was chosen for an earlier file, with nothing found in this one.
	 * @param choices the choices
	 * @return the layout, to be completed by what the file shows
	 */
	FileLayout as(ReadingChoices choices) {
		if (packed()) {
			return new FileLayout("", null, choices.headerRow(), this.dateOrder, choices.sheet(), this.dateOrders, null,
					null);
		}
		return new FileLayout(this.encoding, choices.delimiter(), choices.headerRow(), this.dateOrder, null,
				this.dateOrders, null, null);
	}

	/**
	 * Whether the layout has a part: a workbook is not delimited, a text has no sheets.
	 * @param choice the name of the choice that may be made of it
	 * @return whether it has
	 */
	boolean has(String choice) {
		return switch (choice) {
			case ReadingChoices.SHEET -> packed();
			case ReadingChoices.DELIMITER -> !packed();
			default -> true;
		};
	}

	/**
	 * A part of the layout.
	 * @param choice the name of the choice that may be made of it
	 * @return what it is, empty while not known
	 */
	String part(String choice) {
		return Objects.toString(switch (choice) {
			case ReadingChoices.SHEET -> this.sheet;
			case ReadingChoices.HEADER_ROW -> this.headerRow;
			case ReadingChoices.DELIMITER -> this.delimiter;
			default -> throw new IllegalArgumentException(choice);
		}, "");
	}

	/**
	 * The order that a person or a program said for the dates of a column.
	 * @param header the column
	 * @return the order for the whole file, else for the column, if any was said
	 */
	Optional<DateOrder> saidOrder(String header) {
		String said = (this.dateOrder != null) ? this.dateOrder : this.dateOrders.get(header);
		return Optional.ofNullable(said).flatMap(DateOrder::of);
	}

	/**
	 * The order in which the dates of a column are read.
	 * @param header the column
	 * @return what was said, else what was found, else what all others agree on
	 */
	Optional<DateOrder> order(String header) {
		Optional<DateOrder> said = saidOrder(header);
		if (said.isPresent()) {
			return said;
		}
		String found = this.foundOrders.get(header);
		return (found != null) ? DateOrder.of(found) : agreed();
	}

	/**
	 * The order of all columns whose order is known.
	 * @return empty when none is known, or two differ
	 */
	Optional<DateOrder> agreed() {
		Map<String, String> known = new TreeMap<>(this.foundOrders);
		known.putAll(this.dateOrders);
		Set<String> orders = new LinkedHashSet<>(known.values());
		return (orders.size() == 1) ? DateOrder.of(orders.iterator().next()) : Optional.empty();
	}

}
