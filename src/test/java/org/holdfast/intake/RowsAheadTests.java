package org.holdfast.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

import org.holdfast.intake.reading.Layout;
import org.holdfast.intake.reading.Row;
import org.holdfast.intake.reading.RowReader;
import org.holdfast.intake.reading.TextEncoding;
import org.holdfast.tenancy.CurrentInstitution;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

/**
 * Rows read while others are checked.
 */
class RowsAheadTests {

	private static final Layout LAYOUT = new Layout(TextEncoding.UTF_8, ',', 1);

	@Test
	void allRowsComeInTheirOrderAndTheLastSaysSo() {
		as(() -> {
			byte[] file = lines(10_000);
			RowReader reader = RowReader.open(new ByteArrayInputStream(file), LAYOUT);
			List<Integer> numbers = new ArrayList<>();
			List<Integer> last = new ArrayList<>();
			long bytes = 0;
			try (RowsAhead ahead = new RowsAhead(reader)) {
				for (List<Row> rows = ahead.next(); !rows.isEmpty(); rows = ahead.next()) {
					for (Row row : rows) {
						assertThat(row.value(0)).isEqualTo(Integer.toString(row.number()));
						numbers.add(row.number());
						last.addAll(row.last() ? List.of(row.number()) : List.of());
					}
					assertThat(ahead.bytesRead()).isGreaterThanOrEqualTo(bytes).isPositive();
					bytes = ahead.bytesRead();
				}
				assertThat(ahead.next()).isEmpty();
			}
			assertThat(numbers).hasSize(10_000).isSorted().doesNotHaveDuplicates();
			assertThat(last).containsExactly(10_001);
			assertThat(bytes).isEqualTo(file.length);
		});
	}

	@Test
	void aFileThatCannotBeReadSaysWhy() {
		as(() -> {
			RowReader reader = RowReader
				.open(new SequenceInputStream(new ByteArrayInputStream(lines(5_000)), new Broken()), LAYOUT);
			try (RowsAhead ahead = new RowsAhead(reader)) {
				assertThatIOException().isThrownBy(() -> {
					while (!ahead.next().isEmpty()) {
						assertThat(ahead.bytesRead()).isPositive();
					}
				}).withMessage("The wire is cut");
			}
		});
	}

	@Test
	void nothingReadsOnAfterTheEnd() {
		as(() -> {
			Slow slow = new Slow();
			RowReader reader = RowReader.open(new SequenceInputStream(new ByteArrayInputStream(lines(1_100)), slow),
					LAYOUT);
			try (RowsAhead ahead = new RowsAhead(reader)) {
				assertThat(ahead.next()).hasSize(1024);
				slow.asked.await();
				Thread.ofPlatform().start(slow.answer::countDown);
			}
			assertThat(slow.done).isTrue();
		});
	}

	private static byte[] lines(int rows) {
		StringBuilder text = new StringBuilder("a,b\n");
		for (int row = 2; row < rows + 2; row++) {
			text.append(row).append(",some text\n");
		}
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

	private static void as(Check check) {
		CurrentInstitution.runAs(new UUID(0, 1), () -> {
			try {
				check.run();
			}
			catch (Exception ex) {
				throw new AssertionError(ex);
			}
		});
	}

	private interface Check {

		void run() throws Exception;

	}

	private static final class Broken extends InputStream {

		@Override
		public int read() throws IOException {
			throw new IOException("The wire is cut");
		}

	}

	/** Waits until it is told to, and ends then. */
	private static final class Slow extends InputStream {

		private final CountDownLatch asked = new CountDownLatch(1);

		private final CountDownLatch answer = new CountDownLatch(1);

		private final AtomicBoolean done = new AtomicBoolean();

		@Override
		public int read() throws IOException {
			this.asked.countDown();
			try {
				this.answer.await();
			}
			catch (InterruptedException ex) {
				throw new IOException(ex);
			}
			this.done.set(true);
			return -1;
		}

	}

}
