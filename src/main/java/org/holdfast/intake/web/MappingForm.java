package org.holdfast.intake.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import org.holdfast.intake.ImportView;
import org.holdfast.intake.Mapping;
import org.holdfast.intake.MappingSheet;
import org.holdfast.web.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Which column is which, as a person chose it on the page.
 *
 * @param columns canonical column to the header chosen
 * @param constants canonical column to the text typed for all rows
 * @param blanks canonical columns that are to be blank in all rows
 * @param words lines that say what words of the file mean
 * @param dateOrder the order of day and month, empty when not said
 * @param source the name under which to remember all this
 */
record MappingForm(Map<String, String> columns, Map<String, String> constants, List<String> blanks, String words,
		String dateOrder, String source) {

	static final String BLANK = "=blank";

	static MappingForm of(ImportView view, MappingSheet sheet) {
		Mapping mapping = sheet.mapping();
		Map<String, String> constants = new HashMap<>(mapping.constants());
		List<String> blanks = constants.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().isEmpty())
			.map(Map.Entry::getKey)
			.toList();
		blanks.forEach(constants::remove);
		String order = (view.layout() != null && view.layout().dateOrder() != null) ? view.layout().dateOrder() : "";
		return new MappingForm(mapping.columns(), constants, blanks, words(mapping), order,
				(view.source() != null) ? view.source() : "");
	}

	static MappingForm of(HttpServletRequest request, List<String> fields) {
		Map<String, String> columns = new LinkedHashMap<>();
		Map<String, String> constants = new LinkedHashMap<>();
		List<String> blanks = new ArrayList<>();
		for (String field : fields) {
			String column = parameter(request, "column." + field);
			String constant = parameter(request, "constant." + field);
			if (BLANK.equals(column)) {
				blanks.add(field);
			}
			else if (!column.isEmpty()) {
				columns.put(field, column.substring(1));
			}
			if (!constant.isEmpty()) {
				constants.put(field, constant);
			}
		}
		return new MappingForm(columns, constants, blanks, parameter(request, "words"), parameter(request, "dateOrder"),
				parameter(request, "source"));
	}

	private static String parameter(HttpServletRequest request, String name) {
		String value = request.getParameter(name);
		return (value != null) ? value.strip() : "";
	}

	/**
	 * The mapping that was chosen. A text for all rows wins over a column.
	 * @param before the mapping so far, for what the page does not show
	 * @return the mapping
	 * @throws Refused when a line of words cannot be read
	 */
	Mapping mapping(@Nullable Mapping before) {
		Map<String, String> read = new HashMap<>(this.columns);
		Map<String, String> same = new HashMap<>(this.constants);
		read.keySet().removeAll(same.keySet());
		this.blanks.forEach((field) -> same.putIfAbsent(field, ""));
		Map<String, Mapping.Transform> transforms = new HashMap<>((before != null) ? before.transforms() : Map.of());
		transforms.keySet().removeAll(read.keySet());
		transforms.keySet().removeAll(same.keySet());
		return new Mapping(read, same, meanings(), transforms);
	}

	private Map<String, Map<String, String>> meanings() {
		Map<String, Map<String, String>> meanings = new TreeMap<>();
		for (String line : this.words.lines().map(String::strip).filter((one) -> !one.isEmpty()).toList()) {
			int colon = line.indexOf(':');
			int equal = line.lastIndexOf('=');
			if (colon < 1 || equal < colon + 2) {
				throw Refused.of("/words", "intake.mapping.words.unreadable", line);
			}
			meanings.computeIfAbsent(line.substring(0, colon).strip(), (field) -> new TreeMap<>())
				.put(line.substring(colon + 1, equal).strip(), line.substring(equal + 1).strip());
		}
		return meanings;
	}

	private static String words(Mapping mapping) {
		return mapping.values()
			.entrySet()
			.stream()
			.flatMap((field) -> field.getValue()
				.entrySet()
				.stream()
				.map((word) -> field.getKey() + ": " + word.getKey() + " = " + word.getValue()))
			.sorted()
			.collect(Collectors.joining("\n"));
	}

	/**
	 * Whether anything is said about a field.
	 * @param field a canonical column
	 * @return whether it is
	 */
	boolean says(String field) {
		return this.columns.containsKey(field) || this.constants.containsKey(field) || this.blanks.contains(field)
				|| this.words.contains(field + ":");
	}

	/**
	 * What is chosen in the list of columns of a field.
	 * @param field a canonical column
	 * @return the value of an option
	 */
	public String chosen(String field) {
		if (this.blanks.contains(field)) {
			return BLANK;
		}
		String column = this.columns.get(field);
		return (column != null) ? ":" + column : "";
	}

}
