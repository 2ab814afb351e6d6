package org.holdfast.intake.web;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.holdfast.Cast;
import org.holdfast.golden.PurchaseFile;
import org.holdfast.golden.PurchaseTruth;
import org.holdfast.intake.web.ImportClient.Answer;
import org.holdfast.tenancy.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The whole application with a third of the heap it asks for: a ledger that is larger
 * than the heap comes in while every hostile workbook of the catalogue, and files of huge
 * cells and rows, are brought in four at a time. Each is answered as it would be with
 * room, and the process stays within its bounds.
 */
@JobsTest
class SmallHeapIntegrationTests {

	private static final int HEAP_MEBIBYTES = 160;

	private static final int MOST_BESIDES_MEBIBYTES = 512;

	private static final long ROWS = 1_600_000;

	private static final Duration PATIENCE = Duration.ofMinutes(4);

	private static final byte[] HEAD = ("--XX\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\npurchases\r\n--XX\r\n"
			+ "Content-Disposition: form-data; name=\"file\"; filename=\"ledger.csv\"\r\n\r\n")
		.getBytes(StandardCharsets.UTF_8);

	private static final byte[] TAIL = "\r\n--XX--\r\n".getBytes(StandardCharsets.UTF_8);

	@Autowired
	private Cast cast;

	@Autowired
	private Scheduler here;

	@TempDir
	private Path folder;

	@BeforeEach
	void leaveTheWorkToTheOther() {
		this.here.pause();
	}

	@AfterEach
	void goOn() {
		this.here.resume();
	}

	@Test
	void aLargeLedgerAndHostileFilesFitIntoASmallHeap() throws Exception {
		Path ledger = this.folder.resolve("ledger.csv");
		PurchaseTruth truth = written(ledger);
		assertThat(Files.size(ledger)).as("larger than the heap").isGreaterThan((long) HEAP_MEBIBYTES << 20);
		try (Victim small = Victim.start("small", HEAP_MEBIBYTES);
				ExecutorService pool = Executors.newFixedThreadPool(5)) {
			int port = small.port();
			Future<Answer> large = pool.submit(() -> brought(port, ledger));
			List<Future<?>> hostile = Stream.concat(WorkbookCases.all(), UploadCases.large())
				.<Future<?>>map((upload) -> pool.submit(() -> answered(port, upload)))
				.toList();
			for (Future<?> upload : hostile) {
				upload.get();
			}
			Answer preview = large.get();
			assertThat(preview.text("state")).as(preview.response().body()).isEqualTo("previewed");
			assertThat(preview.rows("read")).isEqualTo((int) ROWS);
			assertThat(preview.rows("rejected")).isEqualTo((int) truth.rejected());
			assertThat(small.mostMebibytes()).isLessThan(HEAP_MEBIBYTES + MOST_BESIDES_MEBIBYTES);
			assertThat(small.stop()).doesNotContain("OutOfMemoryError");
		}
	}

	private PurchaseTruth written(Path ledger) throws IOException {
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(ledger))) {
			return PurchaseFile.of(ROWS, 12).damaged(50).writeTo(out);
		}
	}

	private Answer brought(int port, Path ledger) throws IOException {
		ImportClient client = client(port);
		try (InputStream body = new SequenceInputStream(Collections.enumeration(List.of(new ByteArrayInputStream(HEAD),
				Files.newInputStream(ledger), new ByteArrayInputStream(TAIL))))) {
			Answer received = client.send(client.request("")
				.timeout(PATIENCE)
				.header("Content-Type", "multipart/form-data; boundary=XX")
				.POST(BodyPublishers.ofInputStream(() -> body))
				.build());
			assertThat(received.status()).as(received.response().body()).isEqualTo(202);
			return client.rested(received.id(), PATIENCE);
		}
	}

	private void answered(int port, UploadCase upload) {
		ImportClient client = client(port);
		Answer received = client.upload("kind", "purchases", "file" + upload.fileName(), upload.content());
		assertThat(received.status()).as(upload.name()).isEqualTo(202);
		Answer rested = client.rested(received.id());
		assertThat(rested.text("state")).as(upload.name()).isEqualTo(upload.state());
		assertThat(rested.text("reason")).as(upload.name()).isEqualTo((upload.reason() != null) ? upload.reason() : "");
		assertThat(rested.rows("accepted")).as(upload.name()).isEqualTo(upload.accepted());
	}

	private ImportClient client(int port) {
		return new ImportClient(port, this.cast.token(this.cast.member(this.cast.institution(), Role.MANAGER)));
	}

}
