package org.holdfast.intake.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.holdfast.Cast;
import org.holdfast.MovableClock;
import org.holdfast.Programs;
import org.holdfast.golden.PurchaseFile;
import org.holdfast.intake.Tidying;
import org.holdfast.intake.web.ImportClient.Answer;
import org.holdfast.tenancy.Role;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Kills the application while it checks a file that still arrives: what was begun leaves
 * nothing, and the file that is sent again counts as if nothing had happened.
 */
@JobsTest
class EarlyCheckCrashIntegrationTests {

	private static final int ROWS = 10_000;

	private static final int HEAP_MEBIBYTES = 384;

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Autowired
	private Tidying janitor;

	@Autowired
	private MovableClock clock;

	private final StoredFacts facts = new StoredFacts();

	@Test
	void aFileWhoseCheckDiedWhileItArrivedCanBeSentAgain() throws Exception {
		byte[] file = file();
		UUID hit = this.cast.institution();
		String token = token(hit);
		try (Victim victim = Victim.start("early", HEAP_MEBIBYTES, "holdfast.intake.checked-early=1KB")) {
			byte[] form = ImportClient.form("kind", "purchases", "file", file);
			try (Socket socket = new Socket("127.0.0.1", victim.port())) {
				OutputStream out = socket.getOutputStream();
				out.write(head(token, form.length));
				out.write(form, 0, form.length / 3 * 2);
				out.flush();
				Programs.await(() -> this.facts.filling() > 0, Duration.ofMillis(1));
				victim.kill();
			}
		}
		assertThat(this.facts.states(hit)).as("it died before the file had come").containsExactly("receiving");
		Programs.await(() -> this.facts.filling() == 0);
		// room that is reserved for uploads of the dead is free after a quarter of an
		// hour
		this.facts.silence(List.of(hit), Instant.now());
		UUID calm = this.cast.institution();
		committed(new ImportClient(this.port, token), file, hit);
		committed(new ImportClient(this.port, token(calm)), file, calm);
		tidy(hit, calm);
		assertThat(this.facts.states(hit)).containsExactly("committed");
		assertThat(this.facts.dead(hit)).isEmpty();
		assertThat(this.facts.of(hit)).hasSizeGreaterThan(5).containsExactlyElementsOf(this.facts.of(calm));
		Programs.await(() -> {
			this.janitor.giveSpaceBack();
			return this.facts.deadSpace().isEmpty();
		});
	}

	private static byte[] file() throws IOException {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		PurchaseFile.of(ROWS, 11).damaged(500).writeTo(file);
		return file.toByteArray();
	}

	private static byte[] head(String token, int length) {
		return ("POST /api/v1/imports HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
				+ "\r\nContent-Type: multipart/form-data; boundary=XX\r\nContent-Length: " + length + "\r\n\r\n")
			.getBytes(StandardCharsets.UTF_8);
	}

	private String token(UUID institution) {
		return this.cast.token(this.cast.member(institution, Role.MANAGER));
	}

	private void committed(ImportClient client, byte[] file, UUID institution) {
		Answer checked = client.loaded("purchases", file);
		assertThat(checked.rows("rejected")).as(checked.response().body()).isPositive();
		Answer committed = client.post("/" + checked.id() + "/commit",
				"{\"goodRowsOnly\":true,\"rejected\":" + checked.rows("rejected") + "}");
		assertThat(committed.status()).as(committed.response().body()).isEqualTo(200);
		Programs.await(() -> this.facts.idle(institution));
	}

	private void tidy(UUID... institutions) {
		this.clock.move(Duration.ofDays(2));
		try {
			for (UUID institution : institutions) {
				this.janitor.tidy(institution);
			}
		}
		finally {
			this.clock.reset();
		}
	}

}
