package org.holdfast.intake.staging;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.holdfast.institution.InstitutionKeys;
import org.holdfast.tenancy.CurrentInstitution;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The record of what people changed in refused rows: who, when and which column; the new
 * cells lie beside it, sealed.
 */
@Repository
@Transactional
public class StagedChanges {

	private final JdbcClient jdbc;

	private final InstitutionKeys keys;

	private final JsonMapper json;

	StagedChanges(JdbcClient jdbc, InstitutionKeys keys, JsonMapper json) {
		this.jdbc = jdbc;
		this.keys = keys;
		this.json = json;
	}

	/**
	 * Notes a change.
	 * @param importId the import
	 * @param action what was done
	 * @param columns the headers of the columns it changes
	 * @param edits the new cells by header, by number of the row; none for a row left out
	 * @param at when
	 * @param by by whom
	 */
	public void change(UUID importId, StagedChange.Action action, Set<String> columns,
			Map<Integer, Map<String, String>> edits, Instant at, UUID by) {
		int number = this.jdbc.sql("""
				INSERT INTO staged_change (institution_id, import_id, number, action, column_name, row_count, first_row,
					created_at, created_by)
				SELECT :institution, :id, coalesce(max(number), 0) + 1, :action, :columns, :rows, :first, :at, :by
				FROM staged_change WHERE institution_id = :institution AND import_id = :id RETURNING number""")
			.param("institution", CurrentInstitution.id())
			.param("id", importId)
			.param("action", action.name().toLowerCase(Locale.ROOT))
			.param("columns", columns.isEmpty() ? null : String.join(", ", columns))
			.param("rows", edits.size())
			.param("first", edits.keySet().stream().mapToInt(Integer::intValue).min().orElse(0))
			.param("at", Timestamp.from(at))
			.param("by", by)
			.query(Integer.class)
			.single();
		RowSeal seal = new RowSeal(this.keys.encryptionKey("staged/" + importId), importId);
		edits.forEach((row, cells) -> this.jdbc.sql("""
				INSERT INTO staged_edit (institution_id, import_id, number, row_no, sealed)
				VALUES (:institution, :id, :number, :row, :sealed)""")
			.param("institution", CurrentInstitution.id())
			.param("id", importId)
			.param("number", number)
			.param("row", row)
			.param("sealed", cells.isEmpty() ? null : seal.seal(row, this.json.writeValueAsString(cells)))
			.update());
	}

	/**
	 * Undoes a change that waits.
	 * @param importId the import
	 * @param number the change
	 * @param at when
	 * @param by by whom
	 * @return whether it waited still
	 */
	public boolean undo(UUID importId, int number, Instant at, UUID by) {
		return this.jdbc.sql("""
				UPDATE staged_change SET undone_at = :at, undone_by = :by
				WHERE institution_id = :institution AND import_id = :id AND number = :number AND undone_at IS NULL
				AND correction IS NULL""")
			.param("institution", CurrentInstitution.id())
			.param("id", importId)
			.param("number", number)
			.param("at", Timestamp.from(at))
			.param("by", by)
			.update() == 1;
	}

	/**
	 * The change that waits and leaves a row out.
	 * @param importId the import
	 * @param row the number of the row
	 * @return its number, empty when there is none
	 */
	@Transactional(readOnly = true)
	public Optional<Integer> leavingOut(UUID importId, int row) {
		return this.jdbc.sql("""
				SELECT max(c.number) FROM staged_edit e JOIN staged_change c ON c.institution_id = e.institution_id
					AND c.import_id = e.import_id AND c.number = e.number
				WHERE e.institution_id = :institution AND e.import_id = :id AND e.row_no = :row AND c.action = 'exclude'
				AND c.undone_at IS NULL AND c.correction IS NULL""")
			.param("institution", CurrentInstitution.id())
			.param("id", importId)
			.param("row", row)
			.query(Integer.class)
			.optional();
	}

	/**
	 * The changes, the latest first.
	 * @param importId the import
	 * @param limit how many at most
	 * @return possibly none
	 */
	@Transactional(readOnly = true)
	public List<StagedChange> changes(UUID importId, int limit) {
		return this.jdbc.sql("""
				SELECT * FROM staged_change WHERE institution_id = :institution AND import_id = :id
				ORDER BY number DESC LIMIT :limit""")
			.param("institution", CurrentInstitution.id())
			.param("id", importId)
			.param("limit", limit)
			.query((row, at) -> {
				Timestamp undone = row.getTimestamp("undone_at");
				return new StagedChange(row.getInt("number"),
						StagedChange.Action.valueOf(row.getString("action").toUpperCase(Locale.ROOT)),
						row.getString("column_name"), row.getInt("row_count"), row.getInt("first_row"),
						row.getTimestamp("created_at").toInstant(), row.getObject("created_by", UUID.class),
						(undone != null) ? undone.toInstant() : null, row.getObject("undone_by", UUID.class),
						row.getObject("correction", Integer.class));
			})
			.list();
	}

	/**
	 * Who changed a row last.
	 * @param importId the import
	 * @param row the number of the row
	 * @return an account, empty when nobody did
	 */
	@Transactional(readOnly = true)
	public Optional<UUID> lastOf(UUID importId, int row) {
		return this.jdbc.sql("""
				SELECT coalesce(c.undone_by, c.created_by) FROM staged_edit e
				JOIN staged_change c ON c.institution_id = e.institution_id AND c.import_id = e.import_id
					AND c.number = e.number
				WHERE e.institution_id = :institution AND e.import_id = :id AND e.row_no = :row
				ORDER BY coalesce(c.undone_at, c.created_at) DESC LIMIT 1""")
			.param("institution", CurrentInstitution.id())
			.param("id", importId)
			.param("row", row)
			.query((found, at) -> found.getObject(1, UUID.class))
			.optional();
	}

	/**
	 * The rows that waiting changes touch.
	 * @param importId the import
	 * @return numbers in rising order
	 */
	@Transactional(readOnly = true)
	public List<Integer> waiting(UUID importId) {
		return this.jdbc.sql("""
				SELECT DISTINCT e.row_no FROM staged_edit e JOIN staged_change c ON c.institution_id = e.institution_id
					AND c.import_id = e.import_id AND c.number = e.number
				WHERE e.institution_id = :institution AND e.import_id = :id AND c.undone_at IS NULL
				AND c.correction IS NULL ORDER BY 1""")
			.param("institution", CurrentInstitution.id())
			.param("id", importId)
			.query((row, number) -> row.getInt(1))
			.list();
	}

	/**
	 * Marks the waiting changes as part of a correction, or lets those of a correction
	 * that was taken back wait again.
	 * @param importId the import
	 * @param from the correction they belong to, absent for none
	 * @param to the correction they belong to from now on, absent for none
	 */
	public void move(UUID importId, @Nullable Integer from, @Nullable Integer to) {
		this.jdbc.sql("""
				UPDATE staged_change SET correction = :to WHERE institution_id = :institution AND import_id = :id
				AND undone_at IS NULL AND correction IS NOT DISTINCT FROM CAST(:from AS int)""")
			.param("institution", CurrentInstitution.id())
			.param("id", importId)
			.param("from", from)
			.param("to", to)
			.update();
	}

}
