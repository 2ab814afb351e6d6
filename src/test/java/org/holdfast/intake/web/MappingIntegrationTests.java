package org.holdfast.intake.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.Visitor;
import org.holdfast.intake.web.ImportClient.Answer;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.Role;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Mappings that are remembered in versions, fit in part, notice new words and say what
 * words mean; by pages and by the API.
 */
@IntegrationTest
class MappingIntegrationTests {

	private static final String HEADER = "Emp,Title,Salary,Dept,Race\r\n";

	private static final String MAPPING = """
			{"columns": {"employee_id": "Emp", "job_title": "Title", "pay": "Salary", "department": "Dept",
			"race_ethnicity": "Race"}, "constants": {"as_of": "2024-06-30", "pay_basis": "annual", "home_zip": ""}}""";

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

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

	private Answer remembered(String file, String source) {
		Answer asked = this.client.loaded("roster", file);
		assertThat(asked.text("state")).isEqualTo("needs-mapping");
		Answer mapped = this.client.put("/" + asked.id() + "/mapping",
				"{\"mapping\": " + MAPPING + ", \"source\": \"" + source + "\"}");
		assertThat(mapped.status()).as(mapped.response().body()).isEqualTo(200);
		return this.client.rested(asked.id());
	}

	private void submitWhole(String path, String... others) {
		Map<String, String> fields = new LinkedHashMap<>();
		Element form = this.visitor.page().selectFirst("form[action=" + path + "]");
		form.select("input[name], textarea[name]").forEach((input) -> fields.put(input.attr("name"), input.val()));
		form.select("select[name]").forEach((select) -> {
			Element chosen = select.selectFirst("option[selected]");
			fields.put(select.attr("name"), (chosen != null) ? chosen.val() : "");
		});
		for (int at = 0; at < others.length; at += 2) {
			fields.put(others[at], others[at + 1]);
		}
		this.visitor.post(path, fields);
	}

	private void commit(Answer answer) {
		assertThat(this.client.post("/" + answer.id() + "/commit", "{}").text("state")).isEqualTo("committed");
	}

	@Test
	void unknownWordsAreMappedOnceAndRemembered() {
		Answer checked = remembered(HEADER + "E1,Nurse,60000,ICU,Afro-American\r\nE2,Nurse,61000,ICU,Afro-American\r\n"
				+ "E3,Clerk,40000,Lab,White\r\nE4,Clerk,40000,Lab,Hispanc\r\n", "Payroll");
		assertThat(checked.rows("rejected")).isEqualTo(3);
		String path = "/files/" + checked.id();
		assertThat(this.visitor.open(path).words()).contains("2 words are not understood", "Afro-American",
				"Payroll, version 1");
		this.visitor.open(path + "/values");
		Element row = this.visitor.page().selectFirst("#words-race_ethnicity tr:contains(Afro-American)");
		assertThat(row.select("td.num").text()).isEqualTo("2");
		assertThat(this.visitor.page().select("#words-race_ethnicity tr:contains(Hispanc) option[selected]").val())
			.isEqualTo("HISP");
		assertThat(this.visitor.page().select("#words-race_ethnicity").text()).doesNotContain("White |");
		this.visitor.submit(path + "/values", "value.race_ethnicity.Afro-American", "BLACK",
				"value.race_ethnicity.Hispanc", "HISP", "value.department.ICU", "Intensive care");
		assertThat(this.visitor.status()).isEqualTo(302);
		Answer again = this.client.rested(checked.id());
		assertThat(again.rows("rejected")).isZero();
		assertThat(again.rows("accepted")).isEqualTo(4);
		assertThat(this.visitor.open(path).words()).contains("Payroll, version 2").doesNotContain("not understood");
		this.visitor.open(path + "/values?field=department");
		assertThat(this.visitor.page().select("tr:contains(ICU) input").val()).isEqualTo("Intensive care");
		commit(again);
		Answer next = this.client.loaded("roster", HEADER + "E5,Nurse,60000,ICU,afro-american \r\n");
		assertThat(next.text("state")).isEqualTo("previewed");
		assertThat(next.rows("accepted")).isEqualTo(1);
		assertThat(next.problem("value-new").isMissingNode()).isTrue();
	}

