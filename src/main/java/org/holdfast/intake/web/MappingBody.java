package org.holdfast.intake.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.holdfast.intake.Mapping;
import org.holdfast.intake.MappingChange;
import org.holdfast.intake.reading.TextEncoding;
import org.holdfast.intake.value.DateOrder;
import org.holdfast.web.Refused;
import org.jspecify.annotations.Nullable;

/**
 * How a program changes the reading of a file. The parts of a mapping may stand by
 * themselves too; values alone are added to the mapping in use, where null takes a
 * meaning back.
 *
 * @param mapping the mapping
 * @param columns the columns of a mapping that stands by itself
 * @param constants its constants
 * @param values its values
 * @param transforms its transforms
 * @param source the name under which to remember it
 * @param sheet the sheet of a workbook
 * @param headerRow the row of the headers
 * @param encoding the encoding
 * @param delimiter the character between columns
 * @param dateOrder the order of day, month and year in all dates
 * @param dateOrders the order in single columns, by header; of dates that are made of
 * columns by their canonical column
 */
public record MappingBody(@Nullable Mapping mapping, @Nullable Map<String, String> columns,
		@Nullable Map<String, String> constants, @Nullable Map<String, Map<String, String>> values,
		@Nullable Map<String, Mapping.Transform> transforms, @Nullable String source, @Nullable String sheet,
		@Nullable Integer headerRow, @Nullable String encoding, @Nullable String delimiter, @Nullable String dateOrder,
		@Nullable Map<String, String> dateOrders) {

	private static final int LAST_HEADER_ROW = 1000;

	private static final List<String> UNFIT = List.of("\"", "\n", "\r", "\0");

	MappingChange change() {
		return new MappingChange(stated(), this.source, headerRow(this.headerRow), encoding(this.encoding),
				delimiter(this.delimiter), dateOrder(this.dateOrder), dateOrders(this.dateOrders), this.sheet);
	}

	/**
	 * What words mean, when nothing else of the reading changes.
	 * @return canonical column to words with what they mean, absent for a word that
	 * stands for itself; empty when something else changes
	 */
	Optional<Map<String, Map<String, Optional<String>>>> meanings() {
		if (this.values == null || Stream
			.<@Nullable Object>of(this.mapping, this.columns, this.constants, this.transforms, this.sheet,
					this.headerRow, this.encoding, this.delimiter, this.dateOrder, this.dateOrders)
			.anyMatch(Objects::nonNull)) {
			return Optional.empty();
		}
		Map<String, Map<String, Optional<String>>> meanings = new TreeMap<>();
		this.values.forEach((field, words) -> {
			if (words == null) {
				throw Refused.of("/values/" + field, "intake.mapping.unreadable");
			}
			Map<String, Optional<String>> said = new TreeMap<>();
			words.forEach((word, meaning) -> said.put(word, Optional.ofNullable(meaning)));
			meanings.put(field, said);
		});
		return Optional.of(meanings);
	}

	private @Nullable Mapping stated() {
		if (this.mapping != null) {
			return BodyReader.checked(this.mapping);
		}
		boolean parts = this.columns != null || this.constants != null || this.values != null
				|| this.transforms != null;
		return parts ? BodyReader.checked(new Mapping(this.columns, this.constants, this.values, this.transforms))
				: null;
	}

	/**
	 * Checks the number of the header row.
	 * @param row the number from 1, if given
	 * @return the same
	 * @throws Refused when there is no such
	 */
	public static @Nullable Integer headerRow(@Nullable Integer row) {
		if (row != null && (row < 1 || row > LAST_HEADER_ROW)) {
			throw Refused.of("/headerRow", "intake.headerRow.outOfRange");
		}
		return row;
	}

	/**
	 * Checks an encoding.
	 * @param code its name, if given
	 * @return its name in our spelling
	 * @throws Refused when there is no such
	 */
	public static @Nullable String encoding(@Nullable String code) {
		if (code == null) {
			return null;
		}
		return TextEncoding.of(code).orElseThrow(() -> Refused.of("/encoding", "intake.encoding.unknown")).code();
	}

	/**
	 * Checks the character between columns.
	 * @param text one character, if given
	 * @return the same
	 * @throws Refused when there is no such
	 */
	public static @Nullable String delimiter(@Nullable String text) {
		if (text != null && (text.length() != 1 || UNFIT.contains(text) || Character.isLetterOrDigit(text.charAt(0)))) {
			throw Refused.of("/delimiter", "intake.delimiter.unknown");
		}
		return text;
	}

	/**
	 * Checks an order of day, month and year.
	 * @param code such as {@code mdy}, if given
	 * @return the same
	 * @throws Refused when there is no such
	 */
	public static @Nullable String dateOrder(@Nullable String code) {
		if (code == null) {
			return null;
		}
		return dateOrder("/dateOrder", code);
	}

	private static String dateOrder(String pointer, @Nullable String code) {
		return DateOrder.of(Objects.requireNonNullElse(code, ""))
			.orElseThrow(() -> Refused.of(pointer, "intake.dateOrder.unknown"))
			.code();
	}

	/**
	 * Checks the orders of single columns.
	 * @param orders codes by header, if given
	 * @return the same
	 * @throws Refused when one is no order
	 */
	public static Map<String, String> dateOrders(@Nullable Map<String, String> orders) {
		Map<String, String> checked = new TreeMap<>();
		if (orders != null) {
			orders.forEach((header, code) -> checked.put(header, dateOrder("/dateOrders/" + header, code)));
		}
		return checked;
	}

}
