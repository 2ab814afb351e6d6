package org.holdfast.intake.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.MovableClock;
import org.holdfast.intake.web.ImportClient.Answer;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Imports over HTTP, with every answer they can get.
 */
@IntegrationTest
class ImportsApiIntegrationTests {

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Autowired
	private MovableClock clock;

	private UUID institution;

	private ImportClient client;

	@BeforeEach
	void begin() {
		this.institution = this.cast.institution();
		this.client = client(Role.MANAGER, this.institution);
	}

	private ImportClient client(Role role, UUID where) {
		Actor actor = this.cast.member(where, role);
		return new ImportClient(this.port, this.cast.token(actor));
	}

	@Test
	void fileWithTemplateHeadersGoesToThePreviewAndCounts() {
		Answer received = this.client.upload("kind", "roster", "controlTotal", "5", "filehires.csv",
				ImportClient.people(1, 5));
		assertThat(received.status()).isEqualTo(202);
		assertThat(received.text("state")).isEqualTo("received");
		assertThat(received.response().headers().firstValue("Location")).hasValue("/api/v1/imports/" + received.id());
		Answer checked = this.client.rested(received.id());
		assertThat(checked.text("state")).isEqualTo("previewed");
		assertThat(checked.body().propertyNames()).containsExactlyInAnyOrder("id", "kind", "state", "reason",
				"fileName", "sha256", "progress", "rows", "totals", "problems", "impact", "automatic", "withdrawn",
				"unknownWords");
		assertThat(checked.rows("read")).isEqualTo(5);
		assertThat(checked.rows("accepted")).isEqualTo(5);
		assertThat(checked.rows("new")).isEqualTo(5);
		assertThat(checked.text("fileName")).isEqualTo("hires.csv");
		assertThat(checked.body().path("impact").toString()).contains("\"HC\"");
		Answer committed = this.client.post("/" + received.id() + "/commit", "{}");
		assertThat(committed.status()).isEqualTo(200);
		assertThat(committed.text("state")).isEqualTo("committed");
		Answer withdrawn = this.client.post("/" + received.id() + "/withdraw", "{\"reason\": \"Wrong month\"}");
		assertThat(withdrawn.text("state")).isEqualTo("withdrawn");
		assertThat(this.client.get("").body().get(0).path("id").asString()).isEqualTo(received.id());
	}

	@Test
	void partsMayComeInAnyOrder() {
		Answer received = this.client.upload("file", ImportClient.people(1, 3), "controlTotal", "4", "kind", "roster");
		Answer checked = this.client.rested(received.id());
		assertThat(checked.problem("control-total-differs").path("severity").asString()).isEqualTo("warning");
		assertThat(this.client.post("/" + received.id() + "/commit", "").text("code"))
			.isEqualTo("control-total-differs");
		assertThat(this.client.post("/" + received.id() + "/commit", "{\"acceptDifference\": true}").status())
			.isEqualTo(200);
	}

	@Test
	void sameFileIsKnown() {
		String file = ImportClient.people(1, 4);
		Answer first = this.client.loaded("roster", file);
		Answer running = this.client.upload("kind", "roster", "file", file);
		assertThat(running.status()).isEqualTo(200);
		assertThat(running.id()).isEqualTo(first.id());
		this.client.post("/" + first.id() + "/commit", "{}");
		Answer again = this.client.upload("kind", "roster", "file", file);
		assertThat(again.status()).isEqualTo(409);
		assertThat(again.text("code")).isEqualTo("already-committed");
		assertThat(again.id()).isEqualTo(first.id());
		assertThat(again.text("detail")).contains(first.id());
		this.client.post("/" + first.id() + "/withdraw", "{\"reason\": \"again\"}");
		assertThat(this.client.upload("kind", "roster", "file", file).status()).isEqualTo(202);
	}

