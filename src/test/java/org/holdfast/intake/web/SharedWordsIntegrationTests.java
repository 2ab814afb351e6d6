package org.holdfast.intake.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.Visitor;
import org.holdfast.intake.policy.FilePolicies;
import org.holdfast.intake.policy.FilePolicy;
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
 * A word that was decided once serves all sources of the institution, and all kinds of
 * file with the same list of codes; it is said where it does, and each source may say
 * otherwise.
 */
@IntegrationTest
class SharedWordsIntegrationTests {

	private static final String HEADER = "Emp,Title,Salary,Dept,Race,Worker\r\n";

	private static final String PAYROLL = """
			{"columns": {"employee_id": "Emp", "job_title": "Title", "pay": "Salary", "department": "Dept",
			"race_ethnicity": "Race", "worker_type": "Worker"},
			"constants": {"as_of": "2024-06-30", "pay_basis": "annual", "home_zip": ""}}""";

	private static final String AGENCY_HEADER = "Number,Job,Wage,Unit,Ethnic,Pool\r\n";

	private static final String AGENCY = PAYROLL.replace("\"Emp\"", "\"Number\"")
		.replace("\"Title\"", "\"Job\"")
		.replace("\"Salary\"", "\"Wage\"")
		.replace("\"Dept\"", "\"Unit\"")
		.replace("\"Race\"", "\"Ethnic\"")
		.replace(", \"worker_type\": \"Worker\"", "");

	private static final String SPELLS = "employee_id,hire_date,home_zip,job_title,race_ethnicity,pool,end_date,end_reason\r\n";

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Autowired
	private FilePolicies policies;

	private UUID institution;

	private Actor manager;

	private ImportClient client;

	private Visitor visitor;

	private int lines;

	@BeforeEach
	void begin() {
		this.institution = this.cast.institution();
		this.manager = this.cast.member(this.institution, Role.MANAGER);
		this.client = new ImportClient(this.port, this.cast.token(this.manager));
		this.visitor = new Visitor(this.port).signIn(this.manager);
	}

	private Answer mapped(Answer asked, String mapping, String source) {
		Answer mapped = this.client.put("/" + asked.id() + "/mapping",
				"{\"mapping\": " + mapping + ", \"source\": \"" + source + "\"}");
		assertThat(mapped.status()).as(mapped.response().body()).isEqualTo(200);
		return this.client.rested(asked.id());
	}

	private Answer said(Answer checked, String values) {
		Answer said = this.client.put("/" + checked.id() + "/mapping", "{\"values\": " + values + "}");
		assertThat(said.status()).as(said.response().body()).isEqualTo(200);
		return this.client.rested(checked.id());
	}

	private void commit(Answer answer) {
		Answer done = this.client.post("/" + answer.id() + "/commit", "{}");
		assertThat(done.text("state")).as(done.response().body()).isEqualTo("committed");
	}

	private Answer payroll(String values, String... rows) {
		Answer checked = mapped(this.client.loaded("roster", HEADER + String.join("\r\n", rows) + "\r\n"), PAYROLL,
				"Payroll");
		Answer said = said(checked, values);
		assertThat(said.rows("rejected")).as(said.response().body()).isZero();
		return said;
	}

	private Answer payroll() {
		return payroll("{\"race_ethnicity\": {\"Afr. Am.\": \"BLACK\"}}", "E1,Nurse,60000,ICU,Afr. Am.,regular");
	}

	private Answer agency(String race, int person) {
		return this.client.loaded("roster", AGENCY_HEADER + "A" + person + ",Nurse,60000,ICU," + race + ",x\r\n");
	}

	private static JsonNode decided(Answer answer) {
		return answer.body().path("decidedWords");
	}

	private String chosen(Answer answer, String word) {
		this.visitor.open("/files/" + answer.id() + "/values?field=race_ethnicity");
		return this.visitor.page().select("#words-race_ethnicity tr:contains(" + word + ") option[selected]").val();
	}

