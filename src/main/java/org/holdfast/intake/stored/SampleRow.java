package org.holdfast.intake.stored;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.holdfast.intake.preview.RowSample;
import org.jspecify.annotations.Nullable;

/**
 * An example of a row as a page shows it, its fields in words.
 *
 * @param kind what became of it
 * @param row its number
 * @param compared whether it stands against another row
 * @param cells its fields: those that differ where it is compared, else all
 */
public record SampleRow(String kind, int row, boolean compared, List<Cell> cells) {

	private static final List<String> KINDS = List.of("new", "same", "changed", "conflicting", "gone");

	/**
	 * Puts examples into words.
	 * @param samples the examples
	 * @param words writes stored values
	 * @return examples by what became of them, in the order of the page
	 */
	public static Map<String, List<SampleRow>> of(List<RowSample> samples, StoredCells words) {
		Map<String, List<SampleRow>> byKind = new LinkedHashMap<>();
		for (String kind : KINDS) {
			List<SampleRow> rows = samples.stream()
				.filter((sample) -> sample.kind().equals(kind))
				.map((sample) -> of(sample, words))
				.toList();
			if (!rows.isEmpty()) {
				byKind.put(kind, rows);
			}
		}
		return byKind;
	}

	private static SampleRow of(RowSample sample, StoredCells words) {
		boolean compared = sample.compared() && !sample.kind().equals("same");
		List<Cell> cells = (compared ? sample.fields() : sample.shown().keySet()).stream()
			.map((field) -> new Cell(words.label(field),
					compared ? text(words, field, sample.before().get(field)) : null,
					text(words, field, (compared ? sample.now() : sample.shown()).get(field))))
			.toList();
		return new SampleRow(sample.kind(), sample.row(), compared, cells);
	}

	private static @Nullable String text(StoredCells words, String field, @Nullable String stored) {
		return (stored != null) ? words.text(field, stored) : null;
	}

	/**
	 * A field.
	 *
	 * @param label its name in words
	 * @param before what counts already, absent when blank or not compared
	 * @param now what would count, absent when blank
	 */
	public record Cell(String label, @Nullable String before, @Nullable String now) {

	}

}
