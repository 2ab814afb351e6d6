package org.holdfast.intake.web;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.Visitor;
import org.holdfast.intake.Field;
import org.holdfast.intake.Imports;
import org.holdfast.intake.Kind;
import org.holdfast.intake.web.ImportClient.Answer;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.Role;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pages of files, without script.
 */
@IntegrationTest
class FilesPagesIntegrationTests {

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Autowired
	private Imports imports;

	private UUID institution;

	private ImportClient client;

	private Visitor visitor;

	@BeforeEach
	void begin() {
		this.institution = this.cast.institution();
		Actor manager = this.cast.member(this.institution, Role.MANAGER);
		this.client = new ImportClient(this.port, this.cast.token(manager));
		this.visitor = new Visitor(this.port).signIn(manager);
	}

	@Test
	void listTeachesBeforeTheFirstFile() {
		this.visitor.open("/files");
		assertThat(this.visitor.status()).isEqualTo(200);
		assertThat(this.visitor.words()).contains("No files yet", "What to load next", "Template for Roster");
		this.visitor.open("/files/templates/purchases.csv");
		assertThat(this.visitor.header("Content-Disposition")).contains("holdfast-purchases.csv");
		assertThat(this.visitor.open("/files/templates/horses.csv").status()).isEqualTo(404);
		assertThat(this.visitor.open("/").words()).contains("Bring in your first file");
	}

	@Test
	void uploadByFormGoesToTheFile() throws Exception {
		this.visitor.open("/files/new?kind=roster");
		String action = this.visitor.page().select("form[enctype=multipart/form-data]").attr("action");
		assertThat(action).contains("_csrf=");
		HttpResponse<String> refused = post(action, ImportClient.form("kind", "", "file", ""));
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("<title>Error: ").contains("There is a problem");
		HttpResponse<String> taken = post(action,
				ImportClient.form("kind", "roster", "asOf", "2024-06-30", "controlTotal", "", "file",
						"employee_id,home_zip,job_title,pay,pay_basis\r\nE1,21201,Clerk,40000,annual\r\n"));
		assertThat(taken.statusCode()).isEqualTo(302);
		String id = taken.headers().firstValue("Location").orElseThrow().replaceFirst(".*/files/", "");
		assertThat(this.client.rested(id).text("state")).isEqualTo("previewed");
		assertThat(post("/files?_csrf=guessed", ImportClient.form("kind", "roster")).statusCode()).isEqualTo(403);
	}

