package org.holdfast.intake.web.mapping;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.holdfast.intake.Field;
import org.holdfast.intake.Imports;
import org.holdfast.intake.Kind;

/**
 * The fields of a kind as the page of a mapping shows them.
 *
 * @param main those that are asked for, or of which something is said
 * @param rest the others
 */
record MappingFields(List<Field> main, List<Field> rest) {

	static MappingFields of(Imports imports, Kind kind, MappingForm form) {
		Map<String, List<String>> requiredWith = imports.requiredWith(kind);
		Map<Boolean, List<Field>> fields = imports.fields(kind)
			.stream()
			.map((field) -> requiredWith.getOrDefault(field.name(), List.of()).stream().anyMatch(form::fills)
					? Field.required(field.name()) : field)
			.sorted(Comparator.comparing(Field::need))
			.collect(Collectors.partitioningBy((field) -> field.need() == Field.Need.REQUIRED
					|| field.name().startsWith("vendor_") || form.says(field.name())));
		return new MappingFields(fields.getOrDefault(true, List.of()), fields.getOrDefault(false, List.of()));
	}

}
