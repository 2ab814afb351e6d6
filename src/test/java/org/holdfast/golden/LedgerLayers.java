package org.holdfast.golden;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.holdfast.intake.Decision;

/**
 * Purchase files laid over each other, and the lines that count: told in order, a later
 * line takes the place of an earlier one of the same id unless the earlier one was kept,
 * and a replaced period loses its earlier lines. A file that was withdrawn was never
 * there.
 */
final class LedgerLayers {

	static final String HEADER = "transaction_id,line,transaction_date,vendor_id,vendor_name,vendor_zip,amount,"
			+ "category,site,department";

	private final Map<String, Layer> layers = new LinkedHashMap<>();

	/**
	 * Reads what a generated file holds.
	 * @param csv the file, its header first
	 */
	static List<Line> lines(String csv) {
		return csv.lines().skip(1).map((text) -> new Line(List.of(text.split(",", -1)))).toList();
	}

	/**
	 * Writes lines as a file.
	 * @param lines what is in it
	 */
	static byte[] file(List<Line> lines) {
		return lines.stream()
			.map((line) -> String.join(",", line.cells()))
			.collect(Collectors.joining("\n", HEADER + "\n", "\n"))
			.getBytes(StandardCharsets.US_ASCII);
	}

	void put(String name, List<Line> lines, Decision decision) {
		this.layers.put(name, new Layer(lines, decision));
	}

	void withdraw(String name) {
		this.layers.remove(name);
	}

	/**
	 * The lines that count.
	 */
	List<Line> counting() {
		Map<String, Line> counting = new LinkedHashMap<>();
		for (Layer layer : this.layers.values()) {
			Decision.Range range = layer.decision().replace();
			if (range != null) {
				counting.values()
					.removeIf((line) -> !line.day().isBefore(range.from()) && !line.day().isAfter(range.to()));
			}
			boolean keeps = "keep".equals(layer.decision().conflicts());
			for (Line line : layer.lines()) {
				Line before = counting.get(line.key());
				if (before == null || !keeps || !before.conflictsWith(line)) {
					counting.put(line.key(), line);
				}
			}
		}
		return new ArrayList<>(counting.values());
	}

	static Map<String, Long> byMonth(List<Line> lines) {
		return sums(lines, (line) -> YearMonth.from(line.day()).toString());
	}

	static Map<String, Long> byCategory(List<Line> lines) {
		return sums(lines, Line::category);
	}

	private static Map<String, Long> sums(List<Line> lines, Function<Line, String> by) {
		return lines.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.summingLong(Line::cents)));
	}

	/**
	 * One committed file.
	 *
	 * @param lines what is in it
	 * @param decision how it was committed
	 */
	private record Layer(List<Line> lines, Decision decision) {

	}

	/**
	 * One line of a ledger.
	 *
	 * @param cells as the file has them
	 */
	record Line(List<String> cells) {

		String key() {
			return this.cells.get(0) + "/" + this.cells.get(1);
		}

		LocalDate day() {
			return LocalDate.parse(this.cells.get(2));
		}

		long cents() {
			return new BigDecimal(this.cells.get(6)).movePointRight(2).longValueExact();
		}

		String category() {
			return this.cells.get(7);
		}

		boolean conflictsWith(Line other) {
			return cents() != other.cents() || !day().equals(other.day())
					|| !this.cells.get(3).equals(other.cells.get(3));
		}

		/** The same line under another id. */
		Line named(String prefix) {
			return with(0, prefix + this.cells.get(0).substring(1));
		}

		/** The same line with a cent more. */
		Line dearer() {
			return with(6, BigDecimal.valueOf(cents() + 1, 2).toPlainString());
		}

		Line on(LocalDate day) {
			return with(2, day.toString());
		}

		Line as(String category) {
			return with(7, category);
		}

		private Line with(int place, String text) {
			List<String> changed = new ArrayList<>(this.cells);
			changed.set(place, text);
			return new Line(List.copyOf(changed));
		}

	}

}
