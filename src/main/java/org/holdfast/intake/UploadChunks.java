package org.holdfast.intake;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.holdfast.tenancy.CurrentInstitution;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sealed chunks of uploads, in PostgreSQL, where every node can read them. Each chunk
 * is its own short transaction, so a slow sender holds no connection.
 */
@Repository
class UploadChunks {

	private final JdbcClient jdbc;

	UploadChunks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Adds a chunk. It is on disk for certain only once a later transaction is, at the
	 * latest the one that accepts the upload; what was not accepted is of no use.
	 */
	@Transactional
	void add(UUID upload, int number, byte[] sealed) {
		this.jdbc.sql("SELECT set_config('synchronous_commit', 'off', true)").query((rs) -> {
		});
		this.jdbc.sql("INSERT INTO upload_chunk (institution_id, import_id, number, sealed) VALUES (?, ?, ?, ?)")
			.param(CurrentInstitution.id())
			.param(upload)
			.param(number)
			.param(sealed)
			.update();
	}

	@Transactional(readOnly = true)
	byte @Nullable [] read(UUID upload, int number) {
		return this.jdbc
			.sql("SELECT sealed FROM upload_chunk WHERE institution_id = ? AND import_id = ? AND number = ?")
			.param(CurrentInstitution.id())
			.param(upload)
			.param(number)
			.query(byte[].class)
			.optional()
			.orElse(null);
	}

	/**
	 * How many chunks an upload has.
	 */
	@Transactional(readOnly = true)
	int count(UUID upload) {
		return this.jdbc
			.sql("SELECT coalesce(max(number) + 1, 0) FROM upload_chunk WHERE institution_id = ? AND import_id = ?")
			.param(CurrentInstitution.id())
			.param(upload)
			.query(Integer.class)
			.single();
	}

	@Transactional
	void delete(UUID upload) {
		this.jdbc.sql("DELETE FROM upload_chunk WHERE institution_id = ? AND import_id = ?")
			.param(CurrentInstitution.id())
			.param(upload)
			.update();
	}

	/**
	 * Deletes the chunks of uploads that came before a moment and are not being worked
	 * on, and of uploads that never ended.
	 * @param now the present moment
	 * @param expired the moment before which they must have come
	 * @return how many chunks went
	 */
	@Transactional
	int deleteExpired(Instant now, Instant expired) {
		return this.jdbc
			.sql("""
					DELETE FROM upload_chunk c USING import i
					WHERE c.institution_id = :institution AND i.institution_id = c.institution_id
					AND (i.id = c.import_id OR EXISTS (SELECT 1 FROM import_correction k
						WHERE k.institution_id = i.institution_id AND k.import_id = i.id AND k.upload_id = c.import_id))
					AND (i.state IN ('previewed', 'committed', 'withdrawn', 'cancelled', 'failed') AND i.created_at < :expired
						OR i.state = 'receiving' AND i.created_at < :abandoned)""")
			.param("institution", CurrentInstitution.id())
			.param("expired", Timestamp.from(expired))
			.param("abandoned", Timestamp.from(now.minus(Duration.ofDays(1))))
			.update();
	}

}
