package org.holdfast.intake;

import java.util.List;

import org.holdfast.IntegrationTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that statements over all rows of batches join by hashing, also where the planner
 * knows of no rows: merging two indexes by the number of a batch compares each row with
 * each.
 */
@IntegrationTest
class SetBasedIntegrationTests {

	private static final String PLAN = """
			EXPLAIN SELECT count(*) FROM fresh_row o WHERE o.institution = 1 AND o.batch = ANY ('{1}')
			AND NOT EXISTS (SELECT 1 FROM fresh_hidden h WHERE h.institution = o.institution AND h.batch = o.batch
				AND h.row_no = o.row_no AND h.by_batch = ANY ('{1,2}'))""";

	@Autowired
	private SetBased statements;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private PlatformTransactionManager transactions;

	@Test
	void rowsLoadedAMomentAgoAreJoinedByHashing() {
		TransactionTemplate transaction = new TransactionTemplate(this.transactions);
		List<String> plan = transaction.execute((status) -> {
			status.setRollbackOnly();
			this.jdbc.sql("""
					CREATE TEMP TABLE fresh_row (institution int, batch bigint, row_no int);
					CREATE INDEX ON fresh_row (institution, batch);
					CREATE TEMP TABLE fresh_hidden (institution int, by_batch bigint, batch bigint, row_no int,
						PRIMARY KEY (institution, batch, row_no, by_batch));
					INSERT INTO fresh_row SELECT n, n, n FROM generate_series(2, 20000) n;
					INSERT INTO fresh_hidden SELECT n, n, n, n FROM generate_series(2, 20000) n;
					ANALYZE fresh_row, fresh_hidden""").update();
			this.statements.prepare();
			return this.jdbc.sql(PLAN).query(String.class).list();
		});
		assertThat(plan).anyMatch((line) -> line.contains("Hash"))
			.noneMatch((line) -> line.contains("Merge") || line.contains("Nested Loop"));
	}

}