	@Test
	void newWordIsNoticedAndLeadsToItsMeaning() {
		commit(remembered(HEADER + "E1,Nurse,60000,ICU,White\r\nE2,Clerk,40000,Lab,White\r\n", "Payroll"));
		Answer next = this.client.loaded("roster", HEADER
				+ "E3,Nurse,60000,Cardiology,White\r\nE4,Nurse,60000,Cardiology,Asian\r\nE5,Clerk,40000,lab,White\r\n");
		assertThat(next.text("state")).isEqualTo("previewed");
		assertThat(next.problem("value-new").path("severity").asString()).isEqualTo("notice");
		assertThat(next.problem("value-new").path("count").asInt()).isEqualTo(2);
		assertThat(next.problem("value-new").toString()).contains("Dept has “Cardiology”");
		assertThat(this.visitor.open("/files/" + next.id()).words())
			.contains("“Cardiology” in Department (Dept): 2 rows", "“Asian” in Race and ethnicity (Race): 1 row");
		assertThat(this.visitor.page().select("#drift a").attr("href")).isEqualTo("/files/" + next.id() + "/values");
		Answer other = this.client.upload("kind", "roster", "mapping", MAPPING, "file",
				HEADER + "E7,Nurse,60000,Oncology,White\r\n");
		assertThat(this.client.rested(other.id()).problem("value-new").isMissingNode()).isTrue();
	}

	@Test
	void otherHeadersAreFittedInPartAndConfirmed() {
		commit(remembered(HEADER + "E1,Nurse,60000,ICU,White\r\n", "Payroll"));
		Answer moved = this.client.loaded("roster", "Title,Emp,Salary,Dept,Race\r\nNurse,E2,60000,ICU,White\r\n");
		assertThat(moved.text("state")).isEqualTo("previewed");
		Answer next = this.client.loaded("roster",
				"Emp,Title,Dept,Race,Yearly Wage,Shift\r\nE3,Nurse,ICU,White,61000,Day\r\nE4,Nurse,ICU,White,62000,Day\r\n");
		assertThat(next.text("state")).isEqualTo("needs-mapping");
		assertThat(next.problem("column-gone").path("samples").get(0).path("message").asString())
			.contains("Column Salary, which earlier files of Payroll had");
		assertThat(next.problem("column-new").path("count").asInt()).isEqualTo(2);
		String path = "/files/" + next.id() + "/mapping";
		this.visitor.open(path);
		assertThat(this.visitor.page().getElementById("remembered").text()).contains("Payroll, version 1", "Salary",
				"Yearly Wage · Shift", "Of the 5 columns it reads, 4 are in this file.");
		assertThat(this.visitor.page().select("[id=column.department] option[selected]").text()).isEqualTo("Dept");
		assertThat(this.visitor.page().select("[id=constant.as_of]").val()).isEqualTo("2024-06-30");
		assertThat(this.visitor.page().getElementById("source").val()).isEqualTo("Payroll");
		submitWhole(path, "column.pay", ":Yearly Wage");
		assertThat(this.visitor.status()).isEqualTo(302);
		assertThat(this.client.rested(next.id()).text("state")).isEqualTo("previewed");
		assertThat(this.visitor.open("/files/" + next.id()).words()).contains("Payroll, version 2");
	}

	@Test
	void theBestOfSeveralSourcesIsUsedAndSaid() {
		remembered(HEADER + "E1,Nurse,60000,ICU,White\r\n", "First");
		Answer second = this.client.loaded("roster", HEADER + "E2,Nurse,60000,ICU,White\r\n");
		assertThat(second.text("state")).isEqualTo("previewed");
		this.client.put("/" + second.id() + "/mapping",
				"{\"mapping\": " + MAPPING.replace("\"department\": \"Dept\",", "") + ", \"source\": \"Second\"}");
		this.client.rested(second.id());
		Answer third = this.client.loaded("roster", HEADER + "E3,Nurse,60000,ICU,White\r\n");
		assertThat(third.problem("source-chosen").toString()).contains("those of Second and of First");
		Answer named = this.client.upload("kind", "roster", "source", "first", "file",
				HEADER + "E4,Nurse,60000,ICU,White\r\n");
		assertThat(this.client.rested(named.id()).problem("source-chosen").isMissingNode()).isTrue();
		assertThat(this.visitor.open("/files/" + named.id()).words()).contains("First, version 1");
	}

