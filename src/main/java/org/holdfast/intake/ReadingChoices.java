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
 * @param encoding the encoding
 * @param delimiter the character between the columns
 * @param dateOrder the order of day and month in all dates
 * @param dateOrders the order in single columns, by header
 */
public record ReadingChoices(@Nullable String sheet, @Nullable Integer headerRow, @Nullable String encoding,
		@Nullable String delimiter, @Nullable String dateOrder, Map<String, String> dateOrders) {

	static final String SHEET = "sheet";

	static final String HEADER_ROW = "headerRow";

	static final String ENCODING = "encoding";

	static final String DELIMITER = "delimiter";

	static final String DATE_ORDER = "dateOrder";

	static final ReadingChoices NONE = new ReadingChoices(null, null, null, null, null, null);

	public ReadingChoices(@Nullable String sheet, @Nullable Integer headerRow, @Nullable String encoding,
			@Nullable String delimiter, @Nullable String dateOrder, @Nullable Map<String, String> dateOrders) {
		this.sheet = sheet;
		this.headerRow = headerRow;
		this.encoding = encoding;
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
				(later.encoding != null) ? later.encoding : this.encoding,
				(later.delimiter != null) ? later.delimiter : this.delimiter,
				(later.dateOrder != null) ? later.dateOrder : whole, orders);
	}

	ReadingChoices withoutHeaderRow() {
		return new ReadingChoices(this.sheet, null, this.encoding, this.delimiter, this.dateOrder, this.dateOrders);
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
		put(chosen, ENCODING, this.encoding);
		put(chosen, DELIMITER, this.delimiter);
		return chosen;
	}

	private static void put(Map<String, String> chosen, String name, @Nullable String value) {
		if (value != null) {
			chosen.put(name, value);
		}
	}

}
