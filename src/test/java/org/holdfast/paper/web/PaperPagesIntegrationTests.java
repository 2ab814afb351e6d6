package org.holdfast.paper.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.Visitor;
import org.holdfast.progress.AnswerKey;
import org.holdfast.progress.Answers;
import org.holdfast.progress.Change;
import org.holdfast.progress.Cycles;
import org.holdfast.progress.Typed;
import org.holdfast.team.Assignments;
import org.holdfast.team.Wish;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pages on paper without scripts: printed, downloaded, read back.
 */
@IntegrationTest
class PaperPagesIntegrationTests {

	private static final String PAPER = "/work/hiring/big-questions/paper";

	private static final String PATIENTS = "hiring/big-questions/local/patients";

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Autowired
	private Answers answers;

	@Autowired
	private Assignments assignments;

	@Autowired
	private Cycles cycles;

	@Autowired
	private JdbcClient jdbc;

	private Actor manager;

	private UUID institution;

	@BeforeEach
	void somebody() {
		this.jdbc.sql("DELETE FROM attempt").update();
		this.institution = this.cast.institution();
		this.manager = this.cast.member(this.institution, Role.MANAGER);
	}

	@ParameterizedTest
	@ValueSource(strings = { "readiness", "baseline", "big-questions", "quick-wins", "data-metrics" })
	void everyPagePrintsWithAllItsQuestions(String page) {
		Visitor visitor = new Visitor(this.port).signIn(this.manager);
		visitor.open("/work/hiring/" + page);
		List<String> questions = visitor.page().select("section.answer").eachAttr("id");
		assertThat(visitor.page().select(".page-links a[href^=/work/hiring/" + page + "/paper]")).hasSize(1);
		for (String wish : List.of("", "?answers=blank&help=with", "?lang=es", "?answers=blank")) {
			visitor.open("/work/hiring/" + page + "/paper" + wish);
			if (visitor.status() == 303) {
				visitor.follow();
			}
			assertThat(visitor.status()).isEqualTo(200);
			Document printed = visitor.page();
			assertThat(printed.select("section.paper-question").eachAttr("id")).isEqualTo(questions);
			assertWellMade(printed);
		}
		assertThat(visitor.page().selectFirst("html").attr("lang")).isEqualTo("es");
	}

	@Test
	void skippedQuestionsSayThatNothingIsProvided() {
		save("Nine ZIP codes");
		Visitor visitor = new Visitor(this.port).signIn(this.manager).open(PAPER);
		assertThat(visitor.page().getElementById("local-patients").text()).contains("Nine ZIP codes")
			.contains(this.manager.name())
			.doesNotContain("Not provided");
		long silent = visitor.page()
			.select("section.paper-question")
			.stream()
			.filter((question) -> question.text().contains("Not provided"))
			.count();
		assertThat(silent).isEqualTo(visitor.page().select("section.paper-question").size() - 1);
		visitor.open(PAPER + "?answers=blank");
		assertThat(visitor.words()).doesNotContain("Nine ZIP codes").doesNotContain("Not provided");
		visitor.open(PAPER + "?part=local");
		assertThat(visitor.page().select("section.answer-group")).hasSize(1);
		assertThat(visitor.page().select("a[href*=file.docx]").attr("href")).contains("part=local");
	}

	@Test
	void aDocumentGoesOutAndComesBackThroughThePages() throws Exception {
		save("Nine ZIP codes");
		Visitor visitor = new Visitor(this.port).signIn(this.manager).open(PAPER);
		HttpResponse<byte[]> file = get(visitor, visitor.page().select("a[href*=file.docx]").attr("href"));
		assertThat(file.statusCode()).isEqualTo(200);
		assertThat(file.headers().firstValue("Content-Disposition").orElseThrow()).contains("attachment")
			.contains("holdfast-hiring-big-questions-")
			.contains(".docx");
		visitor.open(PAPER + "/readings/new");
		assertWellMade(visitor.page());
		HttpResponse<byte[]> received = upload(visitor, "filled.docx",
				edited(file.body(), "Nine ZIP codes", "Twelve ZIP codes"));
		assertThat(received.statusCode()).isEqualTo(302);
		String reading = URI.create(received.headers().firstValue("Location").orElseThrow()).getPath();
		visitor.open(reading);
		assertThat(visitor.status()).isEqualTo(200);
		assertWellMade(visitor.page());
		assertThat(visitor.words()).contains("filled.docx").contains("1 changed");
		assertThat(visitor.page().select("del").text()).contains("Nine");
		assertThat(visitor.page().select("ins").text()).contains("Twelve");
		visitor.open(PAPER);
		assertThat(visitor.page().select("a[href=" + reading + "]")).as("it waits").hasSize(1);
		assertThat(
				this.cast.as(this.manager, () -> this.answers.get(this.cycles.current().name(), AnswerKey.of(PATIENTS)))
					.typed())
			.isEqualTo(Typed.value("Nine ZIP codes"));
		visitor.open(reading).submit(reading, "take", visitor.page().select("input[name=take]").val());
		assertThat(visitor.status()).isEqualTo(302);
		visitor.follow();
		assertThat(visitor.words()).contains("1 answer is stored.").contains("Twelve ZIP codes");
		visitor.open(reading);
		assertThat(visitor.status()).isEqualTo(404);
	}

