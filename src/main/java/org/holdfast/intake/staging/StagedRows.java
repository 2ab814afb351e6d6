package org.holdfast.intake.staging;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.holdfast.institution.InstitutionKeys;
import org.holdfast.tenancy.CurrentInstitution;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the cells of refused rows, each sealed, and reads them with the changes that
 * wait.
 */
@Repository
@Transactional
public class StagedRows {

	private static final TypeReference<List<String>> CELLS = new TypeReference<>() {
	};

	private static final TypeReference<Map<String, String>> CHANGED = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final InstitutionKeys keys;

	private final JsonMapper json;

	StagedRows(JdbcClient jdbc, InstitutionKeys keys, JsonMapper json) {
		this.jdbc = jdbc;
		this.keys = keys;
		this.json = json;
	}

	/**
	 * Keeps rows of an attempt and forgets those of earlier attempts.
	 * @param importId the import
	 * @param batch the number of the attempt
	 * @param rows cells by number of the row
	 */
	public void keep(UUID importId, long batch, Map<Integer, List<String>> rows) {
		this.jdbc.sql("""
				DELETE FROM staged_row
				WHERE institution_id = :institution AND import_id = :id AND batch_id <> :batch""")
			.param("institution", CurrentInstitution.id())
			.param("id", importId)
			.param("batch", batch)
			.update();
		RowSeal seal = seal(importId);
		rows.forEach((row, cells) -> this.jdbc.sql("""
				INSERT INTO staged_row (institution_id, import_id, row_no, batch_id, sealed)
				VALUES (:institution, :id, :row, :batch, :sealed) ON CONFLICT DO NOTHING""")
			.param("institution", CurrentInstitution.id())
			.param("id", importId)
			.param("row", row)
			.param("batch", batch)
			.param("sealed", seal.seal(row, this.json.writeValueAsString(cells)))
			.update());
	}

	/**
	 * The rows that are kept, as they stand.
	 * @param importId the import
	 * @param batch the number of the attempt
	 * @param numbers the numbers of the rows
	 * @return those of them that are kept or were touched, in rising order
	 */
	@Transactional(readOnly = true)
	public Map<Integer, StagedRow> find(UUID importId, long batch, Collection<Integer> numbers) {
		Map<Integer, StagedRow> found = new TreeMap<>();
		RowSeal seal = seal(importId);
		Map<Integer, Touched> touched = touched(importId, numbers, seal);
		Map<Integer, List<String>> kept = kept(importId, batch, numbers, seal);
		for (Integer row : numbers) {
			Touched changes = touched.getOrDefault(row, Touched.NOT);
			if (kept.containsKey(row) || changes != Touched.NOT) {
				found.put(row, new StagedRow(row, kept.getOrDefault(row, List.of()), changes.changed(),
						changes.excluded(), batch + "." + changes.last() + "." + changes.undone()));
			}
		}
		return found;
	}

	private Map<Integer, List<String>> kept(UUID importId, long batch, Collection<Integer> numbers, RowSeal seal) {
		Map<Integer, List<String>> kept = new HashMap<>();
		this.jdbc.sql("""
				SELECT row_no, sealed FROM staged_row WHERE institution_id = :institution AND import_id = :id
				AND batch_id = :batch AND row_no = ANY (:rows)""")
			.param("institution", CurrentInstitution.id())
			.param("id", importId)
			.param("batch", batch)
			.param("rows", numbers.toArray(Integer[]::new))
			.query((RowCallbackHandler) (row) -> kept.put(row.getInt(1),
					this.json.readValue(seal.open(row.getInt(1), row.getBytes(2)), CELLS)));
		return kept;
	}

	private Map<Integer, Touched> touched(UUID importId, Collection<Integer> numbers, RowSeal seal) {
		Map<Integer, Touched> touched = new HashMap<>();
		this.jdbc.sql("""
				SELECT e.row_no, e.number, e.sealed, c.action, c.undone_at IS NOT NULL, c.correction IS NOT NULL
				FROM staged_edit e JOIN staged_change c ON c.institution_id = e.institution_id
					AND c.import_id = e.import_id AND c.number = e.number
				WHERE e.institution_id = :institution AND e.import_id = :id AND e.row_no = ANY (:rows)
				ORDER BY e.number""")
			.param("institution", CurrentInstitution.id())
			.param("id", importId)
			.param("rows", numbers.toArray(Integer[]::new))
			.query((row) -> {
				int number = row.getInt(1);
				Touched before = touched.getOrDefault(number, Touched.NOT);
				boolean undone = row.getBoolean(5);
				boolean counts = !undone && !row.getBoolean(6);
				Map<String, String> changed = new LinkedHashMap<>(before.changed());
				byte[] sealed = row.getBytes(3);
				if (counts && sealed != null) {
					changed.putAll(this.json.readValue(seal.open(number, sealed), CHANGED));
				}
				boolean excluded = before.excluded() || counts && row.getString(4).equals("exclude");
				touched.put(number, new Touched(changed, excluded, row.getInt(2), before.undone() + (undone ? 1 : 0)));
			});
		return touched;
	}

	/**
	 * Forgets the cells of imports that came before a moment, and what people changed in
	 * them, when their originals go too.
	 * @param expired the moment
	 */
	public void forgetExpired(Instant expired) {
		for (String table : List.of("staged_edit", "staged_change", "staged_row")) {
			this.jdbc
				.sql("""
						DELETE FROM %s s USING import i
						WHERE s.institution_id = :institution AND i.institution_id = s.institution_id AND i.id = s.import_id
						AND i.created_at < :expired AND i.state IN ('previewed', 'committed', 'withdrawn', 'cancelled', 'failed')"""
					.formatted(table))
				.param("institution", CurrentInstitution.id())
				.param("expired", Timestamp.from(expired))
				.update();
		}
	}

	private RowSeal seal(UUID importId) {
		return new RowSeal(this.keys.encryptionKey("staged/" + importId), importId);
	}

	/**
	 * What people did to one row.
	 */
	private record Touched(Map<String, String> changed, boolean excluded, int last, int undone) {

		static final Touched NOT = new Touched(Map.of(), false, 0, 0);

	}

}
