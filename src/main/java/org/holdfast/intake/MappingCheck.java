package org.holdfast.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.holdfast.intake.rule.Rule;
import org.holdfast.intake.value.CodeList;

/**
 * Says what a mapping lacks for a file.
 */
final class MappingCheck {

	private MappingCheck() {
	}

	/**
	 * The problems of a mapping.
	 * @param format what the file is to hold
	 * @param mapping the mapping
	 * @param header the headers of the file
	 * @return problems that must be solved first, possibly none
	 */
	static List<ImportView.Problem> problems(FileFormat format, Mapping mapping, List<String> header) {
		List<ImportView.Sample> missing = missing(format, mapping, header);
		format.requiredWith().forEach((name, others) -> {
			if (!provided(mapping, header, name) && others.stream().anyMatch((other) -> says(mapping, header, other))) {
				missing.add(new ImportView.Sample(0, name, null));
			}
		});
		if (missing.isEmpty()) {
			return List.of();
		}
		return List.of(new ImportView.Problem(Rule.COLUMN_REQUIRED.code(), "error", missing.size(), missing));
	}

	/**
	 * Whether a mapping has all columns that a kind needs; what they mean may still have
	 * to be asked for.
	 * @param format what the file is to hold
	 * @param mapping the mapping
	 * @param header the headers of the file
	 * @return whether it has
	 */
	static boolean fits(FileFormat format, Mapping mapping, List<String> header) {
		return missing(format, mapping, header).isEmpty();
	}

	private static List<ImportView.Sample> missing(FileFormat format, Mapping mapping, List<String> header) {
		List<ImportView.Sample> missing = new ArrayList<>();
		for (Field field : format.fields()) {
			if (field.need() == Field.Need.REQUIRED && !provided(mapping, header, field.name())) {
				missing.add(new ImportView.Sample(0, field.name(), null));
			}
		}
		for (List<String> group : format.oneOf()) {
			if (group.stream().noneMatch((name) -> provided(mapping, header, name))) {
				missing.add(new ImportView.Sample(0, String.join(" / ", group), null));
			}
		}
		mapping.columns().forEach((name, column) -> {
			if (Cells.index(header, column) < 0) {
				missing.add(new ImportView.Sample(0, name, column));
			}
		});
		mapping.transforms().forEach((name, transform) -> transform.from().forEach((column) -> {
			if (Cells.index(header, column) < 0) {
				missing.add(new ImportView.Sample(0, name, column));
			}
		}));
		return missing;
	}

	/**
	 * The names in a mapping that are no field of the kind.
	 * @param format what the file is to hold
	 * @param mapping the mapping
	 * @return names, possibly none
	 */
	static List<String> unknown(FileFormat format, Mapping mapping) {
		List<String> known = format.fields().stream().map(Field::name).toList();
		List<String> unknown = new ArrayList<>();
		for (Map<String, ?> part : List.of(mapping.columns(), mapping.constants(), mapping.values(),
				mapping.transforms())) {
			part.keySet().stream().filter((name) -> !known.contains(name)).forEach(unknown::add);
		}
		return unknown;
	}

	/**
	 * A meaning in a mapping that is none of the codes its column may hold. A word may
	 * stand for itself, so that it is not read as it is elsewhere.
	 * @param mapping the mapping
	 * @return the first, if any
	 */
	static Optional<Meaning> meaningless(Mapping mapping) {
		return mapping.values()
			.entrySet()
			.stream()
			.flatMap((field) -> field.getValue()
				.entrySet()
				.stream()
				.filter((word) -> !word.getKey().strip().equalsIgnoreCase(word.getValue()))
				.map(Map.Entry::getValue)
				.filter((code) -> !CodeList.of(field.getKey()).map((list) -> list.understands(code)).orElse(true))
				.map((code) -> new Meaning(field.getKey(), code)))
			.findFirst();
	}

	/** Whether any row can have a value. */
	private static boolean says(Mapping mapping, List<String> header, String name) {
		boolean read = mapping.columns().containsKey(name) || mapping.transforms().containsKey(name);
		return provided(mapping, header, name) && (read || !mapping.constants().getOrDefault(name, "").isBlank());
	}

	private static boolean provided(Mapping mapping, List<String> header, String name) {
		String column = mapping.columns().get(name);
		return column != null && Cells.index(header, column) >= 0 || mapping.constants().containsKey(name) || mapping
			.transforms()
			.containsKey(name)
				&& mapping.transforms().get(name).from().stream().allMatch((from) -> Cells.index(header, from) >= 0);
	}

	/**
	 * What a word is said to mean.
	 *
	 * @param field the canonical column
	 * @param code the meaning
	 */
	record Meaning(String field, String code) {

	}

}
