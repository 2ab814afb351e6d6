package org.holdfast.intake;

import java.util.List;
import java.util.UUID;

import org.holdfast.tenancy.CurrentInstitution;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Knows the batches that were committed without their refused rows or although a total
 * differed.
 */
@Repository
@Transactional(readOnly = true)
public class BatchMarks {

	private final JdbcClient jdbc;

	BatchMarks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The marks of the institution in force, also of batches that were withdrawn: a
	 * figure made from them may still be read.
	 * @return in order of commit, mostly none
	 */
	public List<BatchMark> all() {
		return this.jdbc.sql("""
				SELECT id, kind, file_name, CASE WHEN good_rows_only THEN rows_rejected ELSE 0 END, difference_accepted,
					difference, committed_by
				FROM import WHERE institution_id = :institution AND committed_at IS NOT NULL
				AND (good_rows_only OR difference_accepted) ORDER BY committed_at, batch_id""")
			.param("institution", CurrentInstitution.id())
			.query((rs, number) -> new BatchMark(rs.getObject(1, UUID.class), Kind.of(rs.getString(2)).orElseThrow(),
					rs.getString(3), rs.getInt(4), rs.getBoolean(5), rs.getBigDecimal(6), rs.getObject(7, UUID.class)))
			.list();
	}

}