	@Test
	void sameFileEightTimesAtOnceIsOneImport() throws Exception {
		String file = ImportClient.people(1, 50);
		try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
			List<Callable<Answer>> calls = new ArrayList<>();
			for (int call = 0; call < 8; call++) {
				calls.add(() -> this.client.upload("kind", "roster", "file", file));
			}
			List<Answer> answers = new ArrayList<>();
			for (Future<Answer> future : pool.invokeAll(calls)) {
				answers.add(future.get());
			}
			assertThat(answers).allMatch((answer) -> answer.status() == 202 || answer.status() == 200);
			assertThat(answers.stream().map(Answer::id).collect(Collectors.toSet())).hasSize(1);
			assertThat(answers.stream().filter((answer) -> answer.status() == 202)).hasSize(1);
		}
		assertThat(this.client.get("").body().size()).isEqualTo(1);
	}

	@Test
	void keyGivesTheFirstAnswerAgain() {
		List<String> key = List.of("Idempotency-Key", "load-1");
		Answer first = this.client.uploadAt("", key, "kind", "roster", "file", ImportClient.people(1, 2));
		Answer again = this.client.uploadAt("", key, "kind", "roster", "file", ImportClient.people(1, 2));
		assertThat(again.status()).isEqualTo(202);
		assertThat(again.body()).isEqualTo(first.body());
		Answer other = this.client.uploadAt("", key, "kind", "roster", "file", ImportClient.people(1, 3));
		assertThat(other.status()).isEqualTo(422);
		assertThat(other.text("code")).isEqualTo("refused");
	}

	@Test
	void keyIsFreeAgainAfterADay() {
		List<String> key = List.of("Idempotency-Key", "every-night");
		Answer first = this.client.uploadAt("", key, "kind", "roster", "file", ImportClient.people(1, 2));
		Object[] other = { "kind", "roster", "file", ImportClient.people(1, 3) };
		try {
			this.clock.move(Duration.ofHours(24).minusMinutes(5));
			ImportClient later = client(Role.MANAGER, this.institution);
			assertThat(later.uploadAt("", key, other).status()).isEqualTo(422);
			this.clock.move(Duration.ofMinutes(6));
			Answer taken = later.uploadAt("", key, other);
			assertThat(taken.status()).as(taken.response().body()).isEqualTo(202);
			assertThat(taken.id()).isNotEqualTo(first.id());
			assertThat(later.uploadAt("", key, other).id()).isEqualTo(taken.id());
			assertThat(later.uploadAt("", key, "kind", "roster", "file", ImportClient.people(1, 4)).status())
				.as("the key is the second file's now")
				.isEqualTo(422);
		}
		finally {
			this.clock.reset();
		}
	}

	@Test
	void keyIsOfWhatIsSaidOfTheFileToo() {
		List<String> key = List.of("Idempotency-Key", "load-2");
		String file = ImportClient.people(1, 2);
		String mapping = "{\"columns\": {\"pay\": \"pay\"}, \"constants\": {\"pay_basis\": \"annual\", \"as_of\": \"2024-06-30\"}}";
		String turned = "{\"constants\": {\"as_of\": \"2024-06-30\", \"pay_basis\": \"annual\"}, \"columns\": {\"pay\": \"pay\"}}";
		Answer first = this.client.uploadAt("", key, "kind", "roster", "mapping", mapping, "controlTotal", "2.00",
				"file", file);
		assertThat(this.client.uploadAt("", key, "kind", "roster", "mapping", turned, "controlTotal", "2", "file", file)
			.id()).isEqualTo(first.id());
		this.client.rested(first.id());
		assertThat(
				this.client.uploadAt("", key, "kind", "roster", "mapping", mapping, "controlTotal", "2", "file", file)
					.id())
			.isEqualTo(first.id());
		String other = mapping.replace("06-30", "05-31");
		for (List<String> said : List.of(List.of("controlTotal", "2", "mapping", other), List.of("mapping", mapping),
				List.of("controlTotal", "3", "mapping", mapping), List.of("controlTotal", "2"),
				List.of("controlTotal", "2", "mapping", mapping, "dateOrder", "dmy"),
				List.of("controlTotal", "2", "mapping", mapping, "controlTotals", "{\"2024-06\": \"2\"}"))) {
			List<Object> form = new ArrayList<>(List.of("kind", "roster"));
			form.addAll(said);
			form.addAll(List.of("file", file));
			assertThat(this.client.uploadAt("", key, form.toArray()).status()).as("%s", said).isEqualTo(422);
		}
	}

	@Test
	void unreadableFormsAreRefused() {
		String file = ImportClient.people(1, 1);
		assertThat(this.client.upload("kind", "horses", "file", file).status()).isEqualTo(422);
		assertThat(this.client.upload("kind", "roster").status()).isEqualTo(422);
		assertThat(this.client.upload("file", file).status()).isEqualTo(422);
		assertThat(this.client.upload("kind", "roster", "mapping", "{columns", "file", file).status()).isEqualTo(422);
		assertThat(this.client.upload("kind", "roster", "mapping", "{\"columns\":{\"horse\":\"a\"}}", "file", file)
			.status()).isEqualTo(422);
		assertThat(
				this.client.upload("kind", "roster", "mapping", "{\"columns\":{\"pay\":null}}", "file", file).status())
			.isEqualTo(422);
		assertThat(this.client.upload("kind", "roster", "source", "nobody", "file", file).status()).isEqualTo(422);
		assertThat(this.client.upload("kind", "roster", "dateOrder", "xyz", "file", file).status()).isEqualTo(422);
		assertThat(this.client.upload("kind", "roster", "controlTotal", "much", "file", file).status()).isEqualTo(422);
		assertThat(this.client.upload("kind", "roster", "institution", "other", "file", file).status()).isEqualTo(400);
		assertThat(this.client.upload("kind", "roster", "file", file, "filetwo.csv", file).status()).isEqualTo(422);
		assertThat(this.client.get("?horse=1").status()).isEqualTo(400);
		assertThat(this.client.get("").body().size()).isZero();
	}

	@Test
	void hostileFormsLeaveNothing() {
		Object[] many = new Object[20_000];
		for (int part = 0; part < many.length; part += 2) {
			many[part] = "kind";
			many[part + 1] = "roster";
		}
		assertThat(this.client.upload(many).status()).isEqualTo(400);
		Answer named = this.client.upload("kind", "roster", "file../../x" + "y".repeat(300) + ".csv",
				ImportClient.people(1, 1));
		assertThat(named.status()).isEqualTo(202);
		assertThat(this.client.get("/" + named.id()).text("fileName")).doesNotContain("/")
			.hasSizeLessThanOrEqualTo(150);
		Answer device = this.client.upload("kind", "roster", "fileCON", ImportClient.people(2, 1));
		assertThat(device.status()).isEqualTo(202);
		Answer nothing = this.client.send(this.client.request("")
			.header("Content-Type", "multipart/form-data; boundary=XX")
			.POST(java.net.http.HttpRequest.BodyPublishers
				.ofString("--XX\r\nContent-Disposition: form-data; name=\"fi"))
			.build());
		assertThat(nothing.status()).isEqualTo(400);
		assertThat(this.client.post("", "{}").status()).isEqualTo(415);
	}

	@Test
	void onlyThoseWhoMayAndOnlyTheirOwn() {
		Answer mine = this.client.loaded("roster", ImportClient.people(1, 1));
		ImportClient viewer = client(Role.EXECUTIVE, this.institution);
		assertThat(viewer.upload("kind", "roster", "file", ImportClient.people(1, 1)).status()).isEqualTo(403);
		assertThat(viewer.get("/" + mine.id()).status()).isEqualTo(403);
		ImportClient elsewhere = client(Role.ADMINISTRATOR, this.cast.institution());
		for (String path : List.of("", "/errors.csv")) {
			assertThat(elsewhere.get("/" + mine.id() + path).status()).isEqualTo(404);
		}
		for (String path : List.of("/commit", "/cancel", "/resume", "/withdraw")) {
			assertThat(elsewhere.post("/" + mine.id() + path, "{}").status()).as(path).isEqualTo(404);
		}
		assertThat(elsewhere.put("/" + mine.id() + "/mapping", "{}").status()).isEqualTo(404);
		assertThat(elsewhere.uploadAt("/" + mine.id() + "/corrections", List.of(), "file", "a").status())
			.isEqualTo(404);
		assertThat(elsewhere.get("/not-an-id").status()).isEqualTo(404);
		assertThat(new ImportClient(this.port, "none").get("").status()).isEqualTo(401);
	}

	@Test
	void wrongStatesAreToldApart() {
		Answer checked = this.client.loaded("roster", ImportClient.people(1, 2));
		assertThat(this.client.post("/" + checked.id() + "/resume", "{}").status()).isEqualTo(409);
		assertThat(this.client.post("/" + checked.id() + "/withdraw", "{\"reason\":\"x\"}").status()).isEqualTo(409);
		assertThat(this.client.uploadAt("/" + checked.id() + "/corrections", List.of(), "file", "a,b").text("code"))
			.isEqualTo("wrong-state");
		assertThat(this.client.post("/" + checked.id() + "/commit", "{").status()).isEqualTo(400);
		assertThat(this.client.post("/" + checked.id() + "/commit", "{\"horse\":1}").status()).isEqualTo(400);
		assertThat(this.client.post("/" + checked.id() + "/commit", "{\"conflicts\":\"both\"}").status())
			.isEqualTo(422);
		assertThat(this.client
			.post("/" + checked.id() + "/commit", "{\"replace\":{\"from\":\"2024-07-01\",\"to\":\"2024-06-01\"}}")
			.status()).isEqualTo(422);
		assertThat(this.client
			.post("/" + checked.id() + "/commit", "{\"replace\":{\"from\":\"June\",\"to\":\"2024-06-01\"}}")
			.status()).isEqualTo(400);
		assertThat(this.client.put("/" + checked.id() + "/mapping", "{\"encoding\":\"klingon\"}").status())
			.isEqualTo(422);
		assertThat(this.client.post("/" + checked.id() + "/cancel", "").text("state")).isEqualTo("cancelled");
		assertThat(this.client.post("/" + checked.id() + "/commit", "{}").text("code")).isEqualTo("wrong-state");
		assertThat(this.client.post("/" + checked.id() + "/cancel", "{}").status()).isEqualTo(409);
	}

	@Test
	void contentIsAnsweredLater() {
		assertThat(this.client.loaded("roster", "").text("reason")).isEqualTo("file-empty");
		Answer page = this.client.loaded("roster", "<!DOCTYPE html><html><body>Sign in</body></html>");
		assertThat(page.text("state")).isEqualTo("failed");
		assertThat(page.text("reason")).isEqualTo("file-type");
		assertThat(page.problem("file-type").path("samples").get(0).path("message").asString()).contains("web page");
		assertThat(this.client.loaded("roster", "a,a\r\n1,2\r\n").text("reason")).isEqualTo("header-duplicate");
		Answer unmapped = this.client.loaded("roster", "nr,title\r\n1,Clerk\r\n");
		assertThat(unmapped.text("state")).isEqualTo("needs-mapping");
		Answer part = this.client.put("/" + unmapped.id() + "/mapping",
				"{\"mapping\":{\"columns\":{\"employee_id\":\"nr\"}}}");
		assertThat(part.status()).isEqualTo(200);
		Answer asked = this.client.rested(unmapped.id());
		assertThat(asked.text("reason")).isEqualTo("column-required");
		this.client.put("/" + unmapped.id() + "/mapping", """
				{"mapping":{"columns":{"employee_id":"nr","job_title":"title"},
				"constants":{"as_of":"2024-06-30","pay":"","home_zip":""}}}""");
		assertThat(this.client.rested(unmapped.id()).text("state")).isEqualTo("previewed");
	}

	@Test
	void datesThatDoNotTellAreAsked() {
		Answer asked = this.client.loaded("roster", ImportClient.ROSTER
				+ "3/4/2024,E1,21201,Clerk,40000,annual\r\n3/4/2024,E2,21201,Clerk,40000,annual\r\n");
		assertThat(asked.text("state")).isEqualTo("needs-mapping");
		assertThat(asked.text("reason")).isEqualTo("date-ambiguous");
		this.client.put("/" + asked.id() + "/mapping", "{\"dateOrder\":\"dmy\"}");
		Answer checked = this.client.rested(asked.id());
		assertThat(checked.text("state")).isEqualTo("previewed");
	}

	@Test
	void rejectedRowsAreDownloadedCorrectedAndJoin() {
		String file = "Name;" + ImportClient.ROSTER.replace(',', ';') + """
				Reyes, Ana;2024-06-30;E1;21201;Clerk;40000;annual\r
				Lee, Bo;2024-06-31;E2;21201;=1+1;41000;annual\r
				Ito, Cy;2024-06-30;E3;2120;Nurse;free;annual\r
				Ode, Di;2024-06-30;E4;21201;Nurse;42000;annual\r
				""";
		Answer checked = this.client.loaded("roster", file);
		assertThat(checked.text("state")).isEqualTo("previewed");
		assertThat(checked.rows("rejected")).isEqualTo(2);
		assertThat(this.client.post("/" + checked.id() + "/commit", "{}").text("code")).isEqualTo("rows-rejected");
		assertThat(
				this.client.post("/" + checked.id() + "/commit", "{\"goodRowsOnly\":true,\"rejected\":1}").text("code"))
			.isEqualTo("rows-rejected");
		Answer errors = this.client.get("/" + checked.id() + "/errors.csv");
		assertThat(errors.status()).isEqualTo(200);
		assertThat(errors.response().headers().firstValue("Content-Disposition"))
			.hasValueSatisfying((value) -> assertThat(value).startsWith("attachment").contains("data-errors.csv"));
		List<String> lines = errors.response().body().lines().toList();
		assertThat(lines).hasSize(3);
		assertThat(lines.get(0)).isEqualTo(
				"\uFEFFName,as_of,employee_id,home_zip,job_title,pay,pay_basis,problem_column,problem,how_to_fix");
		assertThat(lines.get(1)).startsWith(",2024-06-31,E2,21201,'=1+1,41000,annual,as_of,").contains("Row 3:");
		assertThat(lines.get(2)).startsWith(",2024-06-30,E3,2120,Nurse,free,annual,pay,").contains("Row 4:");
		assertThat(errors.response().body()).doesNotContain("Lee").doesNotContain("Ito");
		String corrected = errors.response().body().replace("2024-06-31", "2024-06-30").replace("free", "43000");
		assertThat(
				this.client.uploadAt("/" + checked.id() + "/corrections", List.of(), "file", "a,b\r\n1,2\r\n").status())
			.isEqualTo(422);
		Answer joined = this.client.uploadAt("/" + checked.id() + "/corrections", List.of(), "file", corrected);
		assertThat(joined.status()).isEqualTo(202);
		Answer again = this.client.rested(checked.id());
		assertThat(again.rows("read")).isEqualTo(4);
		assertThat(again.rows("accepted")).isEqualTo(4);
		assertThat(again.rows("rejected")).isZero();
		assertThat(again.problem("zip-padded").path("samples").get(0).path("row").asInt()).isEqualTo(7);
		assertThat(this.client.post("/" + checked.id() + "/commit", "{}").text("state")).isEqualTo("committed");
	}

	@Test
	void errorFileHoldsExactlyTheRejectedRows() {
		StringBuilder file = new StringBuilder(ImportClient.ROSTER);
		Set<Integer> bad = new java.util.TreeSet<>();
		for (int person = 0; person < 5000; person++) {
			boolean wrong = person % 7 == 3;
			file.append("2024-06-30,E")
				.append(person)
				.append(wrong ? ",2x,Clerk,1\r\n" : ",21201,Clerk,40000,annual\r\n");
			if (wrong) {
				bad.add(person + 2);
			}
		}
		Answer checked = this.client.loaded("roster", file.toString());
		assertThat(checked.rows("rejected")).isEqualTo(bad.size());
		assertThat(checked.problem("row-too-short").path("samples").size()).isEqualTo(20);
		assertThat(checked.response().body().length()).isLessThan(100_000);
		Set<Integer> found = this.client.get("/" + checked.id() + "/errors.csv")
			.response()
			.body()
			.lines()
			.skip(1)
			.map((line) -> Integer.valueOf(line.replaceFirst(".*Row (\\d+):.*", "$1")))
			.collect(Collectors.toCollection(java.util.TreeSet::new));
		assertThat(found).isEqualTo(bad);
	}

	@Test
	void clientThatDropsLeavesNothing() throws Exception {
		for (int time = 0; time < 5; time++) {
			try (java.net.Socket socket = new java.net.Socket("127.0.0.1", this.port)) {
				socket.getOutputStream()
					.write(("POST /api/v1/imports HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
							+ this.cast.token(this.cast.member(this.institution, Role.MANAGER))
							+ "\r\nContent-Type: multipart/form-data; boundary=XX\r\nContent-Length: 3000000\r\n\r\n"
							+ "--XX\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n"
							+ "a,b\r\n".repeat(300_000))
						.getBytes(StandardCharsets.UTF_8));
			}
		}
		Thread.sleep(1500);
		assertThat(this.client.get("").body().size()).isZero();
		assertThat(this.cast.as(this.cast.member(this.institution, Role.MANAGER), this::chunks)).isZero();
	}

	@Autowired
	private org.springframework.jdbc.core.simple.JdbcClient jdbc;

	@Autowired
	private org.springframework.transaction.support.TransactionTemplate transactions;

	private Integer chunks() {
		return this.transactions
			.execute((status) -> this.jdbc.sql("SELECT count(*) FROM upload_chunk").query(Integer.class).single());
	}

	@Test
	void rowsAreComparedWithWhatCounts() {
		Answer first = this.client.loaded("roster", ImportClient.people(1, 5));
		this.client.post("/" + first.id() + "/commit", "{}");
		String changed = ImportClient.people(4, 4).replace("40004", "50004");
		Answer second = this.client.loaded("roster", changed);
		assertThat(second.rows("same")).isEqualTo(1);
		assertThat(second.rows("changed")).isEqualTo(1);
		assertThat(second.rows("new")).isEqualTo(2);
		JsonNode headcount = null;
		for (JsonNode change : second.body().path("impact")) {
			headcount = change.path("code").asString().equals("HC") ? change : headcount;
		}
		assertThat(headcount).isNotNull();
		assertThat(headcount.path("before").asString()).isEqualTo("5");
		assertThat(headcount.path("after").asString()).isEqualTo("7");
	}

	@Test
	void fileThatSaysItIsTooLargeIsRefusedAtOnce() throws Exception {
		assertThat(raw("Content-Length: 3221225472\r\nExpect: 100-continue\r\n\r\n")).contains("HTTP/1.1 413")
			.doesNotContain("HTTP/1.1 100")
			.contains("file-too-large");
		assertThat(this.client.get("").body().size()).isZero();
	}

	private String raw(String rest) throws Exception {
		try (java.net.Socket socket = new java.net.Socket("127.0.0.1", this.port)) {
			socket.setSoTimeout(10_000);
			socket.getOutputStream()
				.write(("POST /api/v1/imports HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
						+ this.cast.token(this.cast.member(this.institution, Role.MANAGER))
						+ "\r\nContent-Type: multipart/form-data; boundary=XX\r\n" + rest)
					.getBytes(StandardCharsets.UTF_8));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
