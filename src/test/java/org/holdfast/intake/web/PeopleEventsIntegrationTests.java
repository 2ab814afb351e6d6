package org.holdfast.intake.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.intake.Imports;
import org.holdfast.intake.Kind;
import org.holdfast.intake.web.ImportClient.Answer;
import org.holdfast.tenancy.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files of separations, job changes and applications over HTTP: what is taken, what is
 * refused and why, and what becomes of a second file and of a withdrawal.
 */
@IntegrationTest
class PeopleEventsIntegrationTests {

	private static final String HIRES = "employee_id,hire_date,home_zip,job_title,end_date\n";

	private static final String SEPARATIONS = "employee_id,end_date,end_reason,end_voluntary,job_title\n";

	private static final String CHANGES = "employee_id,effective_date,change_type,from_job,to_job,from_grade,to_grade,"
			+ "from_pay,to_pay,pay_basis\n";

	private static final String APPLICATIONS = "application_id,applied_on,job_title,job_family,home_zip,pool,"
			+ "recruiting_source,program,interviewed,hired,requisition_id,race_ethnicity\n";

	private static final String LEFT = "E1,2025-03-31,Moved away,yes,Clerk\nE2,2025-04-15,Retired,yes,Nurse\n";

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Autowired
	private Imports imports;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transactions;

	private UUID institution;

	private ImportClient client;

	@BeforeEach
	void begin() {
		this.institution = this.cast.institution();
		this.client = new ImportClient(this.port, this.cast.token(this.cast.member(this.institution, Role.MANAGER)));
	}

	@Test
	void everyKindCanBeRead() {
		assertThat(this.imports.kinds()).containsExactly(Kind.values());
	}

	@Test
	void separationsCountAndGiveWayWhenWithdrawn() {
		Answer checked = this.client.loaded("separations", SEPARATIONS + LEFT);
		assertThat(checked.text("state")).isEqualTo("previewed");
		assertThat(checked.rows("accepted")).isEqualTo(2);
		assertThat(checked.rows("new")).isEqualTo(2);
		assertThat(stored()).containsEntry("separation_row", 2);
		commit(checked);
		Answer again = this.client.upload("kind", "separations", "file", SEPARATIONS + LEFT);
		assertThat(again.status()).isEqualTo(409);
		assertThat(again.text("code")).isEqualTo("already-committed");
		Answer later = this.client.loaded("separations",
				SEPARATIONS + "E1,3/31/2025,Moved away,Y,Clerk\nE2,2025-04-15,Dismissed,no,Nurse\nE3,2025-05-01,,,\n");
		assertThat(later.rows("same")).isEqualTo(1);
		assertThat(later.rows("changed")).isEqualTo(1);
		assertThat(later.rows("new")).isEqualTo(1);
		commit(later);
		assertThat(this.client.post("/" + later.id() + "/withdraw", "{\"reason\": \"Wrong file\"}").text("state"))
			.isEqualTo("withdrawn");
		Answer once = this.client.loaded("separations", SEPARATIONS + LEFT + "E3,2025-05-01,,,\n");
		assertThat(once.rows("same")).isEqualTo(2);
		assertThat(once.rows("new")).isEqualTo(1);
	}

	@Test
	void separationsAreRefusedRowByRow() {
		Answer checked = this.client.loaded("separations",
				SEPARATIONS + "E1,2025-03-31,Moved,yes,Clerk\n" + ",2025-03-31,Moved,yes,Clerk\n"
						+ "E3,,Moved,yes,Clerk\n" + "E4,2025-02-30,Moved,yes,Clerk\n" + "E5,soon,Moved,yes,Clerk\n"
						+ "E6,1825-01-01,Moved,yes,Clerk\n" + "E7,2025-03-31,Moved,perhaps,Clerk\n"
						+ "E1,2025-03-31,Moved,yes,Clerk\n" + "E1,2025-03-31,Moved,no,Clerk\n" + "E8,2025-03-31\n"
						+ "E9,2025-03-31,Mo\u0001ved,yes,Clerk\n");
		assertThat(checked.rows("read")).isEqualTo(11);
		assertThat(checked.rows("accepted")).isEqualTo(1);
		assertThat(checked.rows("rejected")).isEqualTo(9);
		assertThat(checked.rows("excluded")).isEqualTo(1);
		assertThat(places(checked)).containsEntry("value-required", List.of("3 employee_id", "4 end_date"))
			.containsEntry("date-impossible", List.of("5 end_date"))
			.containsEntry("date-unreadable", List.of("6 end_date"))
			.containsEntry("date-out-of-range", List.of("7 end_date"))
			.containsEntry("code-unknown", List.of("8 end_voluntary"))
			.containsEntry("duplicate-excluded", List.of("9 end_date"))
			.containsEntry("duplicate-in-file", List.of("10 end_date"))
			.containsKey("row-too-short")
			.containsEntry("text-control-character", List.of("12 end_reason"));
		assertThat(stored()).containsEntry("separation_row", 1).containsEntry("rejected_row", 9);
	}

