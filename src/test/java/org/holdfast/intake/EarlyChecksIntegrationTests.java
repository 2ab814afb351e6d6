package org.holdfast.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.Programs;
import org.holdfast.golden.PurchaseFile;
import org.holdfast.golden.PurchaseTruth;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Large files that are checked while they arrive: the outcome is what it would have been,
 * and what was begun in vain leaves nothing.
 */
@IntegrationTest
class EarlyChecksIntegrationTests {

	private static final int ROWS = 30_000;

	private static final long ANNOUNCED = 33 << 20;

	private static final String HEADER = "transaction_id,line,transaction_date,vendor_name,amount\r\n";

	@Autowired
	private Cast cast;

	@Autowired
	private Programs programs;

	@Autowired
	private Uploads uploads;

	@Autowired
	private Imports imports;

	@Autowired
	private ImportRecords records;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transactions;

	private Actor manager;

	private long drawn;

	@BeforeEach
	void begin() {
		this.manager = this.cast.member(this.cast.institution(), Role.MANAGER);
		assertThat(loads()).as("nothing is loaded before").isZero();
	}

	@Test
	void whatIsCheckedWhileItArrivesIsAsIfCheckedAfter() throws Exception {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		PurchaseTruth truth = PurchaseFile.of(ROWS, 11).damaged(20_000).writeTo(file);
		ImportView early = sent(file.toByteArray(), this::awaitLoad);
		assertThat(early.batchNumber()).as("begun before the file had come").isLessThan(this.drawn);
		assertThat(early.rows().rejected()).isEqualTo((int) truth.rejected());
		assertThat(early.rows().read()).isEqualTo(ROWS);
		assertThat(early.totalAmount()).isEqualByComparingTo(truth.sum());
		Actor other = this.cast.member(this.cast.institution(), Role.MANAGER);
		ImportView late = this.programs.send(other, Kind.PURCHASES, null, file.toByteArray());
		assertThat(early.rows()).isEqualTo(late.rows());
		assertThat(early.problems()).isEqualTo(late.problems());
		assertThat(early.filled()).isEqualTo(late.filled());
		assertThat(early.sha256()).isEqualTo(late.sha256());
	}

	@Test
	void aFileThatTurnsOutToBeInAnotherEncodingIsReadAgain() {
		byte[] file = (rows() + "T1,1,2025-03-01,Caf\u00e9,5.00\r\n").getBytes(StandardCharsets.ISO_8859_1);
		ImportView view = sent(file, this::awaitLoad);
		assertThat(view.batchNumber()).isGreaterThan(this.drawn);
		assertThat(view.layout()).extracting(FileLayout::encoding).isEqualTo("windows-1252");
		assertThat(view.rows().accepted()).isEqualTo(ROWS + 1);
		awaitRest();
	}

	@Test
	void aFileSentTwiceIsRefusedAndItsSecondCheckGoes() {
		byte[] file = rows().getBytes(StandardCharsets.UTF_8);
		ImportView first = sent(file, this::awaitLoad);
		Acceptance second = this.cast.as(this.manager,
				() -> this.imports.accept(received(new Paced(file, this::awaitLoad)), told()));
		assertThat(second.id()).isEqualTo(first.id());
		awaitRest();
	}

	@Test
	void aSenderWhoBreaksOffLeavesNothing() {
		byte[] file = rows().getBytes(StandardCharsets.UTF_8);
		Runnable breakOff = () -> {
			awaitLoad();
			throw new IllegalStateException("gone");
		};
		assertThatIllegalStateException()
			.isThrownBy(() -> this.cast.as(this.manager, () -> received(new Paced(file, breakOff))))
			.withMessage("gone");
		awaitRest();
		assertThat(count("SELECT count(*) FROM import")).isZero();
		assertThat(count("SELECT count(*) FROM upload_chunk")).isZero();
		assertThat(count("SELECT count(*) FROM purchase_line")).isZero();
	}

	@Test
	void aSlowSenderIsNotWaitedFor() {
		ImportView view = sent(rows().getBytes(StandardCharsets.UTF_8), () -> {
			awaitLoad();
			awaitRest();
		});
		assertThat(view.batchNumber()).isGreaterThan(this.drawn);
		assertThat(view.rows().accepted()).isEqualTo(ROWS);
	}

	/**
	 * Sends a file; most of it has come, and a number is drawn, when something is done.
	 */
	private ImportView sent(byte[] file, Runnable before) {
		UUID id = this.cast.as(this.manager, () -> this.imports.accept(received(new Paced(file, () -> {
			before.run();
			this.drawn = this.records.nextBatchNumber();
		})), told()).id());
		return this.programs.settled(this.manager, id);
	}

	private ReceivedFile received(InputStream in) {
		try {
			return this.uploads.receive("purchases.csv", in, ANNOUNCED, told());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static NewImport told() {
		return new NewImport(Kind.PURCHASES, null, null, null, null, null);
	}

	private static String rows() {
		StringBuilder rows = new StringBuilder(HEADER);
		for (int row = 1; row <= ROWS; row++) {
			rows.append("R").append(row).append(",1,2025-03-01,Vendor number ").append(row % 70);
			rows.append(" of a city far from here,12.50\r\n");
		}
		return rows.toString();
	}

	private void awaitLoad() {
		Programs.await(() -> loads() > 0);
	}

	private void awaitRest() {
		Programs.await(() -> loads() == 0);
	}

	/** How many tables of rows are being filled. */
	private long loads() {
		return this.jdbc.sql("""
				SELECT count(*) FROM pg_locks l JOIN pg_class c ON c.oid = l.relation
				JOIN pg_namespace n ON n.oid = c.relnamespace
				WHERE n.nspname = 'leaf' AND c.relkind = 'r' AND l.mode = 'RowExclusiveLock'""")
			.query(Long.class)
			.single();
	}

	private long count(String sql) {
		return this.cast.as(this.manager,
				() -> this.transactions.execute((status) -> this.jdbc.sql(sql).query(Long.class).single()));
	}

	/**
	 * A file of which most comes at once, then something happens, then the rest comes.
	 */
	private static class Paced extends ByteArrayInputStream {

		private final Runnable pause;

		private boolean paused;

		Paced(byte[] file, Runnable pause) {
			super(Arrays.copyOf(file, file.length));
			this.pause = pause;
		}

		@Override
		public int read(byte[] target, int offset, int count) {
			if (!this.paused && this.pos > this.count / 3 * 2) {
				this.paused = true;
				this.pause.run();
			}
			return super.read(target, offset, count);
		}

	}

}
