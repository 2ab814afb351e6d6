package org.holdfast.intake.policy;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.holdfast.tenancy.CurrentInstitution;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How the files of the institution in force were sent.
 */
@Service
@Transactional
public class Sendings {

	private final JdbcClient jdbc;

	Sendings(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Notes how a file was sent.
	 * @param id the import
	 * @param sending how; the plain way is not written down
	 */
	public void note(UUID id, Sending sending) {
		if (sending.equals(Sending.PLAIN)) {
			return;
		}
		this.jdbc.sql("""
				INSERT INTO import_sending (institution_id, import_id, left_out, automatic)
				VALUES (:institution, :id, :left, :automatic)""")
			.param("institution", CurrentInstitution.id())
			.param("id", id)
			.param("left", sending.leftOut())
			.param("automatic", sending.automatic())
			.update();
	}

	/**
	 * Notes why a file is not committed without a person, unless a reason stands there.
	 * @param id the import
	 * @param reason a code
	 */
	public void hold(UUID id, String reason) {
		this.jdbc.sql("""
				UPDATE import_sending SET held = :reason
				WHERE institution_id = :institution AND import_id = :id AND automatic AND held IS NULL""")
			.param("institution", CurrentInstitution.id())
			.param("id", id)
			.param("reason", reason)
			.update();
	}

	@Transactional(readOnly = true)
	public Sending of(UUID id) {
		return of(List.of(id)).getOrDefault(id, Sending.PLAIN);
	}

	/**
	 * How several files were sent.
	 * @param ids the imports
	 * @return nothing about those sent the plain way
	 */
	@Transactional(readOnly = true)
	public Map<UUID, Sending> of(Collection<UUID> ids) {
		Map<UUID, Sending> found = new HashMap<>();
		this.jdbc.sql("""
				SELECT import_id, left_out, automatic, held FROM import_sending
				WHERE institution_id = :institution AND import_id = ANY (:ids)""")
			.param("institution", CurrentInstitution.id())
			.param("ids", ids.toArray(UUID[]::new))
			.query((RowCallbackHandler) (row) -> found.put(row.getObject(1, UUID.class),
					new Sending(row.getObject(2, Integer.class), row.getBoolean(3), row.getString(4))));
		return found;
	}

}