	@Test
	void separationsThatMeetNobodyAreSaidSo() {
		commit(this.client.loaded("employments", """
				employee_id,hire_date,home_zip,job_title,end_date
				SAME,2024-01-08,44103,Clerk,2025-03-31
				OPEN,2024-01-08,44103,Clerk,
				LATE,2025-06-02,44103,Clerk,
				OVER,2024-01-08,44103,Clerk,2024-12-31
				"""));
		commit(this.client.loaded("roster", ImportClient.ROSTER + "2024-06-30,ROSTER,44103,Clerk,20.00,hourly\n"));
		Answer checked = this.client.loaded("separations", SEPARATIONS + "SAME,2025-03-31,,,\nOPEN,2025-04-30,,,\n"
				+ "LATE,2025-05-31,,,\nOVER,2025-01-15,,,\nROSTER,2025-05-31,,,\nNOBODY,2025-05-31,,,\n");
		assertThat(checked.rows("accepted")).isEqualTo(6);
		JsonNode warning = checked.problem("separation-unmatched");
		assertThat(warning.path("severity").asString()).isEqualTo("warning");
		assertThat(warning.path("count").asInt()).isEqualTo(3);
		assertThat(places(checked)).containsEntry("separation-unmatched",
				List.of("4 employee_id", "5 employee_id", "7 employee_id"));
	}

	@Test
	void anEmploymentMayFollowOneThatASeparationEnded() {
		String hires = HIRES + "E1,2024-01-08,44103,Clerk,\n" + "E1,2025-06-02,44103,Clerk,\n";
		Answer refused = this.client.loaded("employments", hires);
		assertThat(refused.problem("duplicate-spell").path("count").asInt()).isEqualTo(1);
		this.client.post("/" + refused.id() + "/cancel", "{}");
		commit(this.client.loaded("separations", SEPARATIONS + "E1,2025-03-31,Moved,yes,Clerk\n"));
		assertThat(this.client.loaded("employments", hires).rows("rejected")).isZero();
	}

	@Test
	void whatIsFoundAgainstOtherRowsNamesTheColumnAsTheFileDoes() {
		Answer hires = this.client.loaded("employments", """
				Emp ID,Hire Date,Home Zip,Job Title,End Date
				E1,2024-01-08,44103,Clerk,
				E1,2024-03-01,44103,Aide,
				""");
		assertThat(places(hires)).containsEntry("duplicate-spell", List.of("3 Hire Date"));
		Answer gone = this.client.loaded("separations", "Emp ID,End Date,End Reason\nNOBODY,2025-05-31,Moved\n");
		assertThat(places(gone)).containsEntry("separation-unmatched", List.of("2 Emp ID"));
	}

	@Test
	void aSpellIsRefusedOnlyForSpellsThatStand() {
		Answer checked = this.client.loaded("employments",
				HIRES + "E1,2024-01-08,44103,Clerk,2024-06-30\nE1,2024-03-01,44103,Aide,2024-12-31\n"
						+ "E1,2024-08-01,44103,Clerk,\n");
		assertThat(places(checked)).containsEntry("duplicate-spell", List.of("3 hire_date"));
		assertThat(List.of(checked.rows("accepted"), checked.rows("rejected"))).containsExactly(2, 1);
	}

	@Test
	void aSpellRefusedForAnotherFileIsTakenWhenThatOneIsWithdrawnAndRefusedAgainWhenItIsBack() {
		String open = HIRES + "E1,2024-01-08,44103,Clerk,\n";
		Answer first = this.client.loaded("employments", open);
		commit(first);
		Answer waiting = this.client.loaded("employments",
				HIRES + "E1,2025-06-02,44103,Clerk,\nE2,2025-06-02,44103,Aide,\n");
		assertThat(rows(waiting)).containsExactly(2, 1, 1);
		this.client.post("/" + first.id() + "/withdraw", "{\"reason\": \"wrong\"}");
		Answer taken = this.client.rested(waiting.id());
		assertThat(rows(taken)).containsExactly(2, 2, 0);
		assertThat(taken.body().path("problems")).isEmpty();
		assertThat(this.client.get("/" + waiting.id() + "/errors.csv").response().body().lines()).hasSize(1);
		Answer back = this.client.loaded("employments", open);
		commit(back);
		this.client.post("/" + waiting.id() + "/commit", "{}");
		Answer again = this.client.rested(waiting.id());
		assertThat(again.text("state")).isEqualTo("previewed");
		assertThat(rows(again)).containsExactly(2, 1, 1);
		assertThat(this.client.get("/" + waiting.id() + "/errors.csv").response().body().lines()).hasSize(2);
		commit(this.client.loaded("separations", SEPARATIONS + "E1,2025-03-31,Moved,yes,Clerk\n"));
		Answer last = this.client.rested(waiting.id());
		assertThat(rows(last)).containsExactly(2, 2, 0);
		assertThat(this.client.post("/" + waiting.id() + "/commit", "{}").text("state")).isEqualTo("committed");
	}

