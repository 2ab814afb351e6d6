package org.holdfast.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

import org.holdfast.intake.preview.PreviewStore;
import org.holdfast.intake.preview.RowSample;
import org.holdfast.shared.Exact;
import org.holdfast.tenancy.CurrentInstitution;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the first few rows of each kind in a comparison, what a file holds of each month,
 * and how many rows would be gone if its days were replaced. The database does the work;
 * only the few rows shown are read.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PreviewSamples {

	private static final int MOST = 5;

	/** So many rows are looked at to find new ones among rows that are not. */
	private static final int WINDOW = 500;

	private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final JsonMapper json;

	PreviewSamples(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/**
	 * What a batch holds of each month.
	 * @param format its kind
	 * @param batch its number
	 * @return months in rising order
	 */
	List<PreviewStore.Found> months(FileFormat format, long batch) {
		String sql = format.monthly();
		if (sql == null) {
			return List.of();
		}
		return this.jdbc.sql(sql)
			.param("institution", CurrentInstitution.id())
			.param("batch", batch)
			.query((row, at) -> {
				BigDecimal cents = row.getBigDecimal(3);
				return new PreviewStore.Found(row.getObject(1, LocalDate.class).toString().substring(0, 7),
						row.getInt(2), (cents != null) ? Exact.dollars(cents.longValueExact()) : null);
			})
			.list();
	}

	/**
	 * What a control total of a file without amounts is compared with.
	 * @param table where the rows are
	 * @param batch its number
	 * @param accepted how many rows are accepted
	 * @return people, each counted once, or rows where they are not about people
	 */
	int counted(LineTable table, long batch, int accepted) {
		if (table.person() == null) {
			return accepted;
		}
		return this.jdbc.sql("""
				SELECT count(DISTINCT r.%s) FROM %s r WHERE r.institution_id = :institution AND r.batch_id = :batch
				AND %s""".formatted(table.person(), table.name(), ShownRows.accepted("r")))
			.param("institution", CurrentInstitution.id())
			.param("batch", batch)
			.query(Integer.class)
			.single();
	}

	/**
	 * The first few rows of each kind, after the comparison.
	 * @param view the import
	 * @param format its kind
	 * @param visible the numbers of the visible batches of its kind
	 * @return examples in the order of their kinds
	 */
	List<RowSample> samples(ImportView view, FileFormat format, Long[] visible) {
		Long[] candidate = { Objects.requireNonNull(view.batchNumber()) };
		List<Hidden> hidden = (visible.length > 0) ? hidden(candidate[0], visible) : List.of();
		List<RowSample> samples = new ArrayList<>(fresh(format, candidate, hidden.isEmpty() ? new Long[0] : visible));
		if (!hidden.isEmpty()) {
			samples.addAll(compared(format, candidate, hidden));
		}
		return samples;
	}

	private List<RowSample> fresh(FileFormat format, Long[] candidate, Long[] visible) {
		Map<UUID, Integer> first = new LinkedHashMap<>();
		this.jdbc.sql("""
				SELECT r.identity, r.row_no FROM (SELECT * FROM %s WHERE institution_id = :institution
					AND batch_id = ANY (:batches) LIMIT :window) r
				WHERE %s""".formatted(format.table().name(), ShownRows.accepted("r")))
			.param("institution", CurrentInstitution.id())
			.param("batches", candidate)
			.param("window", WINDOW)
			.query((RowCallbackHandler) (row) -> first.put(row.getObject(1, UUID.class), row.getInt(2)));
		if (visible.length > 0) {
			picked(format, format.pick().byIdentity(), visible,
					Map.of("identities", first.keySet().toArray(UUID[]::new)))
				.forEach((one) -> first.remove(one.identity()));
		}
		Integer[] rows = first.values().stream().sorted().limit(MOST).toArray(Integer[]::new);
		return (rows.length == 0) ? List.of()
				: picked(format, format.pick().byRow(), candidate, Map.of("rows", rows)).stream()
					.map((one) -> new RowSample("new", one.row(), Map.of(), one.shown()))
					.toList();
	}

	/** The first few rows of visible batches that the candidate would hide, by reason. */
	private List<Hidden> hidden(long candidate, Long[] visible) {
		List<Hidden> hidden = new ArrayList<>();
		for (String why : List.of("same", "changed", "conflicting", "replaced")) {
			hidden.addAll(this.jdbc.sql("""
					SELECT c.batch_id, c.row_no FROM hidden_row c WHERE c.institution_id = :institution
					AND c.by_batch_id = :candidate AND c.batch_id <> :candidate AND c.why = :why AND %s
					LIMIT :most""".formatted(ShownRows.dated("c", "day", ":visible")))
				.param("institution", CurrentInstitution.id())
				.param("candidate", candidate)
				.param("visible", visible)
				.param("why", why)
				.param("most", MOST)
				.query((row, at) -> new Hidden(row.getLong(1), row.getInt(2), why))
				.list());
		}
		return hidden;
	}

	private List<RowSample> compared(FileFormat format, Long[] candidate, List<Hidden> hidden) {
		Long[] batches = hidden.stream().map(Hidden::batch).distinct().toArray(Long[]::new);
		Integer[] rows = hidden.stream().map(Hidden::row).distinct().toArray(Integer[]::new);
		Map<String, Picked> before = new HashMap<>();
		picked(format, format.pick().byRow(), batches, Map.of("rows", rows))
			.forEach((one) -> before.put(one.batch() + "/" + one.row(), one));
		Map<UUID, Picked> now = new HashMap<>();
		UUID[] identities = before.values().stream().map(Picked::identity).toArray(UUID[]::new);
		if (candidate.length > 0) {
			picked(format, format.pick().byIdentity(), candidate, Map.of("identities", identities))
				.forEach((one) -> now.put(one.identity(), one));
		}
		List<RowSample> samples = new ArrayList<>();
		for (Hidden one : hidden) {
			Picked old = before.get(one.batch() + "/" + one.row());
			if (old == null) {
				continue;
			}
			Picked fresh = now.get(old.identity());
			samples.add((fresh == null || one.why().equals("replaced"))
					? new RowSample("gone", old.row(), old.shown(), Map.of())
					: new RowSample(one.why(), fresh.row(), old.shown(), fresh.shown()));
		}
		return samples;
	}

	/**
	 * The rows that count already and would not, or are dated in the days of the file and
	 * not held by it.
	 * @param view the import
	 * @param format its kind
	 * @param visible the visible batches of its kind
	 * @return how many, with the first few
	 */
	Gone gone(ImportView view, FileFormat format, List<Batch> visible) {
		LineTable table = format.table();
		Long[] numbers = visible.stream().map(Batch::number).toArray(Long[]::new);
		Long[] near = visible.stream().filter((batch) -> near(batch, view)).map(Batch::number).toArray(Long[]::new);
		if (table.replaces() != null && numbers.length > 0) {
			return new Gone(replaced(Objects.requireNonNull(view.batchNumber()), numbers), List.of());
		}
		if (table.dayColumn() == null || near.length == 0) {
			return new Gone(0, List.of());
		}
		int count = rest("count(*)", table, view, numbers, near, "").query(Integer.class).single();
		if (count == 0) {
			return new Gone(0, List.of());
		}
		List<Hidden> first = rest("o.batch_id, o.row_no", table, view, numbers, near, "LIMIT 5")
			.query((row, at) -> new Hidden(row.getLong(1), row.getInt(2), "gone"))
			.list();
		return new Gone(count, compared(format, new Long[0], first));
	}

	private JdbcClient.StatementSpec rest(String what, LineTable table, ImportView view, Long[] visible, Long[] near,
			String limit) {
		List<Long> hiding = new ArrayList<>(List.of(visible));
		hiding.add(view.batchNumber());
		return this.jdbc.sql("""
				SELECT %s FROM %s o
				WHERE o.institution_id = :institution AND o.batch_id = ANY (:near) AND o.%s BETWEEN :from AND :to
				AND %s %s""".formatted(what, table.name(), table.dayColumn(), table.shown("o", ":hiding"), limit))
			.param("institution", CurrentInstitution.id())
			.param("near", near)
			.param("from", view.firstDay())
			.param("to", view.lastDay())
			.param("hiding", hiding.toArray(Long[]::new));
	}

	private int replaced(long candidate, Long[] visible) {
		return this.jdbc.sql("""
				SELECT count(*) FROM hidden_row c WHERE c.institution_id = :institution AND c.by_batch_id = :candidate
				AND c.why = 'replaced' AND %s""".formatted(ShownRows.dated("c", "day", ":visible")))
			.param("institution", CurrentInstitution.id())
			.param("candidate", candidate)
			.param("visible", visible)
			.query(Integer.class)
			.single();
	}

	private static boolean near(Batch batch, ImportView view) {
		return batch.firstDay() != null && batch.lastDay() != null && view.firstDay() != null && view.lastDay() != null
				&& !batch.lastDay().isBefore(view.firstDay()) && !batch.firstDay().isAfter(view.lastDay());
	}

	private List<Picked> picked(FileFormat format, String sql, Long[] batches, Map<String, Object[]> chosen) {
		JdbcClient.StatementSpec statement = this.jdbc
			.sql("SELECT r.batch_id, r.row_no, r.identity, %s AS shown FROM (%s) r ORDER BY r.batch_id, r.row_no"
				.formatted(format.pick().shown(), sql))
			.param("institution", CurrentInstitution.id())
			.param("batches", batches);
		for (Map.Entry<String, Object[]> one : chosen.entrySet()) {
			statement = statement.param(one.getKey(), one.getValue());
		}
		return statement
			.query((row, at) -> new Picked(row.getLong(1), row.getInt(2), row.getObject(3, UUID.class),
					shown(row.getString(4))))
			.list();
	}

	private Map<String, String> shown(@Nullable String text) {
		Map<String, String> shown = new TreeMap<>();
		if (text != null) {
			this.json.readValue(text, OBJECT).forEach((name, value) -> {
				if (value != null && !value.toString().isEmpty()) {
					field(shown, name, value.toString());
				}
			});
		}
		return shown;
	}

	/** Numbers are stored as whole ten-thousandths or hundredths, and named so. */
	private static void field(Map<String, String> shown, String name, String value) {
		int scale = name.endsWith("_e4") ? 4 : name.endsWith("_e2") ? 2 : 0;
		shown.put((scale > 0) ? name.substring(0, name.length() - 3) : name,
				(scale > 0) ? new BigDecimal(value).movePointLeft(scale).stripTrailingZeros().toPlainString() : value);
	}

	/**
	 * Rows that would be gone.
	 *
	 * @param rows how many
	 * @param samples the first few
	 */
	record Gone(int rows, List<RowSample> samples) {

	}

	private record Hidden(long batch, int row, String why) {

	}

	private record Picked(long batch, int row, UUID identity, Map<String, String> shown) {

	}

}