	@Test
	void aWordOfOneSourceServesAnotherSourceAndAnotherKind() {
		commit(payroll());
		Answer other = mapped(agency("AFR. AM. ", 1), AGENCY, "Agency");
		assertThat(other.rows("accepted")).as(other.response().body()).isEqualTo(1);
		assertThat(other.body().path("unknownWords")).isEmpty();
		assertThat(decided(other)).hasSize(1);
		JsonNode word = decided(other).get(0);
		assertThat(word.path("field").asString()).isEqualTo("race_ethnicity");
		assertThat(word.path("column").asString()).isEqualTo("Ethnic");
		assertThat(word.path("word").asString()).isEqualTo("AFR. AM.");
		assertThat(word.path("rows").asInt()).isEqualTo(1);
		assertThat(word.path("meaning").asString()).isEqualTo("BLACK");
		assertThat(word.path("kind").asString()).isEqualTo("roster");
		assertThat(word.path("source").asString()).isEqualTo("Payroll");
		assertThat(word.path("by").asString()).isEqualTo(this.manager.name());
		assertThat(word.path("at").asString()).startsWith("20");
		assertThat(other.problem("value-decided").path("count").asInt()).isEqualTo(1);
		assertThat(other.problem("value-decided").path("samples").get(0).path("message").asString()).contains("Ethnic",
				"“AFR. AM.”");
		Answer spells = this.client.loaded("employments",
				SPELLS + "E9,2024-01-02,21201,Nurse,afr. am.,general,,\r\nE8,2024-01-02,21201,Nurse,White,,,\r\n");
		assertThat(spells.rows("accepted")).as(spells.response().body()).isEqualTo(2);
		assertThat(decided(spells).findValuesAsString("source")).containsExactly("Payroll");
		Answer own = this.client.loaded("roster", HEADER + "E2,Nurse,60000,ICU,Afr. Am.,regular\r\n");
		assertThat(own.rows("accepted")).isEqualTo(1);
		assertThat(decided(own)).as("it is this source's own").isEmpty();
		assertThat(own.problem("value-decided").isMissingNode()).isTrue();
	}

	@Test
	void thePagesSayByWhomAndForWhatItWasDecided() {
		commit(payroll());
		Answer other = mapped(agency("Afr. Am.", 1), AGENCY, "Agency");
		String file = "/files/" + other.id();
		for (String page : new String[] { "", "/mapping", "/values" }) {
			assertThat(this.visitor.open(file + page).words()).as(page)
				.contains("decided for Payroll", "Afr. Am.", this.manager.name())
				.doesNotContain("??");
		}
		assertThat(this.visitor.open("/files/sources").words()).contains("Agency");
		this.visitor.open(this.visitor.page().select("#sources th a:contains(Agency)").attr("href"));
		assertThat(this.visitor.page().select("#versions tbody tr")).hasSize(1);
	}

	@Test
	void thePageSentBackAsItStandsChangesNothing() {
		commit(payroll());
		Answer other = mapped(agency("Afr. Am.", 1), AGENCY, "Agency");
		String path = "/files/" + other.id() + "/values";
		this.visitor.open(path);
		Map<String, String> fields = new LinkedHashMap<>();
		this.visitor.page()
			.select("form[action=" + path + "] input[type=hidden]")
			.forEach((input) -> fields.put(input.attr("name"), input.val()));
		this.visitor.page()
			.select("form[action=" + path + "] select")
			.forEach((select) -> fields.put(select.attr("name"), select.select("option[selected]").val()));
		assertThat(fields).containsEntry("value.race_ethnicity.Afr. Am.", "BLACK");
		this.visitor.post(path, fields);
		assertThat(this.visitor.follow().words()).contains("Nothing was changed.");
		assertThat(decided(this.client.rested(other.id()))).hasSize(1);
	}

	@Test
	void aSourceSaysOtherwiseForItself() {
		commit(payroll());
		Answer other = said(mapped(agency("Afr. Am.", 1), AGENCY, "Agency"),
				"{\"race_ethnicity\": {\"Afr. Am.\": \"TWO\"}}");
		assertThat(decided(other)).isEmpty();
		assertThat(chosen(other, "Afr. Am.")).isEqualTo("TWO");
		commit(other);
		Answer next = agency("afr. am.", 2);
		assertThat(next.text("state")).isEqualTo("previewed");
		assertThat(decided(next)).isEmpty();
		assertThat(chosen(next, "afr. am.")).isEqualTo("TWO");
		Answer payroll = this.client.loaded("roster", HEADER + "E2,Nurse,60000,ICU,Afr. Am.,regular\r\n");
		assertThat(chosen(payroll, "Afr. Am.")).isEqualTo("BLACK");
		Answer third = this.client.loaded("employments", SPELLS + "E9,2024-01-02,21201,Nurse,Afr. Am.,,,\r\n");
		assertThat(decided(third).findValuesAsString("source")).as("the latest decision serves")
			.containsExactly("Agency");
		assertThat(decided(third).findValuesAsString("meaning")).containsExactly("TWO");
	}

