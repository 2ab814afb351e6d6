package org.holdfast.definition.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;

/**
 * One version of a geography set. An empty list ends the set.
 *
 * @param purpose {@code local}, {@code disadvantaged} or {@code campus}
 * @param validFrom the first day in force
 * @param zips the ZIP codes
 */
public record GeographyRule(String purpose, LocalDate validFrom, ZipList zips) implements Rule {

	/** What a set can be for. */
	public static final List<String> PURPOSES = List.of("local", "disadvantaged", "campus");

	@JsonCreator
	public static GeographyRule of(@Nullable String purpose, @Nullable LocalDate validFrom, @Nullable ZipList zips) {
		Reasons reasons = new Reasons();
		String chosen = (purpose != null) ? purpose.strip().toLowerCase(Locale.ROOT) : "";
		if (!PURPOSES.contains(chosen)) {
			reasons.add("/purpose", "definition.purpose.unknown");
		}
		LocalDate first = reasons.validFrom(validFrom);
		ZipList list = (zips != null) ? zips : ZipList.of(List.of());
		if (zips == null) {
			reasons.add("/zips", "definition.zips.missing");
		}
		list.refuseInto(reasons, "/zips");
		reasons.refuse();
		return new GeographyRule(chosen, first, list);
	}

	@Override
	public List<String> changed() {
		return this.zips.padded();
	}

}
