package org.holdfast.intake.web;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.intake.web.ImportClient.Answer;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.CurrentInstitution;
import org.holdfast.tenancy.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Uploads that are too large, too many or broken off, with small limits: each is answered
 * in time and leaves nothing behind.
 */
@IntegrationTest
@TestPropertySource(properties = { "holdfast.intake.largest-upload=8MB", "holdfast.intake.most-waiting=20",
		"holdfast.intake.most-rows=" + EndlessUploadsIntegrationTests.MOST_ROWS })
class EndlessUploadsIntegrationTests {

	static final int MOST_ROWS = 25_000;

	private static final long LIMIT = 8L << 20;

	private static final long GIBIBYTE = 1L << 30;

	private static final String PART = "--XX\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\nroster\r\n--XX\r\n"
			+ "Content-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n";

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transactions;

	private UUID institution;

	private String token;

	private ImportClient client;

	@BeforeEach
	void begin() {
		this.institution = this.cast.institution();
		Actor manager = this.cast.member(this.institution, Role.MANAGER);
		this.token = this.cast.token(manager);
		this.client = new ImportClient(this.port, this.token);
	}

	@Test
	void announcedThreeGibibytesAreRefusedAtOnce() throws IOException {
		Sent sent = send("Content-Length: " + 3 * GIBIBYTE + "\r\n", false);
		assertThat(sent.answer()).contains("HTTP/1.1 413", "file-too-large", "application/problem+json");
		assertThat(sent.bytes()).isLessThan(64 << 20);
		leavesNothing();
	}

	@Test
	void threeGibibytesInPiecesAreRefusedWhenTheyPassTheLimit() throws IOException {
		long before = used();
		Sent sent = send("Transfer-Encoding: chunked\r\n", true);
		assertThat(sent.answer()).contains("HTTP/1.1 413", "file-too-large", "application/problem+json");
		assertThat(sent.bytes()).isBetween(8L << 20, 64L << 20);
		assertThat(used() - before).isLessThan(64L << 20);
		leavesNothing();
	}

	@Test
	void asManyRowsAsAreReadAreReadAndOneMoreIsTooMany() {
		assertThat(this.client.loaded("roster", ImportClient.people(1, MOST_ROWS)).rows("accepted"))
			.isEqualTo(MOST_ROWS);
		Map<String, Integer> before = StoredRows.of(this.institution, this.jdbc, this.transactions);
		Answer refused = this.client.loaded("roster", ImportClient.people(1, MOST_ROWS + 1));
		assertThat(refused.text("state")).isEqualTo("failed");
		assertThat(refused.text("reason")).isEqualTo("file-too-large");
		assertThat(refused.problem("file-too-large").path("samples").path(0).path("message").asString())
			.contains("more bytes or rows than are read");
		assertThat(StoredRows.of(this.institution, this.jdbc, this.transactions)).isEqualTo(before);
	}

	@Test
	void lengthsThatLieAreRefused() throws IOException {
		for (String length : List.of("Content-Length: -1\r\n", "Content-Length: many\r\n",
				"Content-Length: 99999999999999999999\r\n")) {
			assertThat(send(length, false).answer()).as(length).contains("HTTP/1.1 400");
		}
		leavesNothing();
	}

	@Test
	void hundredBrokenUploadsLeaveNothing() throws IOException, InterruptedException {
		byte[] whole = (PART + ImportClient.people(1, 20_000) + "\r\n--XX--\r\n").getBytes(StandardCharsets.UTF_8);
		Random random = new Random(14);
		for (int time = 0; time < 100; time++) {
			int bytes = random.nextInt(whole.length);
			try (Socket socket = new Socket("127.0.0.1", this.port)) {
				if (time % 2 == 0) {
					// a reset instead of a farewell
					socket.setSoLinger(true, 0);
				}
				OutputStream out = socket.getOutputStream();
				out.write(head("Content-Length: " + whole.length + "\r\n"));
				out.write(whole, 0, bytes);
				out.flush();
			}
			if (time % 10 == 9) {
				noneIsBeingReceived();
			}
		}
		Answer after = this.client.loaded("roster", ImportClient.people(1, 5));
		assertThat(after.text("state")).isEqualTo("previewed");
		this.client.post("/" + after.id() + "/cancel", "{}");
		assertThat(states()).containsExactly("cancelled");
		assertThat(this.client.get("").body().size()).isEqualTo(1);
		assertThat(chunksBesides(after.id())).isZero();
		assertThat(Thread.getAllStackTraces().values())
			.noneMatch((frames) -> List.of(frames).toString().contains("UploadReader"));
	}