	private static List<Integer> rows(Answer answer) {
		return List.of(answer.rows("read"), answer.rows("accepted"), answer.rows("rejected"));
	}

	@Test
	void aControlTotalOfPeopleCountsEachOnce() {
		String moves = CHANGES
				+ "E1,2025-03-31,promotion,Aide,Nurse,4,6,,,\nE1,2025-06-30,transfer,Nurse,Nurse,6,6,,,\n"
				+ "E2,2025-04-01,demotion,Lead,Clerk,8,5,,,\n";
		Answer people = this.client
			.rested(this.client.upload("kind", "job-changes", "controlTotal", "2", "file", moves).id());
		assertThat(people.body().path("problems")).isEmpty();
		Answer rows = this.client
			.rested(this.client.upload("kind", "job-changes", "controlTotal", "3", "file", moves + "\n").id());
		assertThat(rows.problem("control-total-differs").path("samples").get(0).path("value").asString())
			.isEqualTo("2");
	}

	@Test
	void jobChangesCountAndSeveralMayBeOfOnePerson() {
		Answer checked = this.client.loaded("job-changes",
				CHANGES + "E1,2025-03-31,Promotion,Aide,Nurse,4,6,18.00,24.50,hourly\n"
						+ "E1,2025-03-31,lateral move,Aide,Nurse,4,4,,,\n"
						+ "E1,2025-06-30,Reclass,Nurse,Nurse II,6,7,,,\n"
						+ "E2,2025-04-01,demoted,Lead,Clerk,8,5,52000,41600,annual\n");
		assertThat(checked.rows("accepted")).isEqualTo(4);
		assertThat(checked.body().path("problems")).isEmpty();
		commit(checked);
		assertThat(stored()).containsEntry("job_change_row", 4);
		Answer later = this.client.loaded("job-changes",
				CHANGES + "E1,2025-03-31,promotion,Aide,Nurse,4,6,18,24.5,hourly\n"
						+ "E2,2025-04-01,demotion,Lead,Clerk,8,5,52000,42000,annual\n");
		assertThat(later.rows("same")).isEqualTo(1);
		assertThat(later.rows("changed")).isEqualTo(1);
		commit(later);
		assertThat(this.client.post("/" + later.id() + "/withdraw", "{\"reason\": \"Wrong file\"}").status())
			.isEqualTo(200);
		assertThat(this.client
			.loaded("job-changes", CHANGES + "E2,2025-04-01,demotion,Lead,Clerk,8,5,52000,41600,annual\n")
			.rows("same")).isEqualTo(1);
	}

	@Test
	void jobChangesAreRefusedRowByRow() {
		Answer checked = this.client.loaded("job-changes",
				CHANGES + "E1,2025-03-31,promotion,Aide,Nurse,4,6,18,24.5,hourly\n" + "E2,,promotion,,,,,,,\n"
						+ "E3,2025-03-31,,,,,,,,\n" + "E4,2025-03-31,celebration,,,,,,,\n"
						+ "E5,2025-03-31,promotion,,,,,18,24.5,\n" + "E6,2025-03-31,promotion,,,,,18,much,hourly\n"
						+ "E7,2025-03-31,promotion,,,,,-18,24.5,hourly\n"
						+ "E8,2025-03-31,promotion,,,,,18,24.5,weekly\n"
						+ "E9,2025-03-31,promotion,,,,,18,24.5,annual\n"
						+ "E1,2025-03-31,promotion,Aide,Nurse,4,7,18,24.5,hourly\n" + ",2025-03-31,promotion,,,,,,,\n");
		assertThat(checked.rows("accepted")).isEqualTo(2);
		assertThat(checked.rows("rejected")).isEqualTo(9);
		assertThat(places(checked))
			.containsEntry("value-required",
					List.of("3 effective_date", "4 change_type", "6 pay_basis", "12 employee_id"))
			.containsEntry("code-unknown", List.of("5 change_type", "9 pay_basis"))
			.containsEntry("number-unreadable", List.of("7 to_pay"))
			.containsEntry("amount-out-of-range", List.of("8 from_pay"))
			.containsEntry("pay-basis-suspect", List.of("10 from_pay", "10 to_pay"))
			.containsEntry("duplicate-in-file", List.of("11 effective_date"));
	}

