package org.holdfast.intake.web.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.holdfast.intake.ImportView;
import org.holdfast.intake.Mapping;
import org.holdfast.intake.MappingSheet;
import org.holdfast.intake.rule.Rule;
import org.holdfast.web.Refused;

/**
 * Which column is which, as a person chose it on the page.
 *
 * @param columns canonical column to the header chosen
 * @param constants canonical column to the text typed for all rows, or for blank ones
 * @param blanks canonical columns that are to be blank in all rows
 * @param makings canonical column to how what stands in the column is changed
 * @param dateOrder the order of day and month in all dates, empty when not said
 * @param dateOrders the order in the dates of a canonical column
 * @param source the name under which to remember all this
 */
record MappingForm(Map<String, String> columns, Map<String, String> constants, List<String> blanks,
		Map<String, MakingForm> makings, String dateOrder, Map<String, String> dateOrders, String source) {

	static final String BLANK = "=blank";

	static MappingForm of(ImportView view, MappingSheet sheet) {
		Mapping mapping = sheet.mapping();
		Map<String, String> columns = new HashMap<>(mapping.columns());
		Map<String, MakingForm> makings = new HashMap<>();
		mapping.transforms().forEach((field, transform) -> {
			if (columns.putIfAbsent(field, transform.from().getFirst()) == null) {
				makings.put(field, MakingForm.of(transform));
			}
		});
		Map<String, String> constants = new HashMap<>(mapping.constants());
		List<String> blanks = constants.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().isEmpty() && !columns.containsKey(entry.getKey()))
			.map(Map.Entry::getKey)
			.toList();
		constants.values().removeIf(String::isEmpty);
		String order = (view.layout() != null && view.layout().dateOrder() != null) ? view.layout().dateOrder() : "";
		String proposed = (sheet.remembered() != null) ? sheet.remembered().source() : "";
		Map<String, String> said = (view.layout() != null) ? view.layout().dateOrders() : Map.of();
		Map<String, String> orders = new HashMap<>();
		columns.forEach((field, column) -> {
			String dates = makings.containsKey(field) ? field : column;
			if (said.containsKey(dates)) {
				orders.put(field, said.get(dates));
			}
			else if (view.layout() != null && view.orderRemembered(dates)) {
				orders.put(field, view.layout().foundOrders().get(dates));
			}
		});
		return new MappingForm(columns, constants, blanks, makings, order, orders,
				(view.source() != null) ? view.source() : proposed);
	}

	static MappingForm of(HttpServletRequest request, List<String> fields) {
		Map<String, String> columns = new LinkedHashMap<>();
		Map<String, String> constants = new LinkedHashMap<>();
		Map<String, MakingForm> makings = new LinkedHashMap<>();
		Map<String, String> orders = new LinkedHashMap<>();
		List<String> blanks = new ArrayList<>();
		for (String field : fields) {
			String column = parameter(request, "column." + field);
			String constant = parameter(request, "constant." + field);
			MakingForm making = MakingForm.of(request, field);
			if (BLANK.equals(column)) {
				blanks.add(field);
			}
			else if (!column.isEmpty()) {
				columns.put(field, column.substring(1));
			}
			if (!constant.isEmpty()) {
				constants.put(field, constant);
			}
			if (!parameter(request, "dateOrder." + field).isEmpty()) {
				orders.put(field, parameter(request, "dateOrder." + field));
			}
			if (!making.empty()) {
				makings.put(field, making);
			}
		}
		return new MappingForm(columns, constants, blanks, makings, parameter(request, "dateOrder"), orders,
				parameter(request, "source"));
	}

	/**
	 * The orders chosen for single columns and made fields.
	 * @return codes by what the order is known by, of columns that are read
	 */
	Map<String, String> ordersByName() {
		Map<String, String> orders = new HashMap<>();
		this.dateOrders.forEach((field, order) -> {
			if (this.columns.containsKey(field)) {
				orders.put(dates(field), order);
			}
		});
		return orders;
	}

	/**
	 * What the order of the dates of a field is known by.
	 * @param field a canonical column that is read
	 * @return the header of its column, its own name where it is made
	 */
	public String dates(String field) {
		return this.makings.containsKey(field) ? field : this.columns.getOrDefault(field, "");
	}

	static String parameter(HttpServletRequest request, String name) {
		String value = request.getParameter(name);
		return (value != null) ? value.strip() : "";
	}

	/**
	 * The mapping that was chosen. A text beside a column is for the rows in which that
	 * is blank.
	 * @param before the mapping so far, for what words mean, which the page does not show
	 * @return the mapping
	 * @throws Refused when a change of what stands in a column cannot be read
	 */
	Mapping mapping(Mapping before) {
		Map<String, String> read = new HashMap<>(this.columns);
		Map<String, String> same = new HashMap<>(this.constants);
		this.blanks.forEach((field) -> same.putIfAbsent(field, ""));
		Map<String, Mapping.Transform> transforms = new HashMap<>();
		List<Refused.Item> refused = new ArrayList<>();
		this.makings.forEach((field, making) -> {
			try {
				transforms.put(field, making.transform(field, read.get(field)));
			}
			catch (Refused ex) {
				refused.addAll(ex.items());
			}
		});
		if (!refused.isEmpty()) {
			throw new Refused(refused);
		}
		read.keySet().removeAll(transforms.keySet());
		return new Mapping(read, same, before.values(), transforms);
	}

	/**
	 * Whether anything is said about a field.
	 * @param field a canonical column
	 * @return whether it is
	 */
	boolean says(String field) {
		return fills(field) || this.blanks.contains(field);
	}

	/**
	 * Whether any row can have a value of a field.
	 * @param field a canonical column
	 * @return whether it is read from a column, or a text is typed for it
	 */
	boolean fills(String field) {
		return this.columns.containsKey(field) || this.constants.containsKey(field);
	}

	/**
	 * Whether to ask for the order of the dates of a field: they do not tell, or it was
	 * said.
	 * @param field a canonical column
	 * @param view the import
	 * @return whether to ask
	 */
	boolean asks(String field, ImportView view) {
		boolean read = this.columns.containsKey(field);
		if (this.dateOrders.containsKey(field) || !read) {
			return read;
		}
		return Rule.DATE_AMBIGUOUS.code().equals(view.reason()) && view.problems()
			.stream()
			.filter((problem) -> problem.rule().equals(Rule.DATE_AMBIGUOUS.code()))
			.flatMap((problem) -> problem.samples().stream())
			.anyMatch((sample) -> dates(field).equalsIgnoreCase(sample.column()));
	}

	/**
	 * How what stands in the column of a field is changed.
	 * @param field a canonical column
	 * @return the change, perhaps none
	 */
	public MakingForm making(String field) {
		return this.makings.getOrDefault(field, MakingForm.NONE);
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