	@Test
	void columnsAreSplitSignedFilledAndMultiplied() {
		Answer asked = this.client.loaded("purchases",
				"Post Date,Vendor,Debit,Credit,Cat,Campus\r\n2024-01-02,Acme,\"1,000.50\",,76 - Cleaning,\r\n"
						+ "2024-01-03,Acme,,0.50,50 - Food,East\r\n");
		assertThat(asked.text("state")).isEqualTo("needs-mapping");
		String path = "/files/" + asked.id() + "/mapping";
		this.visitor.open(path);
		String[] chosen = { "column.transaction_date", ":Post Date", "column.vendor_name", ":Vendor",
				"column.vendor_id", "", "column.amount", ":Debit", "sign.amount", "debit-credit", "second.amount",
				":Credit", "column.category", ":Cat", "split.category", " - ", "take.category", "2", "column.site",
				":Campus", "constant.site", "Main", "show", "yes" };
		this.visitor.submit(path, chosen);
		assertThat(this.visitor.status()).isEqualTo(200);
		assertThat(this.visitor.page().select(".made").eachText()).anyMatch((text) -> text.contains("1000.50 · -0.50"))
			.anyMatch((text) -> text.contains("Cleaning · Food"))
			.anyMatch((text) -> text.contains("Main · East"));
		chosen[chosen.length - 2] = "source";
		chosen[chosen.length - 1] = "Ledger";
		String[] wrong = chosen.clone();
		wrong[11] = "";
		this.visitor.submit(path, wrong);
		assertThat(this.visitor.status()).isEqualTo(422);
		assertThat(this.visitor.words()).contains("Choose the second column");
		this.visitor.submit(path, chosen);
		assertThat(this.visitor.status()).isEqualTo(302);
		Answer checked = this.client.rested(asked.id());
		assertThat(checked.body().path("totals").path("amount").asString()).isEqualTo("1000.00");
		this.visitor.open("/files/" + asked.id() + "/values?field=category");
		assertThat(this.visitor.page().select("tbody th").eachText()).containsExactly("Cleaning", "Food");
		this.visitor.open("/files/" + asked.id() + "/values?field=site");
		assertThat(this.visitor.page().select("tbody th").eachText()).containsExactly("East", "Main");
	}

	@Test
	void creditsWithAMinusOfTheirOwnAreAdded() {
		Answer asked = this.client.loaded("purchases", """
				Post Date,Vendor,Debit,Credit
				2024-01-02,Acme,"1,000.50",
				2024-01-03,Acme,0.00,-0.50
				2024-01-04,Acme,,(2.00)
				""");
		assertThat(asked.text("state")).isEqualTo("needs-mapping");
		String path = "/files/" + asked.id() + "/mapping";
		this.visitor.open(path);
		assertThat(this.visitor.words()).contains(
				"Suggested: Debit plus Credit, since the credits in the first rows have a minus of their own.",
				"Credits that have a minus of their own are added.");
		assertThat(this.visitor.page().select("[id=sign.amount] option[selected]").val())
			.isEqualTo("debit-plus-credit");
		assertThat(this.visitor.page().select("[id=second.amount] option[selected]").val()).isEqualTo(":Credit");
		assertThat(this.visitor.page().select("[id=column.amount] option[selected]").val()).isEqualTo(":Debit");
		String[] chosen = { "column.transaction_date", ":Post Date", "column.vendor_name", ":Vendor", "column.amount",
				":Debit", "sign.amount", "debit-plus-credit", "second.amount", ":Credit", "source", "Ledger" };
		this.visitor.submit(path, chosen);
		assertThat(this.visitor.status()).isEqualTo(302);
		Answer checked = this.client.rested(asked.id());
		assertThat(checked.body().path("totals").path("amount").asString()).isEqualTo("998.00");
		assertThat(checked.problem("credits-raise-spend").isMissingNode()).isTrue();
		this.client.put("/" + asked.id() + "/mapping", """
				{"columns": {"transaction_date": "Post Date", "vendor_name": "Vendor"},
				"transforms": {"amount": {"from": ["Debit", "Credit"], "sign": "debit-credit"}}}""");
		Answer raised = this.client.rested(asked.id());
		assertThat(raised.body().path("totals").path("amount").asString()).isEqualTo("1003.00");
		assertThat(raised.problem("credits-raise-spend").path("count").asInt()).isEqualTo(2);
		assertThat(raised.problem("credits-raise-spend").path("severity").asString()).isEqualTo("warning");
		assertThat(this.visitor.open("/files/" + asked.id()).words()).contains("Credits raise the spend",
				"Every credit in Credit raises the spend as the amount is made now, for example -0.50.");
	}

