package org.holdfast.intake.web;

import java.util.List;
import java.util.UUID;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.Visitor;
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
 * Single refused rows corrected, left out and taken in again by programs.
 */
@IntegrationTest
class RowsApiIntegrationTests {

	private static final String FILE = "Name,as_of,employee_id,home_zip,job_title,pay,pay_basis\r\n"
			+ "\"Reyes, Ana\",2024-06-30,E1,21201,Clerk,40000,annual\r\n"
			+ "\"Lee, Bo\",2024-06-31,E2,21201,Clerk,41000,annual\r\n"
			+ "\"Ito, Cy\",2024-06-30,E3,21201,Nurse,free,annual\r\n"
			+ "\"Poe, Ed\",2024-06-30,E5,12,Nurse,45000,annual\r\n";

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	private UUID institution;

	private Actor manager;

	private ImportClient client;

	private String path;

	@BeforeEach
	void begin() {
		this.institution = this.cast.institution();
		this.manager = this.cast.member(this.institution, Role.MANAGER);
		this.client = new ImportClient(this.port, this.cast.token(this.manager));
		Answer checked = this.client.loaded("roster", FILE);
		assertThat(checked.rows("rejected")).isEqualTo(3);
		this.path = "/" + checked.id();
	}

	private String version(int row) {
		return this.client.get(this.path + "/rows/" + row).text("version");
	}

	private Answer put(int row, String wish) {
		return this.client.put(this.path + "/rows/" + row, "{\"version\": \"" + version(row) + "\", " + wish + "}");
	}

	private Answer checked() {
		Answer answer = this.client.post(this.path + "/rows/check", "");
		assertThat(answer.status()).as(answer.response().body()).isEqualTo(202);
		assertThat(answer.text("state")).isEqualTo("checking");
		return this.client.rested(this.path.substring(1));
	}

	private List<Integer> counts(Answer answer) {
		return List.of(answer.rows("read"), answer.rows("accepted"), answer.rows("rejected"), answer.rows("excluded"));
	}

	@Test
	void rowsAreListedWithoutWhatIsPersonal() {
		Answer all = this.client.get(this.path + "/rows");
		assertThat(all.body()).hasSize(3);
		assertThat(all.response().body()).doesNotContain("Reyes", "Lee,", "Ito,", "Poe,");
		JsonNode last = all.body().get(2);
		assertThat(last.path("row").asInt()).isEqualTo(5);
		assertThat(last.path("rule").asString()).isEqualTo("zip-unreadable");
		assertThat(last.path("column").asString()).isEqualTo("home_zip");
		assertThat(last.path("value").asString()).isEqualTo("12");
		assertThat(last.path("cells")).extracting((cell) -> cell.path("column").asString())
			.containsExactly("as_of", "employee_id", "home_zip", "job_title", "pay", "pay_basis");
		assertThat(last.path("excluded").asBoolean()).isFalse();
		assertThat(last.path("editable").asBoolean()).isTrue();
		assertThat(this.client.get(this.path + "/rows?rule=zip-unreadable").body()).hasSize(1);
		assertThat(this.client.get(this.path + "/rows?size=1&page=2").body()).hasSize(1);
		assertThat(this.client.get(this.path + "/rows?rule=zip-ugly").status()).isEqualTo(422);
		assertThat(this.client.get(this.path + "/rows/5").body()).isEqualTo(last);
		assertThat(this.client.get(this.path + "/rows/2").status()).as("a row that is not refused").isEqualTo(404);
	}

	@Test
	void rowIsCorrectedAndCountsOnceChecked() {
		assertThat(this.client.post(this.path + "/rows/check", "").status()).as("nothing waits").isEqualTo(409);
		Answer changed = put(5, "\"cells\": {\"home_zip\": \"21202\"}");
		assertThat(changed.status()).as(changed.response().body()).isEqualTo(200);
		JsonNode cell = changed.body().path("cells").get(2);
		assertThat(cell.path("read").asString()).isEqualTo("12");
		assertThat(cell.path("text").asString()).isEqualTo("21202");
		assertThat(counts(this.client.rested(this.path.substring(1)))).containsExactly(4, 1, 3, 0);
		assertThat(counts(checked())).containsExactly(4, 2, 2, 0);
		assertThat(new Visitor(this.port).signIn(this.manager).open("/files" + this.path + "/rows").words())
			.contains("Row 5: home_zip");
	}

