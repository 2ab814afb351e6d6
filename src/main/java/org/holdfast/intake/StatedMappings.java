package org.holdfast.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.holdfast.institution.Institutions;
import org.holdfast.intake.value.DateOrder;
import org.holdfast.intake.value.DateReader;
import org.holdfast.web.Refused;

import org.springframework.stereotype.Component;

/**
 * Takes in the mappings that people and programs state: refuses what its kind of file
 * does not know, and writes typed dates so that they can be read in one way only.
 */
@Component
class StatedMappings {

	private final Institutions institutions;

	private final Clock clock;

	StatedMappings(Institutions institutions, Clock clock) {
		this.institutions = institutions;
		this.clock = clock;
	}

	/**
	 * Takes a mapping in. Runs in a transaction.
	 * @param format what the file is to hold
	 * @param mapping the mapping as it was stated
	 * @return the same with certain dates
	 * @throws Refused when it names an unknown field or code, or a date of which nobody
	 * can tell the day from the month
	 */
	Mapping accept(FileFormat format, Mapping mapping) {
		List<String> unknown = MappingCheck.unknown(format, mapping);
		if (!unknown.isEmpty()) {
			throw Refused.of("/mapping", "intake.mapping.unknownField", unknown.getFirst());
		}
		MappingCheck.meaningless(mapping).ifPresent((meaning) -> {
			throw Refused.of("/mapping/values/" + meaning.field(), "intake.mapping.unknownCode", meaning.code(),
					meaning.field());
		});
		if (format.dateFields().stream().noneMatch(mapping.constants()::containsKey)) {
			return mapping;
		}
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), this.institutions.current().zone());
		Map<String, String> constants = new HashMap<>(mapping.constants());
		format.dateFields()
			.forEach((field) -> constants.computeIfPresent(field, (name, text) -> certain(name, text, today)));
		return mapping.typing(constants);
	}

	/**
	 * A typed date, year first when its order matters to no reading of it; as it stands
	 * when it is none, so that the rows are refused with a message that shows it.
	 */
	static String certain(String field, String text, LocalDate today) {
		String found = null;
		for (DateOrder order : DateOrder.values()) {
			DateReader reader = new DateReader(order, today);
			if (reader.read(text) != null || reader.blank()) {
				continue;
			}
			String read = reader.date().toString();
			if (found != null && !found.equals(read)) {
				throw Refused.of("/mapping/constants/" + field, "intake.mapping.ambiguousDate", text, found, read);
			}
			found = read;
		}
		return (found != null) ? found : text;
	}

}
