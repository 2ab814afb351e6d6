package org.holdfast.intake.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

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
 * Refused rows corrected in place, without script.
 */
@IntegrationTest
class RowFixesIntegrationTests {

	private static final String FILE = "Name,as_of,employee_id,home_zip,job_title,pay,pay_basis\r\n"
			+ "\"Reyes, Ana\",2024-06-30,E1,21201,Clerk,40000,annual\r\n"
			+ "\"Lee, Bo\",2024-06-31,E2,21201,Clerk,41000,annual\r\n"
			+ "\"Ito, Cy\",2024-06-30,E3,21201,Nurse,free,annual\r\n"
			+ "\"Ode, Di\",2024-06-30,E4,21201,Nurse,free,annual\r\n"
			+ "\"Poe, Ed\",2024-06-30,E5,12,Nurse,45000,annual\r\n";

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transactions;

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

	private Answer refused() {
		Answer checked = this.client.loaded("roster", FILE);
		assertThat(checked.rows("rejected")).isEqualTo(4);
		return checked;
	}

	private int one(String sql, UUID id) {
		return CurrentInstitution.runAs(this.institution,
				() -> this.transactions.execute((status) -> this.jdbc.sql(sql)
					.param("institution", this.institution)
					.param("id", id)
					.query(Integer.class)
					.single()));
	}

	private Set<Integer> stored(Answer checked) {
		return CurrentInstitution.runAs(this.institution,
				() -> this.transactions.execute((status) -> new TreeSet<>(this.jdbc.sql("""
						SELECT r.row_no FROM roster_row r JOIN import i ON i.institution_id = r.institution_id
						AND i.batch_id = r.batch_id WHERE r.institution_id = :institution AND i.id = :id""")
					.param("institution", this.institution)
					.param("id", UUID.fromString(checked.id()))
					.query(Integer.class)
					.list())));
	}

