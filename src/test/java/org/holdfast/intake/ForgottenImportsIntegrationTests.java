package org.holdfast.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import javax.sql.DataSource;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.MovableClock;
import org.holdfast.Programs;
import org.holdfast.database.OwnerDataSource;
import org.holdfast.database.ReadableTables;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nothing of a file stays when its import is given up: found by walking through all
 * tables there are, whatever they are called.
 */
@IntegrationTest
class ForgottenImportsIntegrationTests {

	private static final String FILE = "as_of,employee_id,home_zip,job_title,job_family,pay,pay_basis\r\n"
			+ "2024-06-30,E1,21201,Clerk,Zeppelin Care,40000,annual\r\n"
			+ "2024-06-30,E2,21201,Zeppelin Pilot,Office,41000,annual\r\n"
			+ "2024-06-30,E3,21201,Zeppelin Nurse,Office,zeppelin,annual\r\n"
			+ "2024-06-30,E4,21201,Zeppelin Nurse,Office,zeppelin,annual\r\n"
			+ "2024-06-30,E5,21201,Zeppelin Nurse,Office,zeppelin,annual\r\n";

	private static final Set<String> RECORD = Set.of("import", "audit_entry");

	@Autowired
	private Cast cast;

	@Autowired
	private MovableClock clock;

	@Autowired
	private Uploads uploads;

	@Autowired
	private Imports imports;

	@Autowired
	private ImportRecords records;

	@Autowired
	private RefusedLines lines;

	@Autowired
	private RowFixes fixes;

	@Autowired
	private Corrections corrections;

	@Autowired
	private Janitor janitor;

	@Autowired
	@OwnerDataSource
	private DataSource owner;

	private Actor manager;

	@BeforeEach
	void begin() {
		this.manager = this.cast.member(this.cast.institution(), Role.MANAGER);
	}

	@AfterEach
	void back() {
		this.clock.reset();
	}

	@Test
	void aCancelledImportLeavesItsRecordOnly() throws Exception {
		UUID base = this.cast.as(this.manager,
				() -> previewed(FILE.replace("Zeppelin", "Balloon").replace("zeppelin", "free")));
		this.cast.as(this.manager, () -> this.imports.commit(base, new Decision(true, 3, false, null, null)));
		Corrected corrected = corrected(FILE.replace("41000", "42000"));
		Set<String> before = tables(corrected);
		assertThat(before).contains("import", "audit_entry", "upload_chunk", "import_correction", "corrected_row",
				"staged_row", "staged_change", "staged_edit", "seen_value", "roster_row", "rejected_row", "hidden_row");
		assertThat(saying("zeppelin")).contains("import", "seen_value");
		this.cast.as(this.manager, () -> this.imports.withdraw(base, "wrong"));
		this.cast.as(this.manager, () -> this.imports.cancel(corrected.id()));
		tidy(Duration.ofDays(2));
		assertThat(tables(corrected)).isEqualTo(RECORD);
		assertThat(saying("zeppelin")).isEmpty();
	}

	@Test
	void whatWasTypedGoesWithAWithdrawalAndTheRowsADayLater() throws Exception {
		UUID base = this.cast.as(this.manager,
				() -> previewed(FILE.replace("Zeppelin", "Balloon").replace("zeppelin", "free")));
		this.cast.as(this.manager, () -> this.imports.commit(base, new Decision(true, 3, false, null, null)));
		Corrected corrected = corrected(FILE);
		Decision.Range june = new Decision.Range(LocalDate.of(2024, 6, 1), LocalDate.of(2024, 6, 30));
		this.cast.as(this.manager, () -> this.imports.commit(corrected.id(), new Decision(true, 2, false, null, june)));
		assertThat(tables(corrected)).contains("staged_row", "staged_change", "staged_edit", "seen_value", "hidden_row",
				"hidden_period");
		this.cast.as(this.manager, () -> this.imports.withdraw(corrected.id(), "wrong"));
		assertThat(tables(corrected)).contains("roster_row", "upload_chunk")
			.doesNotContain("staged_row", "staged_change", "staged_edit", "seen_value");
		assertThat(saying("zeppelin pilot")).containsExactly("roster_row");
		tidy(Duration.ofDays(31));
		assertThat(tables(corrected)).doesNotContain("roster_row", "rejected_row", "upload_chunk", "hidden_row",
				"hidden_period");
		assertThat(saying("zeppelin pilot")).isEmpty();
	}

