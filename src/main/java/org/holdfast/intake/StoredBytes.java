package org.holdfast.intake;

import java.util.UUID;

import org.holdfast.tenancy.CurrentInstitution;
import org.holdfast.tenancy.TransactionLock;
import org.holdfast.web.StorageFull;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How much an institution keeps. Files that arrive at the same time reserve their room
 * one after the other, so that together they stay within the limit.
 */
@Repository
class StoredBytes {

	private static final long STEP = 8L << 20;

	private final JdbcClient jdbc;

	private final IntakeSettings settings;

	StoredBytes(JdbcClient jdbc, IntakeSettings settings) {
		this.jdbc = jdbc;
		this.settings = settings;
	}

	/**
	 * Reserves room for a file that arrives.
	 * @param upload the import it will be
	 * @param needed how many bytes it has at least
	 * @return how many are reserved for it
	 * @throws StorageFull when they would be more than the institution may keep
	 */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	long reserve(UUID upload, long needed) {
		TransactionLock.hold(this.jdbc, "stored-bytes");
		long room = this.settings.mostStored().toBytes() - othersThan(upload);
		if (needed > room) {
			throw new StorageFull("intake.storage.limit", Math.max(1, this.settings.mostStored().toGigabytes()));
		}
		long reserved = Math.min(room, needed + STEP);
		this.jdbc.sql("UPDATE import SET bytes = :bytes WHERE institution_id = :institution AND id = :id")
			.param("institution", CurrentInstitution.id())
			.param("id", upload)
			.param("bytes", reserved)
			.update();
		return reserved;
	}

	/** Corrected rows are counted by their chunks, since no import has their size. */
	private long othersThan(UUID upload) {
		return this.jdbc.sql("""
				SELECT (SELECT coalesce(sum(bytes), 0) FROM import i WHERE institution_id = :institution AND id <> :id
						AND (%s OR EXISTS (SELECT 1 FROM upload_chunk c
							WHERE c.institution_id = i.institution_id AND c.import_id = i.id AND c.number = 0
							AND i.state <> 'receiving')))
					+ (SELECT count(*) * :chunk FROM upload_chunk c JOIN import_correction k
						ON k.institution_id = c.institution_id AND k.upload_id = c.import_id
						WHERE c.institution_id = :institution)""".formatted(ImportRepository.ARRIVING))
			.param("institution", CurrentInstitution.id())
			.param("id", upload)
			.param("chunk", (long) SealedOutput.CHUNK)
			.query(Long.class)
			.single();
	}

}
