package org.holdfast.golden;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.Programs;
import org.holdfast.database.TestDatabase;
import org.holdfast.golden.LedgerLayers.Line;
import org.holdfast.intake.Decision;
import org.holdfast.intake.ImportState;
import org.holdfast.intake.ImportView;
import org.holdfast.intake.Imports;
import org.holdfast.intake.Kind;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.Role;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The sums the loader writes are the sums of the lines it writes, and total spend is the
 * sum of the lines that should count: after a first file, one that overlaps, conflicts
 * decided both ways, a replaced period, and the withdrawal of each.
 */
@IntegrationTest
class CellsIntegrationTests {

	private static final LocalDate MARCH = LocalDate.of(2025, 3, 1);

	private static final Decision PLAIN = new Decision(false, null, false, null, null);

	private static final Decision REPLACE = new Decision(false, null, false, "replace", null);

	private static final Decision KEEP = new Decision(false, null, false, "keep", null);

	private static final Decision MARCH_ANEW = new Decision(false, null, false, null,
			new Decision.Range(MARCH, MARCH.plusDays(30)));

	private static final Decision FIRST_HALF_OF_MARCH_ANEW_BUT_KEEP = new Decision(false, null, false, "keep",
			new Decision.Range(MARCH, MARCH.plusDays(14)));

	private static final String BY = """
			SELECT to_char(%s, 'YYYY-MM') || ' ' || l.label, sum(v.cents), %s, min(v.%s), max(v.%s)
			FROM %s v JOIN purchase_label l ON l.institution_id = v.institution_id AND l.batch_id = v.batch_id
				AND l.dimension = 'c' AND l.number = v.category
			WHERE v.institution_id = ? AND v.batch_id = ? GROUP BY 1""";

	private static final String CELLS = BY.formatted("v.month", "sum(v.lines)", "first_day", "last_day",
			"purchase_cell");

	private static final String LINES = BY.formatted("v.transaction_date", "count(*)", "transaction_date",
			"transaction_date", "purchase_line");

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Autowired
	private Programs programs;

	@Autowired
	private Imports imports;

	private final LedgerLayers ledger = new LedgerLayers();

	private final Map<String, ImportView> files = new HashMap<>();

	private Actor manager;

	private UUID institution;

	@Test
	void sumsOfCellsAndLinesAreTheTruthThroughEveryChange() throws Exception {
		this.institution = this.cast.institution();
		this.manager = this.cast.member(this.institution, Role.MANAGER);
		PurchaseFile file = PurchaseFile.of(6_000, 41);
		PurchaseTruth truth = file.writeTo(new ByteArrayOutputStream());
		List<Line> first = lines(file);
		load("first", first, PLAIN);
		assertThat(LedgerLayers.byCategory(first)).isEqualTo(new TreeMap<>(truth.centsByCategory()));
		assertThat(sums("first", CELLS).values().stream().mapToLong(Sum::cents).sum()).isEqualTo(truth.cents());
		truth.centsByMonth()
			.forEach((month, cents) -> assertThat(spend("month").getOrDefault(month.toString(), 0L)).as("%s", month)
				.isEqualTo(cents));

		List<Line> second = new ArrayList<>(first.subList(0, 3_000));
		second.replaceAll((line) -> line.key().endsWith("7/1") ? line.as("Leases") : line);
		second.subList(0, 50).replaceAll(Line::dearer);
		second.addAll(named(PurchaseFile.of(500, 42), "U"));
		ImportView overlapping = load("second", second, REPLACE);
		assertThat(overlapping.rows().same()).isGreaterThan(2_000);
		assertThat(overlapping.rows().changed()).isGreaterThan(100);
		assertThat(overlapping.rows().conflicting()).isEqualTo(50);
		assertThat(overlapping.rows().fresh()).isEqualTo(500);

		List<Line> third = new ArrayList<>(second.subList(0, 80));
		first.subList(4_000, 4_200).forEach((line) -> third.add(line.dearer()));
		third.addAll(named(PurchaseFile.of(300, 43), "W"));
		assertThat(load("third", third, KEEP).rows().conflicting()).isEqualTo(200);

		List<Line> march = named(PurchaseFile.of(250, 44), "X");
		march.replaceAll((line) -> line.on(MARCH.plusDays(Math.floorMod(line.hashCode(), 31))));
		load("march", march, MARCH_ANEW);

		List<Line> both = new ArrayList<>(march.subList(0, 200));
		both.subList(0, 150).replaceAll(Line::dearer);
		assertThat(load("both", both, FIRST_HALF_OF_MARCH_ANEW_BUT_KEEP).rows().conflicting()).isEqualTo(150);

		for (String name : List.of("first", "march", "second", "both", "third")) {
			withdraw(name);
		}
		assertThat(this.ledger.counting()).isEmpty();
	}