	@Test
	void whatWasTypedAndExamplesOfCellsGoWithTheOriginal() throws Exception {
		Corrected committed = corrected(FILE);
		this.cast.as(this.manager, () -> this.imports.commit(committed.id(), new Decision(true, 2, false, null, null)));
		Corrected waiting = corrected(FILE.replace("Zeppelin Care", "Office").replace("06-30", "05-31"));
		tidy(Duration.ofDays(29));
		assertThat(tables(waiting)).contains("staged_row", "staged_change", "staged_edit");
		assertThat(sample(committed)).isEqualTo("zeppelin");
		tidy(Duration.ofDays(31));
		for (Corrected one : List.of(committed, waiting)) {
			assertThat(tables(one)).contains("roster_row", "corrected_row")
				.doesNotContain("staged_row", "staged_change", "staged_edit", "upload_chunk");
			assertThat(sample(one)).isNull();
		}
	}

	@Test
	void anImportThatStopsForGoodOrIsGivenUpByTimeLeavesItsRecordOnly() throws Exception {
		Corrected empty = corrected(FILE);
		this.cast.as(this.manager, () -> {
			this.fixes.undo(empty.id(), 2);
			return this.corrections.takeBack(empty.id());
		});
		assertThat(rested(empty.id()).state()).isEqualTo(ImportState.PREVIEWED);
		assertThat(tables(empty)).contains("staged_row", "staged_change", "staged_edit", "seen_value");
		this.cast.as(this.manager,
				() -> this.imports.map(empty.id(), new MappingChange(null, null, 6, null, null, null, null)));
		assertThat(rested(empty.id()).reason()).isEqualTo("file-empty");
		tidy(Duration.ZERO);
		assertThat(tables(empty)).isEqualTo(RECORD);
		Corrected unmapped = corrected(FILE.replace("06-30", "05-31"));
		this.cast.as(this.manager,
				() -> this.imports.map(unmapped.id(),
						new MappingChange(new Mapping(Map.of("job_title", "job_title"), Map.of(), Map.of(), Map.of()),
								null, null, null, null, null, null)));
		assertThat(rested(unmapped.id()).state()).isEqualTo(ImportState.NEEDS_MAPPING);
		assertThat(tables(unmapped)).contains("staged_change", "upload_chunk");
		tidy(Duration.ofDays(31));
		assertThat(tables(unmapped)).isEqualTo(RECORD);
		assertThat(saying("zeppelin")).isEmpty();
	}

	@Test
	void aWorkerThatEndsAfterTheCancellationWritesNothing() throws Exception {
		UUID id = this.cast.as(this.manager, () -> previewed(FILE));
		this.cast.as(this.manager, () -> {
			WorkAttempt attempt = new WorkAttempt(this.records, id, ImportState.PREVIEWED,
					this.records.nextBatchNumber(), () -> false);
			assertThat(this.records.begin(id, ImportState.PREVIEWED, attempt.number())).isTrue();
			assertThat(attempt.change(() -> Map.of("rows_done", 1))).isTrue();
			this.imports.cancel(id);
			assertThat(attempt.change(() -> {
				throw new AssertionError("Something was written for an import that was given up");
			})).isFalse();
			return true;
		});
	}

	/** An import some of whose rows were corrected, and others are being corrected. */
	private Corrected corrected(String file) {
		return this.cast.as(this.manager, () -> {
			UUID id = previewed(file);
			List<Long> batches = new ArrayList<>(List.of(batch(id)));
			this.fixes.edit(id, 4, this.lines.line(id, 4).version(), Map.of(5, "45000"));
			this.fixes.check(id);
			rested(id);
			batches.add(batch(id));
			this.fixes.edit(id, 5, this.lines.line(id, 5).version(), Map.of(5, "zeppelin too"));
			assertThat(this.imports.get(id).rows().rejected()).isEqualTo(2);
			return new Corrected(id, batches);
		});
	}

	private long batch(UUID id) {
		return Objects.requireNonNull(this.imports.get(id).batchNumber());
	}