	@Test
	void applicationsCountAndAreKnownByTheirNumber() {
		String rows = "A1,2025-03-01,Aide,Nursing Support,44103,,Job fair,,yes,yes,R1,BLACK\n"
				+ "A2,2025-03-02,Aide,,,pipeline,,New Start,no,no,,\n" + "A3,2025-03-03,Aide,,4413,,,,,,,HISP;WHITE\n";
		Answer checked = this.client.loaded("applications", APPLICATIONS + rows);
		assertThat(checked.rows("accepted")).isEqualTo(3);
		assertThat(checked.problem("zip-padded").path("count").asInt()).isEqualTo(1);
		commit(checked);
		assertThat(stored()).containsEntry("application_row", 3);
		Answer later = this.client.loaded("applications",
				"application_id,applied_on,job_title,hired\nA1,2025-03-01,Aide,no\nA4,2025-03-04,Aide,yes\n");
		assertThat(later.rows("changed")).isEqualTo(1);
		assertThat(later.rows("new")).isEqualTo(1);
		commit(later);
		assertThat(this.client.post("/" + later.id() + "/withdraw", "{\"reason\": \"Wrong file\"}").status())
			.isEqualTo(200);
		assertThat(this.client.loaded("applications", APPLICATIONS + rows.lines().limit(1).toList().getFirst() + "\n")
			.rows("same")).isEqualTo(1);
	}

	@Test
	void applicationsAreRefusedRowByRow() {
		Answer checked = this.client.loaded("applications",
				APPLICATIONS + "A1,2025-03-01,Aide,,44103,,,,yes,yes,,\n" + ",2025-03-01,Aide,,,,,,,,,\n"
						+ "A3,,Aide,,,,,,,,,\n" + "A4,2025-03-01,,,,,,,,,,\n" + "A5,2025-03-01,Aide,,44,,,,,,,\n"
						+ "A6,2025-03-01,Aide,,00103,maybe,,,,,,\n" + "A7,2025-03-01,Aide,,,,,,maybe,,,\n"
						+ "A8,2025-03-01,Aide,,,,,,,maybe,,\n" + "A9,2025-03-01,Aide,,,,,,,,,GREEN\n"
						+ "A1,2025-03-01,Nurse,,44103,,,,yes,yes,,\n" + "A1,2025-03-01,Aide,,44103,,,,yes,yes,,\n");
		assertThat(checked.rows("accepted")).isEqualTo(1);
		assertThat(checked.rows("rejected")).isEqualTo(9);
		assertThat(checked.rows("excluded")).isEqualTo(1);
		assertThat(places(checked))
			.containsEntry("value-required", List.of("3 application_id", "4 applied_on", "5 job_title"))
			.containsEntry("zip-unreadable", List.of("6 home_zip"))
			.containsEntry("zip-unknown", List.of("7 home_zip"))
			.containsEntry("code-unknown", List.of("7 pool", "8 interviewed", "9 hired", "10 race_ethnicity"))
			.containsEntry("duplicate-in-file", List.of("11 application_id"))
			.containsEntry("duplicate-excluded", List.of("12 application_id"));
	}

	@Test
	void headersOfOtherSystemsAreSuggested() {
		Answer left = this.client.loaded("separations", "EMPLID,TERMINATION_DT,ACTION_REASON\nE1,2025-03-31,Moved\n");
		assertThat(left.text("state")).isEqualTo("needs-mapping");
		Answer mapped = this.client.put("/" + left.id() + "/mapping", """
				{"columns": {"employee_id": "EMPLID", "end_date": "TERMINATION_DT", "end_reason": "ACTION_REASON"}}""");
		assertThat(mapped.status()).isBetween(200, 299);
		assertThat(this.client.rested(left.id()).rows("accepted")).isEqualTo(1);
		Answer dates = this.client.loaded("job-changes", CHANGES + "E1,3/4/2025,promotion,,,,,,,\n");
		assertThat(dates.text("state")).isEqualTo("needs-mapping");
		assertThat(dates.text("reason")).isEqualTo("date-ambiguous");
	}

	private void commit(Answer checked) {
		Answer committed = this.client.post("/" + checked.id() + "/commit", "{}");
		assertThat(committed.text("state")).as(committed.response().body()).isEqualTo("committed");
	}

	private Map<String, Integer> stored() {
		return StoredRows.of(this.institution, this.jdbc, this.transactions);
	}

	/** Row and column of each sample, by rule. */
	private static Map<String, List<String>> places(Answer answer) {
		Map<String, List<String>> places = new LinkedHashMap<>();
		for (JsonNode problem : answer.body().path("problems")) {
			List<String> at = places.computeIfAbsent(problem.path("rule").asString(""), (rule) -> new ArrayList<>());
			problem.path("samples")
				.forEach((sample) -> at.add(sample.path("row").asInt() + " " + sample.path("column").asString("")));
		}
		return places;
	}

}
