package org.holdfast.tenancy;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A lock keeps others away until the transaction ends, in its own institution or in all.
 */
@IntegrationTest
class TransactionLockIntegrationTests {

	@Autowired
	private Cast cast;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transactions;

	private UUID one;

	private UUID other;

	@BeforeEach
	void begin() {
		this.one = this.cast.institution();
		this.other = this.cast.institution();
	}

	@Test
	void keepsOthersOfTheInstitutionAwayUntilTheTransactionEnds() {
		in(this.one, (first) -> {
			TransactionLock.hold(first, "well", 7);
			assertThat(gets(this.one, (second) -> TransactionLock.hold(second, "well", 7))).isFalse();
			assertThat(gets(this.one, (second) -> TransactionLock.hold(second, "well", 8))).isTrue();
			assertThat(gets(this.other, (second) -> TransactionLock.hold(second, "well", 7))).isTrue();
		});
		assertThat(gets(this.one, (second) -> TransactionLock.hold(second, "well", 7))).isTrue();
	}

	@Test
	void keepsAllAwayWhereAllShareIt() {
		in(this.one, (first) -> {
			TransactionLock.holdForAll(first, "well of all");
			assertThat(gets(this.other, (second) -> TransactionLock.holdForAll(second, "well of all"))).isFalse();
			assertThat(gets(this.one, (second) -> TransactionLock.hold(second, "well of all"))).isTrue();
		});
	}

	private void in(UUID institution, Consumer<JdbcClient> work) {
		CurrentInstitution.runAs(institution,
				() -> this.transactions.executeWithoutResult((status) -> work.accept(this.jdbc)));
	}

	/** Whether somebody else gets it without waiting for long. */
	private boolean gets(UUID institution, Consumer<JdbcClient> lock) {
		return CompletableFuture.supplyAsync(() -> {
			try {
				in(institution, (second) -> {
					second.sql("SET LOCAL lock_timeout = '200ms'").update();
					lock.accept(second);
				});
				return true;
			}
			catch (DataAccessException ex) {
				return false;
			}
		}).join();
	}

}
