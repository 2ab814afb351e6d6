package org.holdfast.intake.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.Visitor;
import org.holdfast.intake.web.ImportClient.Answer;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.CurrentInstitution;
import org.holdfast.tenancy.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Cells that begin as formulas do: guarded in the file of refused rows, and as they were
 * when that file comes back.
 */
@IntegrationTest
class GuardedCellsIntegrationTests {

	private static final List<String> TITLES = List.of("=1+1", "'=quoted", "''@twice", "@home", "-Clerk", "+Nurse",
			"'Tis", "O'Hara aide", "-12", "'-12", "plain");

	private static final String HEADER = "+Note,as_of,employee_id,home_zip,job_title,pay,pay_basis\r\n";

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transactions;

	private Actor manager;

	private ImportClient client;

	@BeforeEach
	void begin() {
		this.manager = this.cast.member(this.cast.institution(), Role.MANAGER);
		this.client = new ImportClient(this.port, this.cast.token(this.manager));
	}

	private static String file(String day) {
		StringBuilder file = new StringBuilder(HEADER);
		for (int at = 0; at < TITLES.size(); at++) {
			file.append("x,").append(day).append(",E").append(at).append(",21201,").append(TITLES.get(at));
			file.append(",40000,annual\r\n");
		}
		return file.toString();
	}

	private List<String> titles(String id) {
		UUID institution = this.manager.institutionId();
		return CurrentInstitution.runAs(institution,
				() -> this.transactions.execute((status) -> new ArrayList<>(this.jdbc.sql("""
						SELECT r.job_title FROM roster_row r JOIN import i ON i.institution_id = r.institution_id
						AND i.batch_id = r.batch_id WHERE r.institution_id = :institution AND i.id = :id
						ORDER BY r.row_no""")
					.param("institution", institution)
					.param("id", UUID.fromString(id))
					.query(String.class)
					.list())));
	}

	private Answer corrected(String id, String from, String to) {
		String errors = this.client.get("/" + id + "/errors.csv").response().body();
		Answer joined = this.client.uploadAt("/" + id + "/corrections", List.of(), "file", errors.replace(from, to));
		assertThat(joined.status()).as(joined.response().body()).isEqualTo(202);
		return this.client.rested(id);
	}

	@Test
	void cellsComeBackAsTheyWereHoweverOftenTheyAreCorrected() {
		Answer checked = this.client.loaded("roster", file("2024-06-31"));
		assertThat(checked.rows("rejected")).isEqualTo(TITLES.size());
		assertThat(this.client.get("/" + checked.id() + "/errors.csv").response().body()).startsWith("\uFEFF'+Note,")
			.contains(",'=1+1,", ",''=quoted,", ",'-Clerk,", ",-12,");
		Answer still = corrected(checked.id(), "2024-06-31", "2024-02-30");
		assertThat(still.rows("rejected")).isEqualTo(TITLES.size());
		Answer good = corrected(checked.id(), "2024-02-30", "2024-06-30");
		assertThat(good.rows("rejected")).isZero();
		assertThat(titles(good.id())).isEqualTo(TITLES);
		assertThat(titles(this.client.loaded("roster", file("2024-05-31")).id())).isEqualTo(TITLES);
	}

	@Test
	void aCorrectedFileThatComesAfterTheCommitIsReadAsTheFileItCameFrom() {
		String header = "+Note,Day,ID,ZIP,Title,Salary\r\n";
		Answer first = this.client.loaded("roster", header + "x,2024-06-30,E1,21201,Clerk,40000\r\n"
				+ "x,2024-06-31,E2,21201,=1+1,41000\r\nx,2024-06-31,E3,21201,'=quoted,42000\r\n");
		assertThat(first.text("state")).isEqualTo("needs-mapping");
		this.client.put("/" + first.id() + "/mapping", """
				{"source": "Lakeside", "mapping": {"columns": {"as_of": "Day", "employee_id": "ID", "home_zip": "ZIP",
				"job_title": "Title", "pay": "Salary"}, "constants": {"pay_basis": "annual"}}}""");
		assertThat(this.client.rested(first.id()).rows("rejected")).isEqualTo(2);
		assertThat(this.client.post("/" + first.id() + "/commit", "{\"goodRowsOnly\": true, \"rejected\": 2}")
			.text("state")).isEqualTo("committed");
		String errors = this.client.get("/" + first.id() + "/errors.csv").response().body();
		Answer later = this.client.loaded("roster", errors.replace("2024-06-31", "2024-06-30"));
		assertThat(later.text("state")).as(later.response().body()).isEqualTo("previewed");
		assertThat(later.body().path("problems")).isEmpty();
		assertThat(later.rows("accepted")).isEqualTo(2);
		assertThat(titles(later.id())).containsExactly("=1+1", "'=quoted");
		Answer wrong = this.client.loaded("roster", errors.replace("2024-06-31", "2024-02-31"));
		assertThat(this.client.get("/" + wrong.id() + "/errors.csv").response().body().lines().findFirst())
			.isEqualTo(errors.lines().findFirst());
	}

	@Test
	void cellsTypedOnThePageAreReadAsTyped() {
		Answer checked = this.client.loaded("roster",
				HEADER + "x,2024-06-31,E1,21201,=1+1,40000,annual\r\nx,2024-06-31,E2,21201,Clerk,40000,annual\r\n");
		String path = "/files/" + checked.id() + "/rows";
		Visitor visitor = new Visitor(this.port).signIn(this.manager);
		visitor.open(path + "/2").submit(path + "/2", "cell.1", "2024-06-30");
		visitor.open(path + "/3").submit(path + "/3", "cell.1", "2024-06-30", "cell.4", "'=typed");
		visitor.open(path).submit(path + "/check");
		Answer good = this.client.rested(checked.id());
		assertThat(good.rows("rejected")).isZero();
		assertThat(titles(good.id())).containsExactly("=1+1", "'=typed");
	}

}
