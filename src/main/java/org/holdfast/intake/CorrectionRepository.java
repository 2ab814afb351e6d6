package org.holdfast.intake;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.holdfast.tenancy.CurrentInstitution;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which corrected rows were added to which import, and which rows they replaced.
 */
@Repository
@Transactional
class CorrectionRepository {

	private static final int FETCH = 10_000;

	private final JdbcClient jdbc;

	private final JsonMapper json;

	CorrectionRepository(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/**
	 * All uploads of an import in the order they are read.
	 * @param view the import, its layout known
	 * @return the file, then its corrections
	 */
	@Transactional(readOnly = true)
	List<FilePart> parts(ImportView view) {
		List<FilePart> parts = new ArrayList<>();
		parts.add(new FilePart(view.id(), Objects.requireNonNull(view.layout()).layout(), 0));
		parts.addAll(this.jdbc.sql("""
				SELECT upload_id, layout, first_row FROM import_correction
				WHERE institution_id = :institution AND import_id = :id ORDER BY number""")
			.param("institution", CurrentInstitution.id())
			.param("id", view.id())
			.query((row, number) -> new FilePart(row.getObject(1, UUID.class),
					this.json.readValue(row.getString(2), FileLayout.class).layout(), row.getInt(3)))
			.list());
		return parts;
	}

	/**
	 * The rows that are not read again.
	 * @param id the import
	 * @return their numbers
	 */
	@Transactional(readOnly = true)
	BitSet replaced(UUID id) {
		BitSet rows = new BitSet();
		this.jdbc.sql("SELECT row_no FROM corrected_row WHERE institution_id = :institution AND import_id = :id")
			.param("institution", CurrentInstitution.id())
			.param("id", id)
			.withFetchSize(FETCH)
			.query((RowCallbackHandler) (row) -> rows.set(row.getInt(1)));
		return rows;
	}

	/**
	 * How many rows people left out.
	 * @param id the import
	 * @return rows that are not read again and that no row replaced
	 */
	@Transactional(readOnly = true)
	int leftOut(UUID id) {
		return this.jdbc.sql("""
				SELECT count(*) FROM corrected_row
				WHERE institution_id = :institution AND import_id = :id AND left_out""")
			.param("institution", CurrentInstitution.id())
			.param("id", id)
			.query(Integer.class)
			.single();
	}

	/**
	 * Adds corrected rows, to be read below the last row so far.
	 * @param view the import
	 * @param file the corrected rows
	 * @param layout how their file is laid out
	 * @param at when
	 * @param by who
	 * @return the number of the correction, from 1
	 */
	int add(ImportView view, ReceivedFile file, FileLayout layout, Instant at, UUID by) {
		return this.jdbc
			.sql("""
					INSERT INTO import_correction (institution_id, import_id, number, upload_id, sha256, layout, first_row, created_at, created_by)
					SELECT :institution, :id, (SELECT coalesce(max(number), 0) + 1 FROM import_correction
							WHERE institution_id = :institution AND import_id = :id),
						:upload, :sha, CAST(:layout AS jsonb), i.last_row, :at, :by
					FROM import i WHERE i.institution_id = :institution AND i.id = :id RETURNING number""")
			.param("institution", CurrentInstitution.id())
			.param("id", view.id())
			.param("upload", file.id())
			.param("sha", file.sha256())
			.param("layout", this.json.writeValueAsString(layout))
			.param("at", Timestamp.from(at))
			.param("by", by)
			.query(Integer.class)
			.single();
	}

	/**
	 * Lets a correction replace all rows the last check refused.
	 * @param view the import
	 * @param correction the number of the correction
	 */
	void replaceAll(ImportView view, int correction) {
		this.jdbc.sql("""
				INSERT INTO corrected_row (institution_id, import_id, row_no, correction)
				SELECT institution_id, :id, row_no, :correction FROM rejected_row r
				WHERE institution_id = :institution AND batch_id = :batch AND %s
				ON CONFLICT DO NOTHING""".formatted(RejectedRows.STANDING))
			.param("institution", CurrentInstitution.id())
			.param("id", view.id())
			.param("correction", correction)
			.param("batch", Objects.requireNonNull(view.batchNumber()))
			.update();
	}

	/**
	 * Forgets all corrections of an import, and what was found in its rows.
	 * @param id the import
	 */
	void forget(UUID id) {
		forgetRows(id);
		delete(id, List.of("import_correction", "corrected_row"));
	}

	/**
	 * Forgets what was found in the rows of an import and what people changed in them;
	 * which rows were replaced by which stays.
	 * @param id the import
	 */
	void forgetRows(UUID id) {
		delete(id, List.of("staged_edit", "staged_change", "staged_row", "seen_value"));
	}

	private void delete(UUID id, List<String> tables) {
		for (String table : tables) {
			this.jdbc.sql("DELETE FROM " + table + " WHERE institution_id = :institution AND import_id = :id")
				.param("institution", CurrentInstitution.id())
				.param("id", id)
				.update();
		}
	}

	/**
	 * The uploads of corrections, so that they can be forgotten with their import.
	 * @param id the import
	 * @return uploads, possibly none
	 */
	@Transactional(readOnly = true)
	List<UUID> uploads(UUID id) {
		return this.jdbc.sql("""
				SELECT upload_id FROM import_correction WHERE institution_id = :institution AND import_id = :id""")
			.param("institution", CurrentInstitution.id())
			.param("id", id)
			.query((rows, number) -> rows.getObject(1, UUID.class))
			.list();
	}

	/**
	 * Lets a correction replace some of the rows the last check refused.
	 * @param view the import
	 * @param correction the number of the correction
	 * @param rows the rows
	 * @return how many of them had been refused
	 */
	int replace(ImportView view, int correction, BitSet rows) {
		return this.jdbc.sql("""
				INSERT INTO corrected_row (institution_id, import_id, row_no, correction)
				SELECT institution_id, :id, row_no, :correction FROM rejected_row r
				WHERE institution_id = :institution AND batch_id = :batch AND row_no = ANY (:rows) AND %s
				ON CONFLICT DO NOTHING""".formatted(RejectedRows.STANDING))
			.param("institution", CurrentInstitution.id())
			.param("id", view.id())
			.param("correction", correction)
			.param("batch", Objects.requireNonNull(view.batchNumber()))
			.param("rows", rows.stream().boxed().toArray(Integer[]::new))
			.update();
	}

	/**
	 * Notes by which row each corrected one is replaced, or that it is left out.
	 * @param id the import
	 * @param correction the number of the correction
	 * @param by the number of the new row by that of the old; 0 for a row left out
	 */
	void replace(UUID id, int correction, Map<Integer, Integer> by) {
		this.jdbc.sql("""
				INSERT INTO corrected_row (institution_id, import_id, row_no, correction, by_row, left_out)
				SELECT :institution, :id, old, :correction, nullif(new, 0), new = 0
				FROM unnest(:old, :new) AS pair (old, new)""")
			.param("institution", CurrentInstitution.id())
			.param("id", id)
			.param("correction", correction)
			.param("old", by.keySet().toArray(Integer[]::new))
			.param("new", by.values().toArray(Integer[]::new))
			.update();
	}

	/**
	 * Whether a file was taken as a correction before.
	 * @param id the import
	 * @param sha256 the fingerprint of the file
	 * @return whether it was
	 */
	@Transactional(readOnly = true)
	boolean known(UUID id, String sha256) {
		return this.jdbc.sql("""
				SELECT EXISTS (SELECT 1 FROM import_correction
					WHERE institution_id = :institution AND import_id = :id AND sha256 = :sha)""")
			.param("institution", CurrentInstitution.id())
			.param("id", id)
			.param("sha", sha256)
			.query(Boolean.class)
			.single();
	}

	/**
	 * The number of the latest correction.
	 * @param id the import
	 * @return 0 when there is none
	 */
	@Transactional(readOnly = true)
	int latest(UUID id) {
		return this.jdbc.sql("""
				SELECT coalesce(max(number), 0) FROM import_correction
				WHERE institution_id = :institution AND import_id = :id""")
			.param("institution", CurrentInstitution.id())
			.param("id", id)
			.query(Integer.class)
			.single();
	}

	/**
	 * Takes a correction back: the rows it replaced are read again.
	 * @param id the import
	 * @param correction the latest correction
	 * @return its upload, of no use from now on
	 */
	UUID takeBack(UUID id, int correction) {
		this.jdbc.sql("""
				DELETE FROM corrected_row
				WHERE institution_id = :institution AND import_id = :id AND correction = :correction""")
			.param("institution", CurrentInstitution.id())
			.param("id", id)
			.param("correction", correction)
			.update();
		return this.jdbc.sql("""
				DELETE FROM import_correction
				WHERE institution_id = :institution AND import_id = :id AND number = :correction RETURNING upload_id""")
			.param("institution", CurrentInstitution.id())
			.param("id", id)
			.param("correction", correction)
			.query((row, number) -> row.getObject(1, UUID.class))
			.single();
	}

	/**
	 * The rows of the file that corrected rows stand for, where that is known.
	 * @param id the import
	 * @param rows the numbers of corrected rows
	 * @return the number of the row each replaced
	 */
	@Transactional(readOnly = true)
	Map<Integer, Integer> origins(UUID id, Collection<Integer> rows) {
		Map<Integer, Integer> origins = new HashMap<>();
		this.jdbc.sql("""
				WITH RECURSIVE back AS (
					SELECT by_row AS now, row_no FROM corrected_row
					WHERE institution_id = :institution AND import_id = :id AND by_row = ANY (:rows)
					UNION ALL
					SELECT b.now, c.row_no FROM back b JOIN corrected_row c ON c.institution_id = :institution
						AND c.import_id = :id AND c.by_row = b.row_no)
				SELECT now, min(row_no) FROM back GROUP BY now""")
			.param("institution", CurrentInstitution.id())
			.param("id", id)
			.param("rows", rows.toArray(Integer[]::new))
			.query((RowCallbackHandler) (row) -> origins.put(row.getInt(1), row.getInt(2)));
		return origins;
	}

}