	private HttpResponse<String> post(String path, byte[] body) throws Exception {
		try (HttpClient http = HttpClient.newHttpClient()) {
			return http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path))
				.header("Cookie", "holdfast=" + this.visitor.session())
				.header("Accept-Language", "en")
				.header("Content-Type", "multipart/form-data; boundary=XX")
				.POST(HttpRequest.BodyPublishers.ofByteArray(body))
				.build(), HttpResponse.BodyHandlers.ofString());
		}
	}

	@Test
	void columnsAreChosenAndRemembered() {
		String file = "ID,Name,Title,Salary\r\n1,\"Reyes, Ana\",Clerk,40000\r\n2,\"Lee, Bo\",Nurse,50000\r\n3,\"Ito, Cy\",Nurse,60000\r\n";
		Answer asked = this.client.loaded("roster", file);
		assertThat(asked.text("state")).isEqualTo("needs-mapping");
		String path = "/files/" + asked.id() + "/mapping";
		this.visitor.open(path);
		assertThat(this.visitor.page().select("#first-rows th s").text()).isEqualTo("Name");
		assertThat(this.visitor.words()).doesNotContain("Reyes");
		this.visitor.submit(path, "column.employee_id", ":ID", "column.job_title", ":Title", "column.pay", ":Salary",
				"source", "");
		assertThat(this.visitor.status()).isEqualTo(422);
		assertThat(this.visitor.page().title()).startsWith("Error: ");
		Element line = this.visitor.page().selectFirst(".error-summary a[href=#column.as_of]");
		assertThat(line).isNotNull();
		assertThat(this.visitor.page().getElementById("column.as_of").attr("aria-invalid")).isEqualTo("true");
		assertThat(this.visitor.page().select("[id=column.pay] option[selected]").text()).isEqualTo("Salary");
		this.visitor.submit(path, "column.employee_id", ":ID", "column.job_title", ":Title", "column.pay", ":Salary",
				"column.home_zip", "=blank", "constant.as_of", "2024-06-30", "constant.pay_basis", "annual", "source",
				"Payroll");
		assertThat(this.visitor.status()).isEqualTo(302);
		assertThat(this.client.rested(asked.id()).text("state")).isEqualTo("previewed");
		Answer next = this.client.loaded("roster", file.replace("60000", "61000"));
		assertThat(next.text("state")).isEqualTo("previewed");
		assertThat(this.visitor.open("/files/" + next.id()).words()).contains("Payroll", "personal-data-dropped");
	}

	@Test
	void personalColumnsAndNoOthersAreStruckOut() {
		String file = "Phone,employee_id,as_of,home_zip,SSN,job_title,pay,pay_basis,Notes\r\n"
				+ "410-555-0101,E1,2024-06-30,21201,219-09-9998,Clerk,40000,annual,first\r\n"
				+ "410-555-0102,E2,2024-06-30,21201,219-09-9997,Clerk,free,annual,second\r\n";
		Answer checked = this.client.loaded("roster", file);
		String path = "/files/" + checked.id();
		this.visitor.open(path + "/mapping");
		assertThat(this.visitor.page().select("#first-rows th s").eachText()).containsExactly("Phone", "SSN");
		assertThat(this.visitor.page().select("#first-rows th:not(:has(s))").eachText()).containsExactly("employee_id",
				"as_of", "home_zip", "job_title", "pay", "pay_basis", "Notes");
		assertThat(this.visitor.page().select("#first-rows td:has(s)").eachText()).hasSize(4)
			.containsOnly("not stored");
		assertThat(this.visitor.page().select("#first-rows td:not(:has(s))").eachText()).hasSize(14)
			.contains("E1", "21201", "Clerk", "first");
		assertThat(this.visitor.words()).doesNotContain("410-555", "219-09");
		this.visitor.open(path);
		assertThat(this.visitor.page().select("#rule-personal-data-dropped s").eachText())
			.containsExactlyInAnyOrder("Phone", "SSN");
		assertThat(this.visitor.page().select("main s")).hasSize(2);
		assertThat(this.visitor.words()).doesNotContain("410-555", "219-09");
		this.visitor.open(path + "/rows/3");
		assertThat(this.visitor.page().select("main s").eachText()).containsExactlyInAnyOrder("Phone", "SSN");
		assertThat(this.visitor.page().outerHtml()).contains("second").doesNotContain("410-555", "219-09");
	}

	@ParameterizedTest
	@EnumSource(Kind.class)
	void whatMustBeSaidIsAskedFirst(Kind kind) {
		List<String> columns = new ArrayList<>(this.imports.fields(kind)
			.stream()
			.filter((field) -> field.need() == Field.Need.OPTIONAL)
			.map(Field::name)
			.toList());
		columns.set(0, "alpha");
		String row = String.join(",", Collections.nCopies(columns.size(), "x")) + "\r\n";
		Answer asked = this.client.loaded(kind.code(), String.join(",", columns) + "\r\n" + row);
		assertThat(asked.text("state")).as(asked.response().body()).isEqualTo("needs-mapping");
		this.visitor.open("/files/" + asked.id() + "/mapping");
		List<Boolean> optional = this.visitor.page()
			.select("fieldset.mapped")
			.stream()
			.map((field) -> !field.select("legend .optional").isEmpty())
			.toList();
		assertThat(optional).contains(true, false).isSorted();
		assertThat(this.visitor.page().select("details fieldset.mapped")).isNotEmpty()
			.allMatch((field) -> !field.select("legend .optional").isEmpty());
	}

	@Test
	void goodRowsAreCommittedAndWithdrawn() {
		Answer checked = this.client.loaded("roster",
				ImportClient.people(1, 3) + "2024-06-30,E9,21201,Clerk,free,annual\r\n");
		String path = "/files/" + checked.id();
		assertThat(this.visitor.open(path).words()).contains("number-unreadable", "pay has free", "What would change");
		this.visitor.open(path + "/commit");
		this.visitor.submit(path + "/commit");
		assertThat(this.visitor.status()).isEqualTo(422);
		this.visitor.submit(path + "/commit", "goodRowsOnly", "true", "rejected", "2");
		assertThat(this.visitor.words()).contains("Enter the number of rejected rows: 1.");
		this.visitor.submit(path + "/commit", "goodRowsOnly", "true", "rejected", "1");
		assertThat(this.visitor.location()).isEqualTo(path + "/done");
		assertThat(this.visitor.follow().words()).contains("These rows count now", checked.id());
		assertThat(this.visitor.open(path + "/commit").status()).isEqualTo(409);
		this.visitor.open(path + "/withdraw");
		assertThat(this.visitor.words()).contains("3 rows count no more");
		this.visitor.submit(path + "/withdraw", "reason", "");
		assertThat(this.visitor.status()).isEqualTo(422);
		this.visitor.submit(path + "/withdraw", "reason", "Wrong month");
		assertThat(this.visitor.follow().words()).contains("Wrong month");
	}

	@Test
	void othersSeeNothing() {
		Answer mine = this.client.loaded("roster", ImportClient.people(1, 1));
		Visitor elsewhere = new Visitor(this.port).signIn(this.cast.member(this.cast.institution(), Role.MANAGER));
		for (String page : new String[] { "", "/mapping", "/commit", "/done", "/withdraw", "/cancel", "/corrections",
				"/errors.csv", "/progress" }) {
			assertThat(elsewhere.open("/files/" + mine.id() + page).status()).as(page).isEqualTo(404);
		}
		Visitor executive = new Visitor(this.port).signIn(this.cast.member(this.institution, Role.EXECUTIVE));
		assertThat(executive.open("/files").status()).isEqualTo(403);
		assertThat(executive.open("/files/" + mine.id()).status()).isEqualTo(403);
	}

	@Test
	void givingUpAsksFirst() {
		Answer mine = this.client.loaded("roster", ImportClient.people(1, 1));
		String path = "/files/" + mine.id() + "/cancel";
		this.visitor.open(path).submit(path);
		assertThat(this.visitor.follow().words()).contains("was given up");
		assertThat(this.visitor.open(path).status()).isEqualTo(409);
	}

}
