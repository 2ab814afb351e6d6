package org.holdfast.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.holdfast.IntegrationTest;
import org.holdfast.tenancy.CurrentInstitution;
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

	@Test
	void whatBatchesHideFromEachOtherHasAMarkOfItsOwn() {
		BatchSet both = new BatchSet(List.of(batch(4), batch(9)));
		List<String> marks = List.of(mark(both), mark(both, 4, 200, 9), mark(both, 9, 45, 4), mark(both, 9, 200, 4),
				mark(both, 4, 45, 9), mark(both, 4, 200, 9, 9, 45, 4), mark(both, 4, 200, 7));
		assertThat(marks.subList(0, 6)).doesNotHaveDuplicates();
		assertThat(marks.getLast()).as("hidden by none of them").isEqualTo(marks.getFirst());
	}

	private static Batch batch(long number) {
		return new Batch(UUID.randomUUID(), number, Kind.PURCHASES, "", 1, 500, null, null, Instant.EPOCH, false,
				Map.of());
	}

	/**
	 * The mark of a set in which rows are hidden.
	 * @param set the set
	 * @param hidden of each row the number of its batch, its own number and the number of
	 * the batch that hides it
	 */
	private String mark(BatchSet set, int... hidden) {
		return CurrentInstitution.runAs(UUID.randomUUID(),
				() -> new TransactionTemplate(this.transactions).execute((status) -> {
					status.setRollbackOnly();
					for (int at = 0; at < hidden.length; at += 3) {
						this.jdbc.sql("""
								INSERT INTO hidden_row (institution_id, batch_id, row_no, by_batch_id, why)
								VALUES (:institution, :batch, :row, :by, 'conflicting')""")
							.param("institution", CurrentInstitution.id())
							.param("batch", hidden[at])
							.param("row", hidden[at + 1])
							.param("by", hidden[at + 2])
							.update();
					}
					return this.statements.hiddenBy(set);
				}));
	}

}