	@Test
	void creditsWithoutASignAreTakenFromTheDebits() {
		Answer asked = this.client.loaded("purchases",
				"Fecha,Proveedor,Debe,Haber\r\n2024-01-02,Acme,10.00,\r\n2024-01-03,Acme,,0.50\r\n");
		this.visitor.open("/files/" + asked.id() + "/mapping");
		assertThat(this.visitor.words()).contains("Suggested: Debe less Haber, since");
		assertThat(this.visitor.page().select("[id=sign.amount] option[selected]").val()).isEqualTo("debit-credit");
		Answer single = this.client.loaded("purchases",
				"Fecha,Proveedor,Importe,Debe,Haber\r\n2024-01-02,Acme,10.00,10.00,\r\n2024-01-03,Acme,-0.50,,0.50\r\n");
		this.visitor.open("/files/" + single.id() + "/mapping");
		assertThat(this.visitor.words()).doesNotContain("Suggested: Debe less Haber");
		assertThat(this.visitor.page().select("[id=column.amount] option[selected]").val()).isEqualTo(":Importe");
		Answer numbered = this.client.loaded("purchases",
				"Post Date,Vendor,Debit Account,Credit Acct No\r\n2024-01-02,Acme,6100,2000\r\n");
		this.visitor.open("/files/" + numbered.id() + "/mapping");
		assertThat(this.visitor.words()).doesNotContain("Suggested: Debit Account less");
	}

	@Test
	void datesOfOneColumnAreAskedForByItsNameWhenTheRestContradictsTheFirstRows() {
		StringBuilder file = new StringBuilder("transaction_id,transaction_date,vendor_name,amount,paid_on\r\n");
		IntStream.range(0, 210).forEach((at) -> file.append("U%d,3/20/2024,Acme,1.00,25/3/2024\r\n".formatted(at)));
		IntStream.range(0, 20).forEach((at) -> file.append("E%d,20/3/2024,Acme,1.00,\r\n".formatted(at)));
		file.append("E20,3/4/2024,Acme,1.00,\r\n");
		Answer asked = this.client.loaded("purchases", file.toString());
		assertThat(asked.text("state")).isEqualTo("needs-mapping");
		assertThat(asked.text("reason")).isEqualTo("date-ambiguous");
		String page = "/files/" + asked.id() + "/mapping";
		this.visitor.open(page);
		assertThat(this.visitor.words())
			.contains("Which comes first in the dates of transaction_date?",
					"Dates in paid_on, as they show: Day, month, year")
			.doesNotContain("Dates in transaction_date, as");
		assertThat(this.visitor.page().select("input[name=dateOrder], input[name=dateOrder.paid_on]")).isEmpty();
		submitWhole(page, "dateOrder.transaction_date", "mdy");
		assertThat(this.visitor.status()).isEqualTo(302);
		Answer checked = this.client.rested(asked.id());
		assertThat(checked.rows("accepted")).isEqualTo(211);
		assertThat(checked.problem("date-impossible").path("count").asInt()).isEqualTo(20);
		assertThat(this.client.put("/" + asked.id() + "/mapping", "{\"dateOrders\": {\"paid_on\": \"day\"}}").status())
			.isEqualTo(422);
		this.client.put("/" + asked.id() + "/mapping", "{\"dateOrders\": {\"Transaction_Date\": \"dmy\"}}");
		assertThat(this.client.rested(asked.id()).rows("rejected")).isEqualTo(210);
	}

	@Test
	void datesThatAreMadeOfAColumnAreAskedForByTheNameOfTheField() {
		Answer asked = this.client.loaded("purchases",
				"Doc,Span,Payee,Sum\r\nT1,3/4/2024 to 2024-04-09,Acme,10.00\r\nT2,5/4/2024 to 2024-04-09,Acme,1.00\r\n");
		String path = "/files/" + asked.id() + "/mapping";
		this.visitor.open(path);
		String[] chosen = { "column.transaction_id", ":Doc", "column.transaction_date", ":Span",
				"split.transaction_date", "to", "take.transaction_date", "1", "column.paid_on", ":Span",
				"split.paid_on", "to", "take.paid_on", "2", "column.vendor_name", ":Payee", "column.amount", ":Sum" };
		this.visitor.submit(path, chosen);
		assertThat(this.visitor.status()).isEqualTo(302);
		Answer waits = this.client.rested(asked.id());
		assertThat(waits.text("reason")).isEqualTo("date-ambiguous");
		assertThat(waits.problem("date-ambiguous").path("samples").get(0).path("column").asString())
			.isEqualTo("transaction_date");
		this.visitor.open(path);
		assertThat(this.visitor.words()).contains("Which comes first in the dates of transaction_date?")
			.doesNotContain("in the dates of paid_on?", "in the dates of Span?");
		assertThat(this.visitor.page().select("[id=split.transaction_date]").val()).isEqualTo("to");
		String[] answered = Arrays.copyOf(chosen, chosen.length + 2);
		answered[chosen.length] = "dateOrder.transaction_date";
		answered[chosen.length + 1] = "dmy";
		this.visitor.submit(path, answered);
		assertThat(this.visitor.status()).isEqualTo(302);
		assertThat(this.client.rested(asked.id()).rows("accepted")).isEqualTo(2);
		assertThat(this.visitor.open("/files/" + asked.id()).words()).contains("April 3, 2024", "April 5, 2024");
		assertThat(this.visitor.open(path).page().select("input[name=dateOrder.transaction_date][checked]").val())
			.isEqualTo("dmy");
		this.client.put("/" + asked.id() + "/mapping", "{\"dateOrders\": {\"transaction_date\": \"mdy\"}}");
		assertThat(this.client.rested(asked.id()).rows("accepted")).isEqualTo(2);
		assertThat(this.visitor.open("/files/" + asked.id()).words()).contains("March 4, 2024", "May 4, 2024");
	}

