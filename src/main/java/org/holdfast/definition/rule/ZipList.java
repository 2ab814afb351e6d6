package org.holdfast.definition.rule;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * ZIP codes as people and programs write them. ZIP+4 counts by its first five digits; a
 * leading zero that a spreadsheet took away is put back and remarked.
 *
 * @param zips five digits each, in the order given
 * @param padded entries that got a zero in front, as given
 * @param refused entries that are no ZIP codes, as given, by their place from 0
 */
public record ZipList(SequencedSet<String> zips, List<String> padded, SortedMap<Integer, String> refused) {

	private static final Pattern FORM = Pattern.compile("([0-9]{3,5})(?:[- ]?([0-9]{4}))?");

	private static final Pattern BREAK = Pattern.compile("[\\s,;\"]+");

	private static final Pattern BEFORE_PLUS_FOUR = Pattern
		.compile("(?<=[0-9]{3})\\s*[-\u2010-\u2014]\\s*(?=[0-9]{4}(?![0-9]))");

	private static final int SHOWN = 30;

	/**
	 * Reads entries.
	 * @param entries one ZIP code each
	 * @return what was understood and what was not
	 */
	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public static ZipList of(List<? extends @Nullable String> entries) {
		SequencedSet<String> zips = new LinkedHashSet<>();
		List<String> padded = new ArrayList<>();
		SortedMap<Integer, String> refused = new TreeMap<>();
		for (int place = 0; place < entries.size(); place++) {
			String entry = entries.get(place);
			String given = (entry != null) ? entry.strip() : "";
			Optional<String> digits = digits(given);
			if (digits.isEmpty()) {
				refused.put(place, (given.length() > SHOWN) ? given.substring(0, SHOWN) : given);
				continue;
			}
			if (digits.get().length() < 5) {
				padded.add(given);
			}
			zips.add("0".repeat(5 - digits.get().length()) + digits.get());
		}
		return new ZipList(zips, List.copyOf(padded), refused);
	}

	/**
	 * Reads what a person pasted: one ZIP code a line, or separated by spaces, commas or
	 * semicolons.
	 * @param text any text
	 * @return what was understood and what was not
	 */
	public static ZipList paste(@Nullable String text) {
		String joined = BEFORE_PLUS_FOUR.matcher((text != null) ? text : "").replaceAll("-");
		return of(BREAK.splitAsStream(joined).filter((entry) -> !entry.isEmpty()).toList());
	}

	/**
	 * The ZIP codes as the API shows them.
	 * @return five digits each, in the order given
	 */
	@JsonValue
	public List<String> entries() {
		return List.copyOf(this.zips);
	}

	/**
	 * The same list without what was refused.
	 * @return a list nothing speaks against
	 */
	public ZipList accepted() {
		return new ZipList(this.zips, this.padded, new TreeMap<>());
	}

	void refuseInto(Reasons reasons, String pointer) {
		this.refused.forEach((place, entry) -> reasons.add(pointer + "/" + place, "definition.zip.refused", entry));
	}

	// without its dash a ZIP+4 has eight digits when the zero in front is lost
	private static Optional<String> digits(String entry) {
		if (entry.matches("[0-9]{8}")) {
			return Optional.of(entry.substring(0, 4));
		}
		return Optional.of(FORM.matcher(entry))
			.filter((form) -> form.matches())
			.filter((form) -> form.group(2) == null || form.group(1).length() >= 4)
			.map((form) -> form.group(1));
	}

}
