package org.holdfast.intake;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.holdfast.intake.value.DateOrder;
import org.jspecify.annotations.Nullable;

/**
 * What people chose about the reading of a source's files, remembered with its mapping.
 * What is absent was left to what a file shows.
 *
 * @param sheet the sheet of a workbook
 * @param headerRow the row that holds the headers
 * @param delimiter the character between the columns
 * @param dateOrder the order of day and month in all dates
 * @param dateOrders the order in single columns, by header
 */
public record ReadingChoices(@Nullable String sheet, @Nullable Integer headerRow, @Nullable String delimiter,
		@Nullable String dateOrder, Map<String, String> dateOrders) {

	static final String SHEET = "sheet";

	static final String HEADER_ROW = "headerRow";

	static final String DELIMITER = "delimiter";

	static final String DATE_ORDER = "dateOrder";

	static final ReadingChoices NONE = new ReadingChoices(null, null, null, null, null);

	public ReadingChoices(@Nullable String sheet, @Nullable Integer headerRow, @Nullable String delimiter,
			@Nullable String dateOrder, @Nullable Map<String, String> dateOrders) {
		this.sheet = sheet;
		this.headerRow = headerRow;
		this.delimiter = delimiter;
		this.dateOrder = dateOrder;
		this.dateOrders = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		this.dateOrders.putAll((dateOrders != null) ? dateOrders : Map.of());
	}

	/**
	 * Whether anything was chosen.
	 * @return whether nothing was
	 */
	public boolean none() {
		return equals(NONE);
	}

	/** Whether where the rows are, or how they are parted, was left to the file. */
	boolean plainLayout() {
		return layout().isEmpty();
	}

	/**
	 * These choices, and over them later ones. The header row of one sheet is not that of
	 * another; what is said of single columns takes back what was said of all.
	 * @param later what was chosen later
	 * @return both
	 */
	ReadingChoices and(ReadingChoices later) {
		boolean other = later.sheet != null && !later.sheet.equals(this.sheet);
		Map<String, String> orders = new HashMap<>((later.dateOrder != null) ? Map.of() : this.dateOrders);
		orders.putAll(later.dateOrders);
		String whole = later.dateOrders.isEmpty() ? this.dateOrder : null;
		return new ReadingChoices((later.sheet != null) ? later.sheet : this.sheet,
				(later.headerRow != null) ? later.headerRow : other ? null : this.headerRow,
				(later.delimiter != null) ? later.delimiter : this.delimiter,
				(later.dateOrder != null) ? later.dateOrder : whole, orders);
	}

	ReadingChoices withoutHeaderRow() {
		return new ReadingChoices(this.sheet, null, this.delimiter, this.dateOrder, this.dateOrders);
	}

	/**
	 * These choices as a file leaves them that counts: what it shows otherwise is no
	 * longer chosen, what was chosen for it is.
	 * @param layout how the file was read
	 * @return the choices for the next file
	 */
	ReadingChoices after(FileLayout layout) {
		ReadingChoices left = new ReadingChoices(left(SHEET, this.sheet, layout),
				left(HEADER_ROW, this.headerRow, layout), left(DELIMITER, this.delimiter, layout), this.dateOrder,
				this.dateOrders);
		return left.withoutOrdersAgainst(layout.foundOrders()).and(layout.choices());
	}

	private static <T> @Nullable T left(String choice, @Nullable T chosen, FileLayout layout) {
		boolean against = chosen != null && layout.has(choice)
				&& !chosen.toString().equalsIgnoreCase(layout.part(choice));
		return against ? null : chosen;
	}

	private ReadingChoices withoutOrdersAgainst(Map<String, String> found) {
		Map<String, String> orders = new HashMap<>(this.dateOrders);
		orders.entrySet()
			.removeIf((order) -> !found.getOrDefault(order.getKey(), order.getValue()).equals(order.getValue()));
		boolean against = this.dateOrder != null
				&& found.values().stream().anyMatch((order) -> !order.equals(this.dateOrder));
		return new ReadingChoices(this.sheet, this.headerRow, this.delimiter, against ? null : this.dateOrder, orders);
	}

	/**
	 * The order that was chosen for the dates of a column.
	 * @param header the column
	 * @return empty when none was
	 */
	Optional<DateOrder> order(String header) {
		return Optional.ofNullable(this.dateOrders.getOrDefault(header, this.dateOrder)).flatMap(DateOrder::of);
	}

	/**
	 * The key of the words for a delimiter.
	 * @param delimiter the character between columns
	 * @return the key of its name
	 */
	public static String delimiterKey(String delimiter) {
		return "intake.delimiter." + switch (delimiter) {
			case "," -> "comma";
			case ";" -> "semicolon";
			case "\t" -> "tab";
			case "|" -> "bar";
			default -> "other";
		};
	}

	/**
	 * What was chosen about the layout.
	 * @return texts by the name of the choice
	 */
	public Map<String, String> layout() {
		Map<String, String> chosen = new LinkedHashMap<>();
		put(chosen, SHEET, this.sheet);
		put(chosen, HEADER_ROW, (this.headerRow != null) ? this.headerRow.toString() : null);
		put(chosen, DELIMITER, this.delimiter);
		return chosen;
	}

	private static void put(Map<String, String> chosen, String name, @Nullable String value) {
		if (value != null) {
			chosen.put(name, value);
		}
	}

}