	@Test
	void aSourceMayLeaveAWordWithoutMeaning() {
		commit(payroll());
		Answer other = said(mapped(agency("Afr. Am.", 1), AGENCY, "Agency"),
				"{\"race_ethnicity\": {\"Afr. Am.\": null}}");
		assertThat(other.rows("rejected")).isEqualTo(1);
		assertThat(other.body().path("unknownWords").findValuesAsString("word")).containsExactly("Afr. Am.");
		assertThat(decided(other)).isEmpty();
		Answer next = agency("Afr. Am.", 2);
		assertThat(next.rows("rejected")).as("remembered for this source").isEqualTo(1);
		Answer third = this.client.loaded("employments", SPELLS + "E9,2024-01-02,21201,Nurse,Afr. Am.,,,\r\n");
		assertThat(decided(third).findValuesAsString("source")).containsExactly("Payroll");
	}

	@Test
	void noWordIsTakenFromAnotherListOrFromNumbersAndPlaces() {
		commit(payroll("""
				{"worker_type": {"Bench crew": "temporary"}, "race_ethnicity": {"17": "BLACK", "x": "WHITE"},
				"department": {"ICU": "Intensive care"}}""", "E1,Nurse,60000,ICU,17,Bench crew",
				"E2,Nurse,60000,ICU,x,regular"));
		Answer spells = this.client.loaded("employments", SPELLS + "E9,2024-01-02,21201,Nurse,,Bench crew,,\r\n"
				+ "E8,2024-01-02,21201,Nurse,17,,,\r\nE7,2024-01-02,21201,Nurse,x,,,\r\n");
		assertThat(spells.rows("rejected")).as(spells.response().body()).isEqualTo(3);
		assertThat(decided(spells)).isEmpty();
		Answer other = mapped(agency("White", 1), AGENCY, "Agency");
		assertThat(decided(other)).isEmpty();
		assertThat(this.visitor.open("/files/" + other.id() + "/values?field=department").words())
			.doesNotContain("Intensive care");
	}

	@Test
	void wordsThatOthersAreReadAsStayWhatTheyAre() {
		commit(spent("A", "First", "{\"category\": {\"Med\": \"Medical\"}}", "Med"));
		commit(spent("B", "Second", "{\"category\": {\"Medical\": \"Clinical supplies\"}}", "Medical"));
		assertThat(decided(spends("A", "Med", "Medical"))).as("else Med and Medical parted").isEmpty();
		assertThat(decided(spends("B", "Med", "Medical"))).as("else Med became what B calls otherwise").isEmpty();
		Answer third = mapped(spends("C", "Med", "Medical"), spending("C"), "Third");
		assertThat(decided(third).findValuesAsString("word")).containsExactly("Med");
		assertThat(decided(third).findValuesAsString("meaning")).containsExactly("Medical");
	}

	private Answer spent(String prefix, String source, String values, String... categories) {
		return said(mapped(spends(prefix, categories), spending(prefix), source), values);
	}

	private Answer spends(String prefix, String... categories) {
		StringBuilder file = new StringBuilder("%1$s No,%1$s Day,%1$s Vendor,%1$s Sum,%1$s Cat\r\n".formatted(prefix));
		for (String category : categories) {
			this.lines++;
			file.append(prefix + this.lines + ",2026-01-05,Acme,10.00," + category + "\r\n");
		}
		return this.client.loaded("purchases", file.toString());
	}

	private static String spending(String prefix) {
		return """
				{"columns": {"transaction_id": "%1$s No", "transaction_date": "%1$s Day", "vendor_name": "%1$s Vendor",
				"amount": "%1$s Sum", "category": "%1$s Cat"}}""".formatted(prefix);
	}

	@Test
	void aWordThatStandsForItselfAgainServesNoMore() {
		Answer first = said(
				this.client.loaded("employments", SPELLS + "E9,2024-01-02,21201,Nurse,,,2024-03-01,Layoff\r\n"),
				"{\"end_reason\": {\"Layoff\": \"Resignation\"}}");
		commit(first);
		Answer second = this.client.loaded("employments", SPELLS + "E8,2024-01-02,21201,Nurse,,,2024-03-01,Layoff\r\n");
		assertThat(decided(second)).hasSize(1);
		commit(said(second, "{\"end_reason\": {\"Layoff\": \"Layoff\"}}"));
		Answer third = this.client.loaded("employments", SPELLS + "E7,2024-01-02,21201,Nurse,,,2024-03-01,Layoff\r\n");
		assertThat(decided(third)).isEmpty();
	}

