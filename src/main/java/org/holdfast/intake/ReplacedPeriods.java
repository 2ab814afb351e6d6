package org.holdfast.intake;

import java.time.LocalDate;

import org.holdfast.tenancy.CurrentInstitution;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The periods that batches have replaced. One is noted once for each earlier batch with
 * days in it, however many rows that hides.
 */
@Repository
public class ReplacedPeriods {

	private final JdbcClient jdbc;

	ReplacedPeriods(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Lets a batch hide the rows that others have in a period, for that reason even where
	 * it conflicts with them.
	 * @param by the number of the batch
	 * @param others the numbers of batches of its kind, whose rows have days
	 * @param from first day
	 * @param to last day
	 */
	void replace(long by, Long[] others, LocalDate from, LocalDate to) {
		this.jdbc
			.sql("""
					INSERT INTO hidden_period (institution_id, batch_id, by_batch_id, first_day, last_day)
					SELECT institution_id, batch_id, :by, :from, :to FROM import
					WHERE institution_id = :institution AND batch_id = ANY (:others) AND first_day <= :to AND last_day >= :from""")
			.param("institution", CurrentInstitution.id())
			.param("by", by)
			.param("others", others)
			.param("from", from)
			.param("to", to)
			.update();
	}

	/**
	 * The batches of a set of which others of the set have replaced a period.
	 * @param batches the numbers of the set
	 * @return their numbers, mostly none
	 */
	public Long[] among(Long[] batches) {
		return this.jdbc.sql("""
				SELECT DISTINCT batch_id FROM hidden_period
				WHERE institution_id = :institution AND batch_id = ANY (:batches) AND by_batch_id = ANY (:batches)""")
			.param("institution", CurrentInstitution.id())
			.param("batches", batches)
			.query(Long.class)
			.list()
			.toArray(Long[]::new);
	}

}