	@Test
	void tooManyWaitingFilesAreTurnedAwayUntilOneIsDone() {
		Answer last = null;
		int taken = 0;
		String first = null;
		for (int file = 0; file < 60; file++) {
			last = this.client.upload("kind", "purchases", "file",
					UploadCases.text() + "T" + (1000 + file) + ",2026-03-01,Vendor,44103,1.00\n");
			if (last.status() == 429) {
				break;
			}
			taken++;
			first = (first != null) ? first : last.id();
		}
		if (taken < 60) {
			assertThat(last.text("code")).isEqualTo("too-many-requests");
			assertThat(last.response().headers().firstValue("Retry-After").orElse("")).matches("[1-9]\\d*");
		}
		ImportClient other = new ImportClient(this.port,
				this.cast.token(this.cast.member(this.cast.institution(), Role.MANAGER)));
		assertThat(other.upload("kind", "purchases", "file", UploadCases.text()).status()).isEqualTo(202);
		this.client.get("").body().forEach((view) -> this.client.rested(view.path("id").asString()));
		assertThat(this.client.upload("kind", "purchases", "file", UploadCases.text()).status()).isEqualTo(202);
	}

	private void leavesNothing() {
		assertThat(this.client.get("").body().size()).isZero();
		assertThat(StoredRows.of(this.institution, this.jdbc, this.transactions)).isEmpty();
		assertThat(states()).isEmpty();
		assertThat(this.client.upload("kind", "roster", "file", ImportClient.people(1, 2)).status()).isEqualTo(202);
	}

	private List<String> states() {
		return CurrentInstitution.runAs(this.institution,
				() -> this.transactions
					.execute((status) -> this.jdbc.sql("SELECT state FROM import WHERE institution_id = ?")
						.param(this.institution)
						.query(String.class)
						.list()));
	}

	private void noneIsBeingReceived() throws InterruptedException {
		long end = System.nanoTime() + 20_000_000_000L;
		while (states().contains("receiving")) {
			assertThat(System.nanoTime()).isLessThan(end);
			Thread.sleep(50);
		}
	}

	private Integer chunksBesides(String id) {
		return CurrentInstitution.runAs(this.institution,
				() -> this.transactions.execute((status) -> this.jdbc
					.sql("SELECT count(*) FROM upload_chunk WHERE institution_id = ? AND import_id <> ?::uuid")
					.param(this.institution)
					.param(id)
					.query(Integer.class)
					.single()));
	}

	private static long used() {
		System.gc();
		return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
	}

	private byte[] head(String length) {
		return ("POST /api/v1/imports HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + this.token
				+ "\r\nContent-Type: multipart/form-data; boundary=XX\r\n" + length + "\r\n")
			.getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * Sends zeros until the server answers, or 3 GiB.
	 */
	private Sent send(String length, boolean chunked) throws IOException {
		try (Socket socket = new Socket("127.0.0.1", this.port)) {
			socket.setSoTimeout(20_000);
			OutputStream out = socket.getOutputStream();
			out.write(head(length));
			byte[] zeros = new byte[1 << 16];
			long bytes = 0;
			try {
				write(out, PART.getBytes(StandardCharsets.UTF_8), chunked);
				while (bytes < 3 * GIBIBYTE && socket.getInputStream().available() == 0) {
					write(out, zeros, chunked);
					bytes += zeros.length;
					// a server that ends a connection with bytes unread takes its answer
					// back
					for (int wait = 0; bytes >= LIMIT && wait < 50
							&& socket.getInputStream().available() == 0; wait++) {
						LockSupport.parkNanos(10_000_000);
					}
				}
			}
			catch (IOException ex) {
				// the server has heard enough; its answer is read below
			}
			StringBuilder answer = new StringBuilder();
			try {
				byte[] buffer = new byte[4096];
				for (int count = socket.getInputStream().read(buffer); count > 0; count = socket.getInputStream()
					.read(buffer)) {
					answer.append(new String(buffer, 0, count, StandardCharsets.UTF_8));
					if (answer.indexOf("correlation") > 0) {
						break;
					}
				}
			}
			catch (IOException ex) {
				// what came before the end counts
			}
			return new Sent(bytes, answer.toString());
		}
	}

	private static void write(OutputStream out, byte[] bytes, boolean chunked) throws IOException {
		if (chunked) {
			out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.UTF_8));
		}
		out.write(bytes);
		if (chunked) {
			out.write("\r\n".getBytes(StandardCharsets.UTF_8));
		}
	}

	/**
	 * What was sent until the server answered.
	 *
	 * @param bytes how many bytes of zeros
	 * @param answer the answer
	 */
	private record Sent(long bytes, String answer) {

	}

}