	private UUID previewed(String file) throws IOException {
		ReceivedFile received = this.uploads.receive("a.csv",
				new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
		UUID id = this.imports.accept(received, new NewImport(Kind.ROSTER, null, null, null, null, null)).id();
		assertThat(rested(id).state()).isEqualTo(ImportState.PREVIEWED);
		return id;
	}

	private ImportView rested(UUID id) {
		return this.cast.as(this.manager, () -> {
			Programs.await(() -> Set.of(ImportState.PREVIEWED, ImportState.NEEDS_MAPPING, ImportState.FAILED)
				.contains(this.imports.get(id).state()));
			return this.imports.get(id);
		});
	}

	private String sample(Corrected one) {
		return this.cast.as(this.manager,
				() -> this.imports.get(one.id())
					.problems()
					.stream()
					.filter((problem) -> problem.rule().equals("number-unreadable"))
					.findFirst()
					.orElseThrow()
					.samples()
					.getFirst()
					.value());
	}

	private void tidy(Duration later) {
		this.clock.move(later);
		this.cast.as(this.manager, () -> {
			this.janitor.tidy(this.manager.institutionId());
			return true;
		});
		this.clock.reset();
	}

	/**
	 * The tables that have a row about an import: one that names it anywhere, as an id or
	 * in a text, or that has the number of one of its batches in a column for numbers of
	 * batches.
	 */
	private Set<String> tables(Corrected one) throws SQLException {
		Set<String> found = saying(one.id().toString());
		try (Connection connection = connection()) {
			for (String column : batchColumns(connection)) {
				String[] name = column.split(" ");
				String test = name[2].equals("ARRAY") ? name[1] + " && ?" : name[1] + " = ANY (?)";
				if (!name[0].equals("import")
						&& any(connection, "SELECT EXISTS (SELECT 1 FROM " + name[0] + " WHERE " + test + ")",
								connection.createArrayOf("bigint", one.batches().toArray()))) {
					found.add(name[0]);
				}
			}
		}
		return found;
	}

	private static List<String> batchColumns(Connection connection) throws SQLException {
		List<String> columns = new ArrayList<>();
		try (PreparedStatement ask = connection.prepareStatement(
				"""
						SELECT c.oid::regclass::text || ' ' || i.column_name || ' ' || i.data_type
						FROM information_schema.columns i JOIN pg_class c ON c.oid = (quote_ident(i.table_schema) || '.' || quote_ident(i.table_name))::regclass
						WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND i.column_name ~ 'batch|attempt|basis'
						AND i.data_type IN ('bigint', 'ARRAY') AND i.udt_name IN ('int8', '_int8')
						AND i.table_schema NOT IN ('pg_catalog', 'information_schema')""");
				ResultSet rows = ask.executeQuery()) {
			while (rows.next()) {
				columns.add(rows.getString(1));
			}
		}
		assertThat(columns).contains("roster_row batch_id bigint", "hidden_row by_batch_id bigint");
		return columns;
	}

	private Set<String> saying(String text) throws SQLException {
		Set<String> found = new TreeSet<>();
		try (Connection connection = connection()) {
			for (String table : ReadableTables.of(connection)) {
				if (any(connection, "SELECT EXISTS (SELECT 1 FROM " + table + " t WHERE t::text ILIKE '%' || ? || '%')",
						text)) {
					found.add(table);
				}
			}
		}
		return found;
	}

	private static boolean any(Connection connection, String sql, Object value) throws SQLException {
		try (PreparedStatement ask = connection.prepareStatement(sql)) {
			ask.setObject(1, value);
			try (ResultSet rows = ask.executeQuery()) {
				return rows.next() && rows.getBoolean(1);
			}
		}
	}

	private Connection connection() throws SQLException {
		Connection connection = this.owner.getConnection();
		connection.setAutoCommit(false);
		try (PreparedStatement tell = connection.prepareStatement("SELECT set_config('app.institution_id', ?, true)")) {
			tell.setString(1, String.valueOf(this.manager.institutionId()));
			tell.execute();
		}
		return connection;
	}

	/**
	 * An import.
	 *
	 * @param id its id
	 * @param batches the numbers that its rows had
	 */
	private record Corrected(UUID id, List<Long> batches) {

	}

}
