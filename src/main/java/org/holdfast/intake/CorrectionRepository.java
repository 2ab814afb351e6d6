package org.holdfast.intake;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
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
	 * Puts corrected rows in the place of those the last check refused.
	 * @param view the import
	 * @param file the corrected rows
	 * @param layout how their file is laid out
	 * @param at when
	 * @param by who
	 */
	void add(ImportView view, ReceivedFile file, FileLayout layout, Instant at, UUID by) {
		this.jdbc.sql("""
				INSERT INTO corrected_row (institution_id, import_id, row_no)
				SELECT institution_id, :id, row_no FROM rejected_row
				WHERE institution_id = :institution AND batch_id = :batch ON CONFLICT DO NOTHING""")
			.param("institution", CurrentInstitution.id())
			.param("id", view.id())
			.param("batch", Objects.requireNonNull(view.batchNumber()))
			.update();
		this.jdbc
			.sql("""
					INSERT INTO import_correction (institution_id, import_id, number, upload_id, sha256, layout, first_row, created_at, created_by)
					SELECT :institution, :id, (SELECT count(*) + 1 FROM import_correction
							WHERE institution_id = :institution AND import_id = :id),
						:upload, :sha, CAST(:layout AS jsonb), i.last_row, :at, :by
					FROM import i WHERE i.institution_id = :institution AND i.id = :id""")
			.param("institution", CurrentInstitution.id())
			.param("id", view.id())
			.param("upload", file.id())
			.param("sha", file.sha256())
			.param("layout", this.json.writeValueAsString(layout))
			.param("at", Timestamp.from(at))
			.param("by", by)
			.update();
	}

	/**
	 * Forgets all corrections of an import.
	 * @param id the import
	 */
	void forget(UUID id) {
		for (String table : List.of("import_correction", "corrected_row")) {
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

}