	@Test
	void aYesToOneQuestionIsNoneToAnother() {
		Answer asked = this.client.upload("kind", "applications", "mapping", """
				{"columns": {"application_id": "No", "applied_on": "On", "job_title": "Job", "interviewed": "Stage"},
				"values": {"interviewed": {"Onsite visit": "yes"}}}""", "file",
				"No,On,Job,Stage\r\nA1,2026-01-05,Nurse,Onsite visit\r\n");
		commit(mapped(this.client.rested(asked.id()), """
				{"columns": {"application_id": "No", "applied_on": "On", "job_title": "Job", "interviewed": "Stage"},
				"values": {"interviewed": {"Onsite visit": "yes"}}}""", "Taleo"));
		Answer template = this.client.loaded("applications", "application_id,applied_on,job_title,interviewed,hired\r\n"
				+ "B1,2026-01-05,Nurse,Onsite visit,no\r\nB2,2026-01-05,Nurse,no,Onsite visit\r\n");
		assertThat(template.rows("accepted")).as(template.response().body()).isEqualTo(1);
		assertThat(decided(template).findValuesAsString("field")).containsExactly("interviewed");
		assertThat(template.body().path("unknownWords").findValuesAsString("field")).containsExactly("hired");
	}

	@Test
	void wordsOfAFileWithoutSourceServeToo() {
		Answer first = this.client.loaded("employments",
				SPELLS + "E9,2024-01-02,21201,Nurse,Afr. Am.,,2024-03-01,VOL-RES\r\n");
		assertThat(first.rows("rejected")).isEqualTo(1);
		commit(said(first,
				"{\"race_ethnicity\": {\"Afr. Am.\": \"BLACK\"}, \"end_reason\": {\"VOL-RES\": \"Resignation\"}}"));
		Answer next = this.client.loaded("employments",
				SPELLS + "E8,2024-01-02,21201,Nurse,Afr. Am.,,2024-03-01,vol-res\r\n");
		assertThat(next.rows("accepted")).as(next.response().body()).isEqualTo(1);
		assertThat(decided(next).findValuesAsString("meaning")).containsExactlyInAnyOrder("BLACK", "Resignation");
		assertThat(decided(next).get(0).path("source").isNull()).isTrue();
		assertThat(this.visitor.open("/files/" + next.id() + "/values").words()).contains("decided for Employments");
		Answer ends = this.client.loaded("separations", "employee_id,end_date,end_reason\r\nE8,2024-03-02,VOL-RES\r\n");
		assertThat(decided(ends).findValuesAsString("meaning")).containsExactly("Resignation");
		Visitor elsewhere = new Visitor(this.port).signIn(this.cast.member(this.cast.institution(), Role.MANAGER));
		assertThat(elsewhere.open("/files/" + next.id() + "/values").status()).isEqualTo(404);
		ImportClient stranger = new ImportClient(this.port,
				this.cast.token(this.cast.member(this.cast.institution(), Role.MANAGER)));
		assertThat(
				stranger.loaded("employments", SPELLS + "E8,2024-01-02,21201,Nurse,Afr. Am.,,,\r\n").rows("rejected"))
			.isEqualTo(1);
	}

	@Test
	void whatIsForgottenOrTakenBackServesNoMore() {
		commit(payroll());
		this.visitor.open("/files/sources");
		String path = this.visitor.page().selectFirst("#sources th a").attr("href");
		this.visitor.open(path + "/versions/1").submit(path + "/versions/1");
		Answer spells = this.client.loaded("employments", SPELLS + "E9,2024-01-02,21201,Nurse,Afr. Am.,,,\r\n");
		assertThat(spells.rows("rejected")).as("version 1 said nothing of it").isEqualTo(1);
		this.visitor.open(path + "/versions/2").submit(path + "/versions/2");
		Answer again = this.client.loaded("employments", SPELLS + "E8,2024-01-02,21201,Nurse,Afr. Am.,,,\r\n");
		assertThat(again.rows("rejected")).isZero();
		this.visitor.open(path + "/forget").submit(path + "/forget");
		Answer last = this.client.loaded("employments", SPELLS + "E7,2024-01-02,21201,Nurse,Afr. Am.,,,\r\n");
		assertThat(last.rows("rejected")).isEqualTo(1);
	}

	@Test
	void aFileIsCommittedByItselfWithWordsThatWereDecided() {
		Actor administrator = this.cast.member(this.institution, Role.ADMINISTRATOR);
		this.cast.as(administrator, () -> {
			this.policies.change(new FilePolicy(30, Set.of("employments")));
			return true;
		});
		commit(payroll());
		Answer sent = this.client.upload("kind", "employments", "commit", "auto", "file",
				SPELLS + "E9,2024-01-02,21201,Nurse,Afr. Am.,,,\r\n");
		Answer done = this.client.rested(sent.id());
		assertThat(done.text("state")).as(done.response().body()).isEqualTo("committed");
		assertThat(decided(done)).hasSize(1);
		Answer held = this.client.rested(
				this.client
					.upload("kind", "employments", "commit", "auto", "file",
							SPELLS + "E8,2024-01-02,21201,Nurse,,Afr. Am.,,\r\n")
					.id());
		assertThat(held.text("state")).as("pools are another list").isEqualTo("previewed");
	}

}
