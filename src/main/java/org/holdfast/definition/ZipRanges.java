package org.holdfast.definition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

import org.holdfast.shared.Span;

/**
 * ZIP codes with the spans of days in which they count, as parallel columns for
 * {@code unnest}. Of one name and ZIP no two spans overlap, so a join matches a day at
 * most once.
 *
 * @param names what each entry belongs to
 * @param zips its five-digit ZIP
 * @param froms its first day
 * @param untils the first day after it
 */
public record ZipRanges(String[] names, String[] zips, String[] froms, String[] untils) {

	/**
	 * The union of all sets of a purpose.
	 * @param definitions the rules of an institution
	 * @param purpose the purpose
	 * @return entries of one name, possibly none
	 */
	public static ZipRanges union(DefinitionSnapshot definitions, GeographySet.Purpose purpose) {
		return collect(definitions, purpose, (set) -> "");
	}

	/**
	 * Every set of a purpose by its name.
	 * @param definitions the rules of an institution
	 * @param purpose the purpose
	 * @return entries, possibly none
	 */
	public static ZipRanges bySet(DefinitionSnapshot definitions, GeographySet.Purpose purpose) {
		return collect(definitions, purpose, GeographySet::name);
	}

	/**
	 * The spans in which at least one set of a purpose holds a ZIP.
	 * @param definitions the rules of an institution
	 * @param purpose the purpose
	 * @return spans that do not overlap, oldest first
	 */
	public static List<Span> inForce(DefinitionSnapshot definitions, GeographySet.Purpose purpose) {
		List<Span> spans = new ArrayList<>();
		for (GeographySet set : definitions.geographySets()) {
			if (set.purpose() == purpose) {
				for (Dated.Version<Set<String>> version : set.zips().versions()) {
					if (!version.rule().isEmpty()) {
						spans.add(version.span());
					}
				}
			}
		}
		return Span.union(spans);
	}

	/**
	 * The spans in which each set of a purpose is in force, as parallel columns; its ZIP
	 * column is empty.
	 * @param definitions the rules of an institution
	 * @param purpose the purpose
	 * @return entries, possibly none
	 */
	public static ZipRanges spans(DefinitionSnapshot definitions, GeographySet.Purpose purpose) {
		List<String> names = new ArrayList<>();
		List<Span> spans = new ArrayList<>();
		for (GeographySet set : definitions.geographySets()) {
			if (set.purpose() == purpose) {
				List<Span> ofSet = set.zips()
					.versions()
					.stream()
					.filter((version) -> !version.rule().isEmpty())
					.map(Dated.Version::span)
					.toList();
				Span.union(ofSet).forEach((span) -> {
					names.add(set.name());
					spans.add(span);
				});
			}
		}
		return new ZipRanges(names.toArray(String[]::new), new String[0],
				spans.stream().map((span) -> span.from().toString()).toArray(String[]::new),
				spans.stream().map((span) -> span.until().toString()).toArray(String[]::new));
	}

	/**
	 * The days on which some entry of a purpose begins or ends.
	 * @param definitions the rules of an institution
	 * @param purpose the purpose
	 * @return days, oldest first
	 */
	public static SortedSet<LocalDate> cutDays(DefinitionSnapshot definitions, GeographySet.Purpose purpose) {
		SortedSet<LocalDate> days = new TreeSet<>();
		for (GeographySet set : definitions.geographySets()) {
			if (set.purpose() == purpose) {
				set.zips().versions().forEach((version) -> days.add(version.validFrom()));
			}
		}
		return days;
	}

	private static ZipRanges collect(DefinitionSnapshot definitions, GeographySet.Purpose purpose,
			Function<GeographySet, String> naming) {
		Map<String, Map<String, List<Span>>> found = new TreeMap<>();
		for (GeographySet set : definitions.geographySets()) {
			if (set.purpose() == purpose) {
				Map<String, List<Span>> ofName = found.computeIfAbsent(naming.apply(set), (name) -> new TreeMap<>());
				for (Dated.Version<Set<String>> version : set.zips().versions()) {
					version.rule()
						.forEach((zip) -> ofName.computeIfAbsent(zip, (key) -> new ArrayList<>()).add(version.span()));
				}
			}
		}
		List<String> names = new ArrayList<>();
		List<String> zips = new ArrayList<>();
		List<String> froms = new ArrayList<>();
		List<String> untils = new ArrayList<>();
		found.forEach((name, ofName) -> ofName.forEach((zip, spans) -> {
			for (Span span : Span.union(spans)) {
				names.add(name);
				zips.add(zip);
				froms.add(span.from().toString());
				untils.add(span.until().toString());
			}
		}));
		return new ZipRanges(names.toArray(String[]::new), zips.toArray(String[]::new), froms.toArray(String[]::new),
				untils.toArray(String[]::new));
	}

}
