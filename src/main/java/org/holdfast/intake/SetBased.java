package org.holdfast.intake;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Prepares a transaction for statements over all rows of batches. Rows loaded a moment
 * ago have no statistics, and common tables never have: left alone, the planner takes
 * hundreds of thousands of rows for one and loops over them.
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
		this.jdbc.sql("""
				SELECT set_config('enable_nestloop', 'off', true), set_config('jit', 'off', true),
					set_config('work_mem', '128MB', true), set_config('statement_timeout', '30min', true)""")
			.query((rs) -> {
			});
	}

}
