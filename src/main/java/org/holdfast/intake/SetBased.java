package org.holdfast.intake;

import org.holdfast.tenancy.CurrentInstitution;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Prepares a transaction for statements over all rows of batches. Rows loaded a moment
 * ago have no statistics, and common tables never have: left alone, the planner takes
 * hundreds of thousands of rows for one, and loops over them, sorts them, or merges them
 * by the number of their batch alone, which is as slow as a loop.
 */
@Component
public class SetBased {

	private final JdbcClient jdbc;

	SetBased(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Lets the running transaction join by hashing, with room for it and time.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void prepare() {
		this.jdbc
			.sql("""
					SELECT set_config('enable_nestloop', 'off', true), set_config('enable_mergejoin', 'off', true),
						set_config('enable_sort', 'off', true), set_config('jit', 'off', true), set_config('work_mem', '128MB', true),
						set_config('statement_timeout', '30min', true)""")
			.query((rs) -> {
			});
	}

	/**
	 * A mark of the rows that the batches of a set hide from each other: the same set
	 * with the same mark holds the same rows for ever.
	 * @param batches the set
	 * @return how many rows, the sum of their hashes, and a digest of replaced periods
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public String hiddenBy(BatchSet batches) {
		Long[] numbers = batches.batches().stream().map(Batch::number).toArray(Long[]::new);
		return this.jdbc
			.sql("""
					SELECT (SELECT count(*) || '/' || coalesce(sum(hashint8extended(batch_id,
							hashint8extended(row_no, hashint8extended(by_batch_id, 0)))), 0) FROM hidden_row
						WHERE institution_id = :institution AND batch_id = ANY (:numbers) AND by_batch_id = ANY (:numbers))
					|| '/' || (SELECT md5(coalesce(string_agg(concat_ws(' ', batch_id, by_batch_id, first_day, last_day), ','
							ORDER BY batch_id, by_batch_id), '')) FROM hidden_period
						WHERE institution_id = :institution AND batch_id = ANY (:numbers) AND by_batch_id = ANY (:numbers))""")
			.param("institution", CurrentInstitution.id())
			.param("numbers", numbers)
			.query(String.class)
			.single();
	}

}