	@Test
	void aTypedDateThatCanBeReadTwoWaysIsRefused() {
		String mapping = """
				{"columns": {"employee_id": "Emp", "job_title": "Title", "pay": "Pay"},
				"constants": {"as_of": "%s", "pay_basis": "annual", "home_zip": ""}}""";
		String file = "Emp,Title,Pay\r\nE1,Nurse,60000\r\n";
		Answer refused = this.client.upload("kind", "roster", "mapping", mapping.formatted("06/07/2024"), "file", file);
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.response().body()).contains("/mapping/constants/as_of",
				"“06/07/2024” can be read as 2024-06-07 or as 2024-07-06.");
		Answer taken = this.client.rested(
				this.client.upload("kind", "roster", "mapping", mapping.formatted("13.07.2024"), "file", file).id());
		assertThat(taken.text("state")).isEqualTo("previewed");
		assertThat(this.visitor.open("/files/" + taken.id()).words()).contains("July 13, 2024");
		assertThat(
				this.client.put("/" + taken.id() + "/mapping", "{\"mapping\": " + mapping.formatted("6/7/2024") + "}")
					.status())
			.isEqualTo(422);
		String path = "/files/" + taken.id() + "/mapping";
		this.visitor.open(path);
		submitWhole(path, "constant.as_of", "7.6.2024");
		assertThat(this.visitor.status()).isEqualTo(422);
		assertThat(this.visitor.page().select("[id=column.as_of-error]").text())
			.contains("“7.6.2024” can be read as 2024-07-06 or as 2024-06-07.");
		assertThat(this.visitor.page().select("[id=constant.as_of]").val()).isEqualTo("7.6.2024");
		this.visitor.open(path);
		submitWhole(path, "constant.as_of", "2024-06-07");
		assertThat(this.visitor.status()).isEqualTo(302);
		this.client.rested(taken.id());
		assertThat(this.visitor.open("/files/" + taken.id()).words()).contains("June 7, 2024");
	}

	@Test
	void theBasisOfPaysIsAskedForWhereNothingSaysIt() {
		Answer asked = this.client.loaded("roster",
				"as_of,employee_id,home_zip,job_title,pay\r\n2024-06-30,E1,21201,Clerk,22.50\r\n");
		assertThat(asked.text("state")).isEqualTo("needs-mapping");
		assertThat(asked.text("reason")).isEqualTo("column-required");
		assertThat(asked.problem("column-required").path("samples").findValuesAsString("column"))
			.containsExactly("pay_basis");
		String path = "/files/" + asked.id() + "/mapping";
		this.visitor.open(path);
		Element basis = this.visitor.page().getElementById("column.pay_basis").closest("fieldset");
		assertThat(basis.closest("details")).isNull();
		assertThat(basis.select(".optional")).isEmpty();
		submitWhole(path);
		assertThat(this.visitor.status()).isEqualTo(422);
		assertThat(this.visitor.page().getElementById("column.pay_basis-error").text())
			.contains("Choose the column for pay_basis, or type one value for all rows.");
		submitWhole(path, "constant.pay_basis", "hourly");
		assertThat(this.visitor.status()).isEqualTo(302);
		assertThat(this.client.rested(asked.id()).rows("accepted")).isEqualTo(1);
		this.client.put("/" + asked.id() + "/mapping",
				"""
						{"columns": {"as_of": "as_of", "employee_id": "employee_id", "home_zip": "home_zip", "job_title": "job_title"},
						"constants": {"pay": ""}}""");
		assertThat(this.client.rested(asked.id()).text("state")).as("no pay needs no basis").isEqualTo("previewed");
		this.client.put("/" + asked.id() + "/mapping",
				"""
						{"columns": {"as_of": "as_of", "employee_id": "employee_id", "home_zip": "home_zip", "job_title": "job_title"},
						"constants": {"pay": "22.50"}}""");
		assertThat(this.client.rested(asked.id()).text("reason")).isEqualTo("column-required");
	}

	@Test
	void theBasisIsNotAskedForWhereTheFileSaysIt() {
		Answer blank = this.client.loaded("roster", """
				as_of,employee_id,home_zip,job_title,pay,pay_basis
				2024-06-30,E1,21201,Clerk,22.50,
				2024-06-30,E2,21201,Clerk,22.50,hourly
				2024-06-30,E3,21201,Clerk,,
				""");
		assertThat(blank.text("state")).isEqualTo("previewed");
		assertThat(blank.rows("accepted")).isEqualTo(2);
		assertThat(blank.problem("value-required").path("count").asInt()).isEqualTo(1);
		Answer named = this.client.loaded("roster",
				"as_of,employee_id,home_zip,job_title,Hourly rate\r\n2024-06-30,E1,21201,Clerk,22.50\r\n");
		this.visitor.open("/files/" + named.id() + "/mapping");
		assertThat(this.visitor.page().select("[id=constant.pay_basis] option[selected]").val()).isEqualTo("hourly");
		submitWhole("/files/" + named.id() + "/mapping");
		assertThat(this.client.rested(named.id()).rows("accepted")).isEqualTo(1);
		for (String[] other : new String[][] {
				{ "employments", "employee_id,hire_date,home_zip,job_title,starting_pay", "E1,2024-06-30,,Clerk,20" },
				{ "job-changes", "employee_id,effective_date,change_type,to_pay", "E1,2024-06-30,promotion,20" } }) {
			Answer asked = this.client.loaded(other[0], other[1] + "\r\n" + other[2] + "\r\n");
			assertThat(asked.problem("column-required").path("samples").findValuesAsString("column")).as(other[0])
				.containsExactly("pay_basis");
			this.client.put("/" + asked.id() + "/mapping",
					"{\"mapping\": {\"columns\": {" + Arrays.stream(other[1].split(","))
						.map((name) -> "\"%1$s\": \"%1$s\"".formatted(name))
						.collect(Collectors.joining(", ")) + "}, \"constants\": {\"pay_basis\": \"hourly\"}}}");
			assertThat(this.client.rested(asked.id()).rows("accepted")).as(other[0]).isEqualTo(1);
		}
	}

	@Test
	void programsTransformAndTranslate() {
		Answer asked = this.client.upload("kind", "roster", "mapping",
				"""
						{"columns": {"employee_id": "Emp", "race_ethnicity": "Race"},
						"constants": {"as_of": "2024-06-30", "pay_basis": "annual", "home_zip": ""},
						"transforms": {"job_code": {"from": "Job", "split": " - ", "take": 1}, "job_title": {"from": "Job", "split": " - ", "take": 2},
						"pay": {"from": "Monthly", "times": 12}},
						"values": {"race_ethnicity": {"B": "BLACK", "mixed B/W": "BLACK;WHITE"}}}""",
				"file", "Emp,Job,Monthly,Race\r\nE1,7 - Nurse,5000,b\r\nE2,8 - Clerk,3000,Mixed B/W\r\nE3,9,1,x9\r\n");
		Answer checked = this.client.rested(asked.id());
		assertThat(checked.text("state")).isEqualTo("previewed");
		assertThat(checked.rows("accepted")).isEqualTo(2);
		assertThat(checked.problem("value-required").path("count").asInt()).isEqualTo(1);
		assertThat(checked.problem("code-unknown").path("count").asInt()).isEqualTo(1);
		for (String wrong : new String[] { "{\"from\": \"Monthly\", \"times\": -1}",
				"{\"from\": [\"Monthly\"], \"sign\": \"credit-mark\"}", "{\"from\": \"Monthly\", \"sign\": \"plus\"}",
				"{\"from\": \"Monthly\", \"split\": \"-\"}" }) {
			assertThat(this.client.put("/" + asked.id() + "/mapping", "{\"transforms\": {\"pay\": " + wrong + "}}")
				.status()).as(wrong).isEqualTo(422);
		}
	}

	@Test
	void programsAreToldUnknownWordsAndSayWhatTheyMean() {
		String rows = "E1,Nurse,60000,ICU,Afro-American\r\nE2,Nurse,61000,ICU,Afro-American\r\n"
				+ "E3,Clerk,40000,Lab,White\r\nE4,Clerk,40000,Lab,Hispanc\r\n";
		Answer checked = remembered(HEADER + rows, "Payroll");
		String path = "/" + checked.id() + "/mapping";
		assertThat(checked.body().path("unknownWords")).hasToString(
				"[{\"field\":\"race_ethnicity\",\"column\":\"Race\",\"word\":\"Afro-American\",\"rows\":2,\"suggestion\":\"BLACK\"},"
						+ "{\"field\":\"race_ethnicity\",\"column\":\"Race\",\"word\":\"Hispanc\",\"rows\":1,\"suggestion\":\"HISP\"}]");
		assertThat(this.client.get("").body().get(0).path("unknownWords").isNull()).isTrue();
		for (String wrong : new String[] { "{\"race_ethnicity\": {\"Afro-American\": \"BLAK\"}}",
				"{\"shoe_size\": {\"9\": \"10\"}}", "{\"race_ethnicity\": null}" }) {
			Answer refused = this.client.put(path, "{\"values\": " + wrong + "}");
			assertThat(refused.status()).as(wrong).isEqualTo(422);
			assertThat(refused.response().body()).contains("/values/").doesNotContain("??");
		}
		Answer said = this.client.put(path,
				"{\"values\": {\"race_ethnicity\": {\"afro-american\": \"BLACK\", \"Hispanc\": \"\"}}}");
		assertThat(said.status()).as(said.response().body()).isEqualTo(200);
		Answer again = this.client.rested(checked.id());
		assertThat(again.rows("accepted")).as(again.response().body()).isEqualTo(4);
		assertThat(again.body().path("unknownWords")).isEmpty();
		assertThat(this.visitor.open("/files/" + checked.id()).words()).contains("Payroll, version 2");
		assertThat(this.client.put(path, "{\"values\": {\"race_ethnicity\": {\"Hispanc\": null}}}").status())
			.isEqualTo(200);
		assertThat(this.client.rested(checked.id()).body().path("unknownWords").findValuesAsString("word"))
			.containsExactly("Hispanc");
		Answer next = this.client.loaded("roster", HEADER + "E7,Nurse,60000,ICU,Afro-American\r\n");
		assertThat(next.rows("accepted")).isEqualTo(1);
		this.client.post("/" + next.id() + "/commit", "{}");
		assertThat(this.client.put("/" + next.id() + "/mapping", "{\"values\": {\"department\": {\"ICU\": \"I\"}}}")
			.status()).isEqualTo(409);
	}

	@Test
	void meaningsSentWithTheNameOfASourceAddToThoseRemembered() {
		commit(remembered(HEADER + "E1,Nurse,60000,ICU,White\r\n", "Payroll"));
		Answer sent = this.client.upload("kind", "roster", "source", "Payroll", "mapping",
				"{\"values\": {\"race_ethnicity\": {\"Afro-American\": \"BLACK\"}}}", "file",
				HEADER + "E2,Nurse,60000,ICU,Afro-American\r\n");
		Answer checked = this.client.rested(sent.id());
		assertThat(checked.text("state")).as(checked.response().body()).isEqualTo("previewed");
		assertThat(checked.rows("accepted")).isEqualTo(1);
		assertThat(checked.body().path("unknownWords")).isEmpty();
		Answer refused = this.client.upload("kind", "roster", "mapping",
				"{\"values\": {\"race_ethnicity\": {\"Afro-American\": \"BLAK\"}}}", "file",
				HEADER + "E3,N,1,I,White\r\n");
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.response().body()).contains("/mapping/values/race_ethnicity", "BLAK");
	}

	@Test
	void sourcesHaveVersionsNamesAndAnEnd() {
		Answer checked = remembered(HEADER + "E1,Nurse,60000,ICU,White\r\n", "Payroll");
		this.client.put("/" + checked.id() + "/mapping",
				"{\"mapping\": " + MAPPING.replace("annual", "hourly") + ", \"source\": \"payroll\"}");
		this.client.rested(checked.id());
		this.visitor.open("/files/sources");
		Element link = this.visitor.page().selectFirst("#sources th a");
		assertThat(link.text()).isEqualTo("Payroll");
		String path = link.attr("href");
		this.visitor.open(path);
		assertThat(this.visitor.page().select("#versions th a").eachText()).containsExactly("Version 2", "Version 1");
		assertThat(this.visitor.page().select("#versions tbody tr").first().text()).contains("Pay is for");
		assertThat(this.visitor.open(path + "/versions/1").words()).contains("AnnualSalary".substring(6), "annual");
		this.visitor.submit(path + "/versions/1");
		assertThat(this.visitor.follow().words()).contains("Version 1 is in use again, as version 3.", "Version 3");
		this.visitor.submit(path + "/name", "name", " ");
		assertThat(this.visitor.status()).isEqualTo(422);
		assertThat(this.visitor.page().title()).startsWith("Error: ");
		this.visitor.submit(path + "/name", "name", "HR system");
		assertThat(this.visitor.follow().words()).contains("HR system");
		assertThat(this.visitor.open("/files/" + checked.id()).words()).contains("HR system, version 2");
		assertThat(this.visitor.open(path + "/versions/9").status()).isEqualTo(404);
		Visitor elsewhere = new Visitor(this.port).signIn(this.cast.member(this.cast.institution(), Role.MANAGER));
		assertThat(elsewhere.open("/files/sources").words()).contains("Nothing remembered yet")
			.doesNotContain("HR system");
		for (String page : new String[] { "", "/forget", "/versions/1" }) {
			assertThat(elsewhere.open(path + page).status()).isEqualTo(404);
		}
		assertThat(elsewhere.open("/files/" + checked.id() + "/values").status()).isEqualTo(404);
		ImportClient stranger = new ImportClient(this.port,
				this.cast.token(this.cast.member(this.cast.institution(), Role.MANAGER)));
		assertThat(stranger.upload("kind", "roster", "source", "HR system", "file", HEADER + "E1,N,1,I,White\r\n")
			.status()).isEqualTo(422);
		this.visitor.open(path + "/forget").submit(path + "/forget");
		assertThat(this.visitor.follow().words()).contains("HR system is forgotten");
		assertThat(this.visitor.open(path).status()).isEqualTo(404);
		assertThat(this.visitor.open("/files/" + checked.id()).words()).contains("HR system, version 2");
		Answer next = this.client.loaded("roster", HEADER + "E2,Nurse,60000,ICU,White\r\n");
		assertThat(next.text("state")).isEqualTo("needs-mapping");
		this.client.put("/" + next.id() + "/mapping", "{\"mapping\": " + MAPPING + ", \"source\": \"HR system\"}");
		this.client.rested(next.id());
		assertThat(this.visitor.open("/files/" + next.id()).words()).contains("HR system, version 3");
		Visitor administrator = new Visitor(this.port).signIn(this.cast.member(this.institution, Role.ADMINISTRATOR));
		assertThat(administrator.open("/settings/audit").words()).contains("Columns of a source saved",
				"Source of files renamed", "Source of files forgotten");
	}

	@Test
	void employeeNumbersThatAreMadeAreLookedAtToo() {
		StringBuilder file = new StringBuilder("Key,Day,ZIP,Title,Salary\r\n");
		for (int at = 0; at < 10; at++) {
			file.append("%d19-09-99%d9 / N,2024-06-30,21201,Clerk,40000\r\n".formatted(1 + at % 5, at));
		}
		Answer asked = this.client.loaded("roster", file.toString());
		Answer mapped = this.client.put("/" + asked.id() + "/mapping", made("ZIP"));
		assertThat(mapped.status()).as(mapped.response().body()).isEqualTo(200);
		assertThat(this.client.rested(asked.id()).text("reason")).isEqualTo("employee-id-personal");
	}

	@Test
	void aColumnThatEmployeeNumbersAreMadeOfIsNeverShown() {
		Answer asked = this.client.loaded("roster",
				"Key,Day,ZIP,Title,Salary\r\nN777123 / 44,2024-06-30,21201,Clerk,40000\r\n");
		this.client.put("/" + asked.id() + "/mapping", made("Key"));
		Answer checked = this.client.rested(asked.id());
		assertThat(checked.rows("rejected")).isEqualTo(1);
		assertThat(checked.response().body()).doesNotContain("N777123");
		String errors = this.client.get("/" + asked.id() + "/errors.csv").response().body();
		assertThat(errors.lines().skip(1).findFirst().orElseThrow().replaceFirst("N777123", "")).contains("44,2024")
			.doesNotContain("N777123");
	}

	private static String made(String zip) {
		return """
				{"mapping": {"columns": {"as_of": "Day", "home_zip": "%s", "job_title": "Title", "pay": "Salary"},
				"constants": {"pay_basis": "annual"}, "transforms": {"employee_id": {"from": "Key", "split": " / ", "take": 1}}}}"""
			.formatted(zip);
	}

}
