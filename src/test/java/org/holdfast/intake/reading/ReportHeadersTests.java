package org.holdfast.intake.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.holdfast.intake.reading.MappingSuggestion.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The headers of the usual reports of the usual systems, each taken for what it is by its
 * name alone. The reports are in {@code src/test/resources/headers}.
 */
class ReportHeadersTests {

	private static final Path REPORTS = Path.of("src/test/resources/headers");

	private static final Set<String> SYSTEMS = Set.of("Workday", "PeopleSoft", "Oracle", "UKG", "Kronos",
			"Infor/Lawson", "ADP", "SAP", "SuccessFactors", "SAP/Ariba", "Coupa", "iCIMS", "Taleo", "Spanish");

	/**
	 * Names that stand for one column or another of a kind, as its cells or the other
	 * columns of the file decide.
	 */
	private static final Map<String, Set<String>> MEANT = Map.ofEntries(vendor("purchases vendor"),
			vendor("purchases supplier"), vendor("purchases proveedor"), vendor("vendors vendor"),
			vendor("vendors supplier"), vendor("vendors proveedor"), paid("purchases checkdate"),
			paid("purchases paiddate"), paid("purchases paymentdate"),
			Map.entry("purchases invoiceid", Set.of("invoice_number", "transaction_id")));

	private final HeaderDictionary dictionary = HeaderDictionary.standard();

	private static Map.Entry<String, Set<String>> vendor(String name) {
		return Map.entry(name, Set.of("vendor_id", "vendor_name"));
	}

	private static Map.Entry<String, Set<String>> paid(String name) {
		return Map.entry(name, Set.of("transaction_date", "paid_on"));
	}

	static Stream<Report> reports() throws IOException {
		try (Stream<Path> files = Files.list(REPORTS)) {
			return files.sorted().flatMap(ReportHeadersTests::read).toList().stream();
		}
	}

	private static Stream<Report> read(Path file) {
		List<Report> reports = new ArrayList<>();
		try {
			for (String line : Files.readAllLines(file)) {
				if (line.startsWith("[")) {
					String[] words = line.substring(1, line.length() - 1).split(" ");
					reports.add(new Report(words[0], words[1], new ArrayList<>()));
				}
				else if (!line.isBlank() && !line.startsWith("#")) {
					String[] sides = line.split(" =", 2);
					String[] said = sides[1].split("\\|", 2);
					reports.getLast()
						.columns()
						.add(new Known(sides[0], said[0].strip(), (said.length > 1) ? said[1].strip() : ""));
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return reports.stream();
	}

	@ParameterizedTest
	@MethodSource("reports")
	void everyHeaderIsKnown(Report report) {
		List<String> names = report.columns().stream().map(Known::header).toList();
		List<String> row = report.columns().stream().map((column) -> value(report.kind(), column)).toList();
		FileSample sample = new FileSample(new Layout(TextEncoding.UTF_8, ',', 1), names, List.of(row, row, row),
				List.of());
		MappingSuggestions found = new MappingSuggester(this.dictionary).suggest(report.kind(), sample);
		Map<String, String> expected = new LinkedHashMap<>();
		report.columns()
			.stream()
			.filter((column) -> !column.field().isEmpty())
			.forEach((column) -> expected.put(column.header(), column.field()));
		assertThat(found.columns()
			.stream()
			.collect(Collectors.toMap(MappingSuggestion::header, MappingSuggestion::canonical))).isEqualTo(expected);
		assertThat(found.columns()).extracting(MappingSuggestion::reason)
			.isSubsetOf(Reason.TEMPLATE, Reason.KNOWN_NAME, Reason.USUAL_NAME);
	}

	private String value(String kind, Known column) {
		if (!column.value().isEmpty() || column.field().isEmpty()) {
			return column.value().isEmpty() ? "some words" : column.value();
		}
		return switch (this.dictionary.holds(kind, column.field())) {
			case "id" -> "10023";
			case "date" -> "2026-03-31";
			case "amount", "pay" -> "21.50";
			case "hours" -> "40";
			case "zip" -> "44103";
			default -> "some words";
		};
	}

	@Test
	void everyKindAndEverySystemHasReports() throws IOException {
		Map<String, Set<String>> byKind = new TreeMap<>();
		reports()
			.forEach((report) -> byKind.computeIfAbsent(report.kind(), (kind) -> new TreeSet<>()).add(report.system()));
		assertThat(byKind.keySet()).containsExactlyInAnyOrderElementsOf(this.dictionary.kinds());
		assertThat(byKind.values()).allMatch((systems) -> systems.size() >= 5 && systems.contains("Spanish"));
		assertThat(byKind.values().stream().flatMap(Set::stream)).containsAll(SYSTEMS);
	}

	@Test
	void noNameStandsForTwoColumnsUnlessMeant() {
		Map<String, Set<String>> doubtful = new TreeMap<>();
		for (String kind : this.dictionary.kinds()) {
			Map<String, Set<String>> fields = new TreeMap<>();
			this.dictionary.columns(kind)
				.forEach((name, column) -> column.byKey()
					.keySet()
					.forEach((key) -> fields.computeIfAbsent(key, (any) -> new TreeSet<>()).add(name)));
			fields.forEach((key, names) -> {
				if (names.size() > 1) {
					doubtful.put(kind + " " + key, names);
				}
			});
		}
		assertThat(doubtful).isEqualTo(MEANT);
	}

	/**
	 * A report.
	 *
	 * @param kind what the file holds
	 * @param system which system writes it
	 * @param columns its columns
	 */
	record Report(String kind, String system, List<Known> columns) {

		@Override
		public String toString() {
			return this.kind + " of " + this.system;
		}

	}

	/**
	 * A column of a report.
	 *
	 * @param header its header
	 * @param field what it must be taken for, empty for nothing
	 * @param value what its cells hold, empty for what fits
	 */
	record Known(String header, String field, String value) {

	}

}