	@Test
	void fileIsNotReadOtherwiseWhileCorrectionsOfItStand() {
		put(5, "\"cells\": {\"home_zip\": \"21202\"}");
		checked();
		Answer refused = this.client.put(this.path + "/mapping", "{\"headerRow\": 2}");
		assertThat(refused.status()).as("rows would be taken for others").isEqualTo(409);
		assertThat(refused.text("detail")).contains("Take the corrections back");
		assertThat(counts(this.client.rested(this.path.substring(1)))).containsExactly(4, 2, 2, 0);
		String page = "/files" + this.path + "/rows";
		Visitor visitor = new Visitor(this.port).signIn(this.manager);
		visitor.open(page).submit(page + "/take-back");
		assertThat(counts(this.client.rested(this.path.substring(1)))).containsExactly(4, 1, 3, 0);
		assertThat(this.client.put(this.path + "/mapping", "{\"headerRow\": 1}").status()).isEqualTo(200);
	}

	@Test
	void rowIsLeftOutAndTakenInAgain() {
		Answer out = put(3, "\"excluded\": true");
		assertThat(out.body().path("excluded").asBoolean()).isTrue();
		assertThat(put(3, "\"cells\": {\"as_of\": \"2024-06-30\"}").status()).as("a row left out").isEqualTo(422);
		put(4, "\"excluded\": true");
		Answer again = put(3, "\"excluded\": false");
		assertThat(again.status()).as(again.response().body()).isEqualTo(200);
		assertThat(again.body().path("excluded").asBoolean()).isFalse();
		assertThat(counts(checked())).containsExactly(4, 1, 2, 1);
		assertThat(this.client.get(this.path + "/rows").body()).extracting((row) -> row.path("row").asInt())
			.containsExactly(3, 5);
		Answer both = put(3, "\"excluded\": false, \"cells\": {\"as_of\": \"2024-06-30\"}");
		assertThat(both.status()).isEqualTo(200);
		assertThat(counts(checked())).containsExactly(4, 2, 1, 1);
	}

	@Test
	void wishMayComeTwiceButNotOverAnothersChange() {
		String wish = "{\"version\": \"" + version(5) + "\", \"cells\": {\"home_zip\": \"21202\"}}";
		Answer once = this.client.put(this.path + "/rows/5", wish);
		Answer twice = this.client.put(this.path + "/rows/5", wish);
		assertThat(twice.status()).isEqualTo(200);
		assertThat(twice.body()).isEqualTo(once.body());
		Answer other = this.client.put(this.path + "/rows/5", wish.replace("21202", "21203"));
		assertThat(other.status()).isEqualTo(409);
		assertThat(other.text("code")).isEqualTo("row-changed");
		assertThat(other.text("version")).isEqualTo(version(5)).isNotEmpty();
		assertThat(put(5, "\"cells\": {\"home_zip\": \"21203\"}").status()).isEqualTo(200);
	}

	@Test
	void whatCannotBeIsRefusedInWords() {
		for (String wish : List.of("\"cells\": {\"shoe_size\": \"9\"}", "\"cells\": {\"Name\": \"Poe\"}",
				"\"cells\": {\"pay\": null}", "\"cells\": {\"pay\": \"" + "9".repeat(1001) + "\"}",
				"\"excluded\": true, \"cells\": {\"pay\": \"9\"}")) {
			Answer answer = put(5, wish);
			assertThat(answer.status()).as(wish).isEqualTo(422);
			assertThat(answer.response().body()).contains("/cells").doesNotContain("??", "intake.rows");
		}
		Answer blind = this.client.put(this.path + "/rows/5", "{\"excluded\": true}");
		assertThat(blind.status()).isEqualTo(422);
		assertThat(blind.response().body()).contains("/version");
		assertThat(this.client.put(this.path + "/rows/5", "{\"shoes\": 1}").status()).isEqualTo(400);
		assertThat(this.client.put(this.path + "/rows/5", "[]").status()).isEqualTo(400);
		assertThat(this.client.post(this.path + "/rows/check", "").status()).as("nothing was changed").isEqualTo(409);
	}

	@Test
	void othersMayNotAndDecidedImportsStay() {
		String wish = "{\"version\": \"" + version(5) + "\", \"excluded\": true}";
		ImportClient elsewhere = new ImportClient(this.port,
				this.cast.token(this.cast.member(this.cast.institution(), Role.MANAGER)));
		ImportClient contributor = new ImportClient(this.port,
				this.cast.token(this.cast.member(this.institution, Role.CONTRIBUTOR)));
		assertThat(elsewhere.get(this.path + "/rows").status()).isEqualTo(404);
		assertThat(elsewhere.put(this.path + "/rows/5", wish).status()).isEqualTo(404);
		assertThat(elsewhere.post(this.path + "/rows/check", "").status()).isEqualTo(404);
		assertThat(contributor.get(this.path + "/rows").status()).isEqualTo(403);
		assertThat(contributor.put(this.path + "/rows/5", wish).status()).isEqualTo(403);
		assertThat(this.client.post(this.path + "/cancel", "").status()).isEqualTo(200);
		assertThat(this.client.put(this.path + "/rows/5", wish).status()).isEqualTo(409);
		assertThat(this.client.get(this.path + "/rows").status()).isEqualTo(409);
	}

}