	@Test
	void aDocumentMayBeForgotten() throws Exception {
		Visitor visitor = new Visitor(this.port).signIn(this.manager).open(PAPER);
		HttpResponse<byte[]> file = get(visitor, PAPER + "/file.xlsx");
		visitor.open(PAPER + "/readings/new");
		String reading = URI
			.create(upload(visitor, "same.xlsx", file.body()).headers().firstValue("Location").orElseThrow())
			.getPath();
		visitor.open(reading);
		assertThat(visitor.words()).contains("There is nothing to store");
		assertWellMade(visitor.page());
		visitor.submit(reading + "/discard").follow();
		assertThat(visitor.words()).contains("Nothing of it was stored");
	}

	@Test
	void whatCannotBeReadIsRefusedWithWhatToDo() throws Exception {
		Visitor visitor = new Visitor(this.port).signIn(this.manager).open(PAPER + "/readings/new");
		byte[] old = { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3, 4 };
		assertThat(refusal(visitor, "", new byte[0])).contains("Choose the document to read back");
		assertThat(refusal(visitor, "a.docx", new byte[0])).contains("The file is empty");
		assertThat(refusal(visitor, "a.txt", "hello".getBytes(StandardCharsets.UTF_8))).contains("no Word document");
		assertThat(refusal(visitor, "a.doc", old)).contains("older format");
		assertThat(refusal(visitor, "a.docx",
				(new String(old, StandardCharsets.ISO_8859_1) + new String(
						"EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1))
					.getBytes(StandardCharsets.ISO_8859_1)))
			.contains("remove the password");
		assertThat(refusal(visitor, "a.docx", zip("word/document.xml", "<x/>"))).contains("Choose the DOCX or XLSX");
		byte[] large = new byte[(10 << 20) + 1];
		assertThat(refusal(visitor, "a.docx", large)).contains("larger than 10 MB");
	}

	@Test
	void whatIsNotAssignedIsShownAndSkipped() throws Exception {
		String assigned = "hiring/big-questions/local/decision";
		save("Nine ZIP codes");
		save(assigned, "Around the harbor");
		Actor cem = this.cast.member(this.institution, Role.CONTRIBUTOR);
		this.cast.as(this.manager,
				() -> this.assignments.assign(List.of(assigned), new Wish(cem.accountId(), null, "")));
		Visitor visitor = new Visitor(this.port).signIn(cem).open(PAPER);
		assertThat(visitor.page().select("a[href*=readings]")).hasSize(1);
		HttpResponse<byte[]> file = get(visitor, visitor.page().select("a[href*=file.docx]").attr("href"));
		visitor.open(PAPER + "/readings/new");
		HttpResponse<byte[]> received = upload(visitor, "filled.docx",
				edited(edited(file.body(), "Nine ZIP codes", "Twelve ZIP codes"), "Around the harbor", "The county"));
		assertThat(received.statusCode()).isEqualTo(302);
		String reading = URI.create(received.headers().firstValue("Location").orElseThrow()).getPath();
		visitor.open(reading);
		assertWellMade(visitor.page());
		assertThat(visitor.page().select("section[aria-labelledby=barred]").text()).contains("Twelve ZIP codes",
				"Not assigned to you");
		assertThat(visitor.page().select("input[name=take]")).hasSize(1);
		String own = visitor.page().select("input[name=take]").val();
		Map<String, String> sent = new LinkedHashMap<>(Map.of("_csrf", visitor.csrf(), "take", own));
		visitor.page().select("input[name^=seen.]").forEach((seen) -> sent.put(seen.attr("name"), seen.val()));
		String forged = own.startsWith("0.") ? "1.value" : "0.value";
		String reading2 = reading + "?take=" + forged;
		visitor.post(reading2, sent);
		assertThat(visitor.status()).isEqualTo(302);
		assertThat(visitor.follow().words()).contains("1 answer is stored.");
		assertThat(text(assigned)).isEqualTo(Typed.value("The county"));
		assertThat(text(PATIENTS)).isEqualTo(Typed.value("Nine ZIP codes"));
	}

	private Typed text(String item) {
		return this.cast.as(this.manager, () -> this.answers.get(this.cycles.current().name(), AnswerKey.of(item)))
			.typed();
	}

	@Test
	void whoMayNotAnswerMayNotReadBack() throws Exception {
		save("Nine ZIP codes");
		for (Role role : List.of(Role.EXECUTIVE, Role.CONTRIBUTOR)) {
			Visitor visitor = new Visitor(this.port).signIn(this.cast.member(this.institution, role)).open(PAPER);
			assertThat(visitor.status()).isEqualTo(200);
			assertThat(visitor.words()).contains("Nine ZIP codes");
			assertThat(visitor.page().select("a[href*=readings]")).isEmpty();
			assertThat(visitor.open(PAPER + "/readings/new").status()).isEqualTo((role == Role.EXECUTIVE) ? 403 : 409);
			assertThat(visitor.page().select("form[enctype]")).isEmpty();
		}
		Visitor staff = new Visitor(this.port).signIn(this.cast.staff()).open(PAPER);
		assertThat(staff.status()).isEqualTo(200);
		assertThat(staff.words()).doesNotContain("Nine ZIP codes");
		assertThat(staff.page().select("input[name=answers]")).isEmpty();
		assertThat(staff.open("/work/hiring/overview/paper").status()).isEqualTo(404);
	}

	private void save(String text) {
		save(PATIENTS, text);
	}

	private void save(String item, String text) {
		this.cast.as(this.manager, () -> this.answers.save(this.cycles.current().name(),
				new Change(AnswerKey.of(item), 0, null, null, null, Typed.value(text))));
	}

	private String refusal(Visitor visitor, String name, byte[] content) throws Exception {
		HttpResponse<byte[]> answer = upload(visitor, name, content);
		assertThat(answer.statusCode()).isEqualTo(422);
		Document page = Jsoup.parse(new String(answer.body(), StandardCharsets.UTF_8));
		assertThat(page.select(".error-summary a").attr("href")).isEqualTo("#file");
		return page.select("#file-error").text();
	}

	private HttpResponse<byte[]> get(Visitor visitor, String path) throws Exception {
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path))
				.header("Cookie", "holdfast=" + visitor.session())
				.build(), HttpResponse.BodyHandlers.ofByteArray());
	}

	private HttpResponse<byte[]> upload(Visitor visitor, String name, byte[] content) throws Exception {
		Element form = visitor.page().select("form[enctype]").first();
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		body.writeBytes(("--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
				+ "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
			.getBytes(StandardCharsets.UTF_8));
		body.writeBytes(content);
		body.writeBytes("\r\n--cut--\r\n".getBytes(StandardCharsets.UTF_8));
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + form.attr("action")))
				.header("Cookie", "holdfast=" + visitor.session())
				.header("Accept-Language", "en")
				.header("Content-Type", "multipart/form-data; boundary=cut")
				.POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
				.build(), HttpResponse.BodyHandlers.ofByteArray());
	}

	private static byte[] edited(byte[] file, String before, String after) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(file));
				ZipOutputStream to = new ZipOutputStream(bytes)) {
			for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
				to.putNextEntry(new ZipEntry(entry.getName()));
				to.write(new String(from.readAllBytes(), StandardCharsets.UTF_8).replace(before, after)
					.getBytes(StandardCharsets.UTF_8));
				to.closeEntry();
			}
		}
		return bytes.toByteArray();
	}

	private static byte[] zip(String name, String content) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			zip.putNextEntry(new ZipEntry(name));
			zip.write(content.getBytes(StandardCharsets.UTF_8));
			zip.closeEntry();
		}
		return bytes.toByteArray();
	}

	private static void assertWellMade(Document page) {
		assertThat(page.select("h1")).hasSize(1);
		assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
		assertThat(page.select("td, th")).noneMatch((cell) -> cell.text().isBlank());
		assertThat(page.select("table")).allSatisfy((table) -> assertThat(table.select("caption")).hasSize(1));
		assertThat(page.select("input:not([type=hidden])")).allSatisfy(
				(input) -> assertThat(page.select("label[for=" + input.id() + "]")).as(input.outerHtml()).hasSize(1));
		assertThat(page.text()).doesNotContain("??", "${", "#{");
		page.select("h1, h2, h3, h4")
			.stream()
			.map((heading) -> heading.tagName().charAt(1) - '0')
			.reduce(0, (before, level) -> {
				assertThat(level).isLessThanOrEqualTo(before + 1);
				return level;
			});
	}

}
