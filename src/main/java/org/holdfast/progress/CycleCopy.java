package org.holdfast.progress;

import java.time.ZoneOffset;
import java.util.Collection;

import org.holdfast.tenancy.CurrentInstitution;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Copies the answers of a cycle into one that has just been stored. The copies are new
 * answers: neither side knows of the other afterwards.
 */
@Repository
class CycleCopy {

	private final JdbcClient jdbc;

	CycleCopy(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Copies answers. Pages that were completed are to be completed anew.
	 * @param from name of the cycle copied
	 * @param to name of a cycle without answers
	 * @param left whole keys of items that stay empty
	 * @param saved when and by whom
	 * @return how many answers were copied
	 */
	int copy(String from, String to, Collection<String> left, Saved saved) {
		this.jdbc
			.sql("""
					INSERT INTO answer (institution_id, cycle, item_key, row_key, version, status, reason, typed, value,
					                    flaws, visit, first_at, saved_at, account_id, account_name)
					SELECT institution_id, :to, item_key, row_key, 1,
					       CASE WHEN status = 'COMPLETED' AND split_part(item_key, '/', 3) = '' THEN 'IN_PROGRESS' ELSE status END,
					       reason, typed, value, flaws, NULL,
					       :at + row_number() OVER (PARTITION BY item_key ORDER BY first_at, row_key) * interval '1 microsecond',
					       :at, :account, :name
					FROM answer
					WHERE institution_id = :institution AND cycle = :from AND item_key <> ALL (:left)
					      AND NOT (typed = '{}' AND status = 'NOT_STARTED' AND reason = '')
					""")
			.param("institution", CurrentInstitution.id())
			.param("from", from)
			.param("to", to)
			.param("left", left.toArray(String[]::new))
			.param("at", saved.at().atOffset(ZoneOffset.UTC))
			.param("account", saved.account())
			.param("name", saved.name())
			.update();
		return this.jdbc.sql("""
				INSERT INTO answer_revision (institution_id, cycle, item_key, row_key, number, cause, version, status,
				                             reason, typed, saved_at, account_id, account_name)
				SELECT institution_id, cycle, item_key, row_key, 1, 'COPIED', version, status, reason, typed, saved_at,
				       account_id, account_name
				FROM answer
				WHERE institution_id = :institution AND cycle = :to
				""").param("institution", CurrentInstitution.id()).param("to", to).update();
	}

}
