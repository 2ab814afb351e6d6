package org.holdfast.intake.preview;

import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A row as an example of its kind.
 *
 * @param kind {@code new}, {@code same}, {@code changed}, {@code conflicting} or
 * {@code gone}
 * @param row the number of the row in its file
 * @param before what counts already, by field; empty for a new row
 * @param now what would count, by field; empty for a row that would be gone
 */
public record RowSample(String kind, int row, Map<String, String> before, Map<String, String> now) {

	/**
	 * The fields that differ where the row is compared with another, else all.
	 * @return names of fields in alphabetical order
	 */
	public TreeSet<String> fields() {
		TreeSet<String> all = new TreeSet<>(this.before.keySet());
		all.addAll(this.now.keySet());
		if (!compared()) {
			return all;
		}
		return all.stream()
			.filter((field) -> !this.before.getOrDefault(field, "").equals(this.now.getOrDefault(field, "")))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/**
	 * Whether it stands against another row.
	 * @return whether both rows are known
	 */
	public boolean compared() {
		return !this.before.isEmpty() && !this.now.isEmpty();
	}

	/**
	 * The row that is known.
	 * @return what would count, else what counts already
	 */
	public Map<String, String> shown() {
		return this.now.isEmpty() ? this.before : this.now;
	}

}