	private ImportView load(String name, List<Line> lines, Decision decision) throws SQLException {
		ImportView sent = this.programs.send(this.manager, Kind.PURCHASES, null, LedgerLayers.file(lines));
		assertThat(sent.state()).as(name + sent.problems()).isEqualTo(ImportState.PREVIEWED);
		ImportView committed = this.programs.commit(this.manager, sent.id(), decision);
		assertThat(committed.state()).as(name).isEqualTo(ImportState.COMMITTED);
		this.files.put(name, committed);
		this.ledger.put(name, lines, decision);
		assertThat(sums(name, LINES)).as("lines of " + name).isEqualTo(sumsOf(lines));
		check("after " + name);
		return committed;
	}

	private void withdraw(String name) throws SQLException {
		this.cast.as(this.manager, () -> this.imports.withdraw(this.files.get(name).id(), "A test of sums"));
		this.ledger.withdraw(name);
		check("without " + name);
	}

	private void check(String when) throws SQLException {
		for (String name : this.files.keySet()) {
			assertThat(sums(name, CELLS)).as(when + ": cells of " + name).isNotEmpty().isEqualTo(sums(name, LINES));
		}
		List<Line> counting = this.ledger.counting();
		assertThat(spend("month")).as(when).isEqualTo(withoutZero(LedgerLayers.byMonth(counting)));
		assertThat(spend("category")).as(when).isEqualTo(withoutZero(LedgerLayers.byCategory(counting)));
	}

	/**
	 * Total spend in cents, as the API tells it of both fiscal years together.
	 */
	private Map<String, Long> spend(String breakdown) {
		Map<String, Long> cents = new TreeMap<>();
		for (String range : List.of("from=2024-07-01&to=2025-06-30", "from=2025-07-01&to=2026-06-30")) {
			String path = "indicators?codes=SP&" + range + "&breakdown=" + breakdown;
			Programs.await(() -> new String(call(path), StandardCharsets.UTF_8).contains("\"stale\":false"));
			GoldenCase.figures(call(path)).values().forEach((figure) -> {
				if (figure.group() != null && figure.value() != null) {
					cents.merge(figure.group(), new BigDecimal(figure.value()).movePointRight(2).longValueExact(),
							Long::sum);
				}
			});
		}
		return withoutZero(cents);
	}

	private byte[] call(String path) {
		HttpResponse<byte[]> answer = this.programs.call(this.port, this.manager, "GET", path, null);
		assertThat(answer.statusCode()).isEqualTo(200);
		return answer.body();
	}

	private Map<String, Sum> sums(String name, String sql) throws SQLException {
		Map<String, Sum> sums = new TreeMap<>();
		try (Connection connection = TestDatabase.shared().administrator().getConnection();
				PreparedStatement statement = connection.prepareStatement(sql)) {
			statement.setObject(1, this.institution);
			statement.setLong(2, this.files.get(name).batchNumber());
			try (ResultSet result = statement.executeQuery()) {
				while (result.next()) {
					sums.put(result.getString(1), new Sum(result.getLong(2), result.getLong(3),
							result.getObject(4, LocalDate.class), result.getObject(5, LocalDate.class)));
				}
			}
		}
		return sums;
	}

	private static Map<String, Sum> sumsOf(List<Line> lines) {
		return lines.stream()
			.collect(Collectors.groupingBy((line) -> line.day().toString().substring(0, 7) + " " + line.category(),
					TreeMap::new,
					Collectors.collectingAndThen(Collectors.toList(),
							(some) -> new Sum(some.stream().mapToLong(Line::cents).sum(), some.size(),
									some.stream().map(Line::day).min(LocalDate::compareTo).orElseThrow(),
									some.stream().map(Line::day).max(LocalDate::compareTo).orElseThrow()))));
	}

	private static Map<String, Long> withoutZero(Map<String, Long> sums) {
		Map<String, Long> some = new TreeMap<>(sums);
		some.values().removeIf((cents) -> cents == 0);
		return some;
	}

	private static List<Line> lines(PurchaseFile file) throws IOException {
		ByteArrayOutputStream csv = new ByteArrayOutputStream();
		file.writeTo(csv);
		return LedgerLayers.lines(csv.toString(StandardCharsets.US_ASCII));
	}

	private static List<Line> named(PurchaseFile file, String prefix) throws IOException {
		return new ArrayList<>(lines(file).stream().map((line) -> line.named(prefix)).toList());
	}

	/**
	 * What stands behind one month and category of a batch.
	 *
	 * @param cents the sum
	 * @param lines how many
	 * @param first the first day
	 * @param last the last day
	 */
	private record Sum(long cents, long lines, LocalDate first, LocalDate last) {

	}

}
