package org.holdfast.intake.stored;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.holdfast.intake.FileFormat;
import org.holdfast.intake.stored.StoredRow.Hidden;
import org.holdfast.tenancy.CurrentInstitution;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells why stored rows do not count, and which file it was.
 */
@Component
class HidingFiles {

	/**
	 * The last file counts; of what it says of one row, that it holds the row itself goes
	 * before that it replaced the period, and that before a conflict.
	 */
	private static final String HIDING = """
			SELECT h.row_no, h.why, i.id, i.file_name FROM (
				SELECT institution_id, row_no, by_batch_id, why FROM hidden_row
				WHERE institution_id = :institution AND batch_id = ANY (:batches) AND row_no = ANY (:rows)%s) h
			JOIN import i ON i.institution_id = h.institution_id AND i.batch_id = h.by_batch_id
			WHERE i.state = 'committed' OR i.batch_id = ANY (:batches)
			ORDER BY i.committed_at NULLS FIRST, h.why NOT IN ('conflicting', 'period-replaced'), h.why = 'period-replaced'""";

	private static final String REPLACED = """

			UNION ALL SELECT p.institution_id, r.row_no, p.by_batch_id, 'period-replaced' FROM hidden_period p
			JOIN (%s) r ON r.%s BETWEEN p.first_day AND p.last_day
			WHERE p.institution_id = :institution AND p.batch_id = ANY (:batches)""";

	private final JdbcClient jdbc;

	HidingFiles(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Those rows of a batch that do not count.
	 * @param batch the number of the batch
	 * @param format its kind
	 * @param rows the numbers of some of its rows
	 * @return reasons by row
	 */
	Map<Integer, Hidden> of(long batch, FileFormat format, Integer[] rows) {
		String day = format.table().dayColumn();
		Map<Integer, Hidden> hidden = new HashMap<>();
		this.jdbc.sql(HIDING.formatted((day != null) ? REPLACED.formatted(format.pick().byRow(), day) : ""))
			.param("institution", CurrentInstitution.id())
			.param("batches", new Long[] { batch })
			.param("rows", rows)
			.query((RowCallbackHandler) (rs) -> hidden.put(rs.getInt(1),
					new Hidden(rs.getString(2), rs.getObject(3, UUID.class), rs.getString(4))));
		return hidden;
	}

}