	private Set<Integer> inErrorFile(Answer checked) {
		return this.client.get("/" + checked.id() + "/errors.csv")
			.response()
			.body()
			.lines()
			.skip(1)
			.map((line) -> Integer.valueOf(line.replaceFirst(".*Row (\\d+):.*", "$1")))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	@Test
	void rowIsCorrectedInPlaceAndCountsOnceChecked() {
		Answer checked = refused();
		String path = "/files/" + checked.id() + "/rows";
		assertThat(this.visitor.open("/files/" + checked.id()).words()).contains("Correct rejected rows");
		this.visitor.open(path);
		assertThat(this.visitor.page().select("#refused tbody tr")).hasSize(4);
		assertThat(this.visitor.words()).contains("pay has free").doesNotContain("Reyes", "Lee,", "Ito,", "Ode,");
		this.visitor.open(path + "?rule=zip-unreadable");
		assertThat(this.visitor.page().select("#refused tbody th").eachText()).containsExactly("Row 6");
		this.visitor.open(path + "/6");
		assertThat(this.visitor.page().select("s").text()).isEqualTo("Name");
		assertThat(this.visitor.page().select("[name=cell.0]")).isEmpty();
		assertThat(this.visitor.page().select("[id=cell.3]").attr("aria-invalid")).isEqualTo("true");
		this.visitor.submit(path + "/6", "cell.3", "21202", "cell.0", "Poe, Ed");
		assertThat(this.visitor.status()).isEqualTo(302);
		assertThat(this.visitor.follow().words()).contains("Changed: home_zip", "Rows changed and not checked yet: 1");
		assertThat(one("SELECT count(*) FROM staged_edit WHERE institution_id = :institution AND import_id = :id",
				UUID.fromString(checked.id())))
			.isEqualTo(1);
		Visitor later = new Visitor(this.port).signIn(this.cast.member(this.institution, Role.ADMINISTRATOR));
		assertThat(later.open(path + "/6").page().select("[id=cell.3]").attr("value")).isEqualTo("21202");
		assertThat(later.words()).contains("In the file: 12");
		later.open(path).submit(path + "/check");
		Answer again = this.client.rested(checked.id());
		assertThat(again.rows("accepted")).isEqualTo(2);
		assertThat(again.rows("rejected")).isEqualTo(3);
		assertThat(again.rows("read")).isEqualTo(5);
		assertThat(inErrorFile(again)).containsExactly(3, 4, 5);
		assertThat(stored(again)).containsExactly(2, 7);
		assertThat(later.open(path).words()).contains("Checked with the file", "Row 6: home_zip");
	}

	@Test
	void valueIsReplacedInManyRowsAfterTheCountIsShown() {
		Answer checked = refused();
		String path = "/files/" + checked.id() + "/rows";
		this.visitor.open(path + "/replace");
		assertThat(this.visitor.page().select("select option").eachText()).doesNotContain("Name").contains("pay");
		this.visitor.submit(path + "/replace", "column", "5", "from", "gratis", "to", "");
		assertThat(this.visitor.status()).isEqualTo(422);
		this.visitor.submit(path + "/replace", "column", "5", "from", "FREE", "to", "46000");
		assertThat(this.visitor.words()).contains("2 of 4 rejected rows have this value.");
		this.visitor.submit(path + "/replace", "count", "3");
		assertThat(this.visitor.status()).isEqualTo(422);
		this.visitor.submit(path + "/replace", "column", "5", "from", "FREE", "to", "46000");
		this.visitor.submit(path + "/replace");
		assertThat(this.visitor.follow().words()).contains("pay: one value replaced in 2 rows");
		this.visitor.submit(path + "/check");
		Answer again = this.client.rested(checked.id());
		assertThat(again.rows("accepted")).isEqualTo(3);
		assertThat(again.rows("rejected")).isEqualTo(2);
		assertThat(stored(again)).containsExactly(2, 7, 8);
	}

	@Test
	void changesAreUndoneBeforeAndAfterTheCheck() {
		Answer checked = refused();
		String path = "/files/" + checked.id() + "/rows";
		this.visitor.open(path + "/4").submit(path + "/4/exclude");
		this.visitor.follow();
		this.visitor.open(path + "/5").submit(path + "/5/exclude");
		assertThat(this.visitor.follow().words()).contains("To be left out", "Row 4 left out", "Row 5 left out");
		this.visitor.submit(path + "/changes/1/undo");
		assertThat(this.visitor.follow().words()).contains("The change was undone", "Undone ",
				"Rows changed and not checked yet: 1");
		this.visitor.post(path + "/changes/1/undo", Map.of("_csrf", this.visitor.csrf()));
		assertThat(this.visitor.status()).isEqualTo(409);
		this.visitor.open(path).submit(path + "/check");
		Answer again = this.client.rested(checked.id());
		assertThat(List.of(again.rows("read"), again.rows("accepted"), again.rows("rejected"), again.rows("excluded")))
			.containsExactly(5, 1, 3, 1);
		assertThat(inErrorFile(again)).containsExactly(3, 4, 6);
		this.visitor.open(path).submit(path + "/take-back");
		Answer back = this.client.rested(checked.id());
		assertThat(back.rows("rejected")).isEqualTo(4);
		assertThat(back.rows("excluded")).isZero();
		assertThat(this.visitor.open(path).words()).contains("Rows changed and not checked yet: 1");
		this.visitor.post(path + "/take-back", Map.of("_csrf", this.visitor.csrf()));
		assertThat(this.visitor.status()).isEqualTo(409);
	}

	@Test
	void rowStillWrongIsCorrectedAgain() {
		Answer checked = refused();
		String path = "/files/" + checked.id() + "/rows";
		this.visitor.open(path + "/6").submit(path + "/6", "cell.3", "y");
		this.visitor.open(path).submit(path + "/check");
		this.client.rested(checked.id());
		this.visitor.open(path);
		assertThat(this.visitor.page().select("#refused tbody th").last().text()).startsWith("Row 6 corrected before");
		this.visitor.open(path + "/7").submit(path + "/7", "cell.3", "21203");
		this.visitor.open(path).submit(path + "/check");
		Answer again = this.client.rested(checked.id());
		assertThat(again.rows("accepted")).isEqualTo(2);
		assertThat(again.rows("read")).isEqualTo(5);
		assertThat(stored(again)).containsExactly(2, 8);
	}

	@Test
	void secondPersonSeesTheFirstOnesChange() {
		Answer checked = refused();
		String path = "/files/" + checked.id() + "/rows/6";
		Actor administrator = this.cast.member(this.institution, Role.ADMINISTRATOR);
		Visitor second = new Visitor(this.port).signIn(administrator).open(path);
		this.visitor.open(path).submit(path, "cell.3", "21202");
		second.submit(path, "cell.3", "21203");
		assertThat(second.status()).isEqualTo(409);
		assertThat(second.words()).contains("changed this row while you had it open", "In the file: 12. Now: 21202");
		assertThat(second.page().select("[id=cell.3]").attr("value")).isEqualTo("21203");
		second.submit(path, "cell.3", "21203");
		assertThat(second.status()).isEqualTo(302);
		assertThat(this.visitor.open(path).page().select("[id=cell.3]").attr("value")).isEqualTo("21203");
	}

	@Test
	void nothingIsStoredInClear() {
		Answer checked = refused();
		String path = "/files/" + checked.id() + "/rows/6";
		this.visitor.open(path).submit(path, "cell.4", "Zanzibarist");
		String all = CurrentInstitution.runAs(this.institution,
				() -> this.transactions.execute((status) -> this.jdbc.sql("""
						SELECT (SELECT string_agg(t::text || encode(t.sealed, 'escape'), ' ') FROM staged_row t)
						|| (SELECT string_agg(t::text || encode(t.sealed, 'escape'), ' ') FROM staged_edit t)
						|| (SELECT string_agg(t::text, ' ') FROM staged_change t)""").query(String.class).single()));
		assertThat(all).contains("job_title").doesNotContain("Zanzibarist", "Nurse", "Poe");
	}

	@Test
	void othersMayNot() {
		Answer checked = refused();
		String path = "/files/" + checked.id() + "/rows";
		Visitor elsewhere = new Visitor(this.port).signIn(this.cast.member(this.cast.institution(), Role.MANAGER));
		Visitor contributor = new Visitor(this.port).signIn(this.cast.member(this.institution, Role.CONTRIBUTOR));
		Visitor executive = new Visitor(this.port).signIn(this.cast.member(this.institution, Role.EXECUTIVE));
		for (String page : List.of("", "/6", "/replace")) {
			assertThat(elsewhere.open(path + page).status()).as(page).isEqualTo(404);
			assertThat(contributor.open(path + page).status()).as(page).isEqualTo(403);
			assertThat(executive.open(path + page).status()).as(page).isEqualTo(403);
		}
		Map<String, String> token = Map.of("_csrf", elsewhere.open("/").csrf());
		for (String act : List.of("/6", "/6/exclude", "/check", "/take-back", "/changes/1/undo")) {
			assertThat(elsewhere.post(path + act, token).status()).as(act).isEqualTo(404);
		}
	}

	@Test
	void tooManyRowsAreLeftToTheErrorFile() {
		StringBuilder file = new StringBuilder(ImportClient.people(1, 1));
		for (int row = 0; row < 1001; row++) {
			file.append("2024-06-30,X").append(row).append(",12,Clerk,1,annual\r\n");
		}
		Answer checked = this.client.loaded("roster", file.toString());
		String path = "/files/" + checked.id() + "/rows";
		assertThat(this.visitor.open(path).words()).contains("more than can be corrected here", "1 to 25 of 1,001");
		assertThat(this.visitor.open(path + "/replace").status()).isEqualTo(409);
		assertThat(this.visitor.open(path + "/3").page().select("[name=version]")).isEmpty();
	}

	@Test
	void correctedFileReplacesTheRowsItNames() {
		Answer checked = refused();
		List<String> lines = this.client.get("/" + checked.id() + "/errors.csv").response().body().lines().toList();
		String some = lines.get(0) + "\r\n" + lines.get(4).replace(",12,", ",21202,") + "\r\n" + lines.get(1) + "\r\n";
		assertThat(upload(checked, some).status()).isEqualTo(202);
		Answer once = this.client.rested(checked.id());
		assertThat(List.of(once.rows("read"), once.rows("accepted"), once.rows("rejected"))).containsExactly(5, 2, 3);
		assertThat(inErrorFile(once)).containsExactly(4, 5, 8);
		assertThat(stored(once)).containsExactly(2, 7);
		assertThat(upload(checked, some).status()).isEqualTo(422);
		assertThat(upload(checked, some + "\r\n").status()).as("rows that are not refused now").isEqualTo(422);
		String rest = this.client.get("/" + checked.id() + "/errors.csv")
			.response()
			.body()
			.replace("free", "47000")
			.replace("06-31", "06-30");
		assertThat(upload(checked, rest).status()).isEqualTo(202);
		Answer twice = this.client.rested(checked.id());
		assertThat(inErrorFile(twice)).as(rest).isEmpty();
		assertThat(List.of(twice.rows("read"), twice.rows("accepted"), twice.rows("rejected"))).containsExactly(5, 5,
				0);
	}

	@Test
	void correctedFileThatDoesNotNameItsRowsLosesNone() {
		Answer checked = refused();
		List<String> lines = this.client.get("/" + checked.id() + "/errors.csv").response().body().lines().toList();
		String plain = lines.get(0).replaceFirst(",problem_column.*", "");
		List<String> corrected = lines.stream()
			.skip(1)
			.map((line) -> String.join(",", List.of(line.split(",", -1)).subList(0, plain.split(",").length)))
			.map((line) -> line.replace("free", "47000").replace("06-31", "06-30").replace(",12,", ",21202,"))
			.toList();
		for (int rows : new int[] { 1, 3 }) {
			Answer unclear = upload(checked, plain + "\r\n" + String.join("\r\n", corrected.subList(0, rows)) + "\r\n");
			assertThat(unclear.status()).as(rows + " of 4 rows").isEqualTo(422);
			assertThat(unclear.response().body()).contains("which of the 4 rejected rows");
		}
		Answer added = upload(checked, lines.get(0) + "\r\n" + lines.get(1) + "\r\n" + corrected.get(1) + ",,,\r\n");
		assertThat(added.status()).as("a named row and one more").isEqualTo(422);
		assertThat(inErrorFile(this.client.rested(checked.id()))).hasSize(4);
		assertThat(upload(checked, plain + "\r\n" + String.join("\r\n", corrected) + "\r\n").status()).isEqualTo(202);
		Answer all = this.client.rested(checked.id());
		assertThat(List.of(all.rows("read"), all.rows("accepted") + all.rows("rejected") + all.rows("excluded")))
			.containsExactly(5, 5);
		assertThat(all.rows("accepted")).isEqualTo(5);
	}

	@Test
	void aRowMoreThanWereRejectedIsAdded() {
		Answer checked = refused();
		List<String> lines = this.client.get("/" + checked.id() + "/errors.csv").response().body().lines().toList();
		String more = lines.get(1).replaceFirst("Row \\d+:", "added").replaceAll("E\\d+", "E99");
		assertThat(upload(checked, String.join("\r\n", lines) + "\r\n" + more + "\r\n").status()).isEqualTo(202);
		Answer again = this.client.rested(checked.id());
		assertThat(List.of(again.rows("read"), again.rows("accepted"), again.rows("rejected"))).containsExactly(6, 1,
				5);
	}

	private Answer upload(Answer checked, String file) {
		return this.client.uploadAt("/" + checked.id() + "/corrections", List.of(), "file", file);
	}

}
