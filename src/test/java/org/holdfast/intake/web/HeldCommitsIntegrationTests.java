package org.holdfast.intake.web;

import java.util.List;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.intake.web.ImportClient.Answer;
import org.holdfast.tenancy.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Commits that a program asks for too early are answered with a code that says what has
 * to be decided, and nothing counts until it is.
 */
@IntegrationTest
class HeldCommitsIntegrationTests {

	private static final String HEADER = "transaction_id,line,transaction_date,vendor_id,amount\n";

	private static final String FIRST = "T1,1,2025-01-15,V1,1.00\n";

	private static final String OTHERWISE = "T1,1,2025-01-15,V1,2.00\n";

	private static final String SECOND = "T2,1,2025-01-16,V1,5.00\n";

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	private ImportClient client;

	@BeforeEach
	void begin() {
		this.client = new ImportClient(this.port,
				this.cast.token(this.cast.member(this.cast.institution(), Role.MANAGER)));
	}

	@Test
	void conflictsWaitUntilSomebodySaysWhichRowsStay() {
		Answer conflicting = conflicting();
		held(conflicting, "{}", "conflicts-undecided");
		held(conflicting, "{\"acceptDifference\": true, \"goodRowsOnly\": true, \"rejected\": 0}",
				"conflicts-undecided");
		assertThat(rowsAgainstWhatCounts()).isEqualTo("same 1, conflicting 1, new 1");
	}

	@Test
	void conflictingRowsThatAreKeptStandAsTheyStood() {
		commit(conflicting(), "{\"conflicts\": \"keep\"}");
		assertThat(rowsAgainstWhatCounts()).isEqualTo("same 2, conflicting 1, new 0");
		assertThat(amountsThatCount()).containsExactlyInAnyOrder("1.00", "5.00");
	}

	@Test
	void conflictingRowsThatAreReplacedStandAsTheyCame() {
		commit(conflicting(), "{\"conflicts\": \"replace\"}");
		assertThat(rowsAgainstWhatCounts()).isEqualTo("same 2, conflicting 1, new 0");
		assertThat(amountsThatCount()).containsExactlyInAnyOrder("2.00", "5.00");
	}

	@Test
	void fileWithoutAnyGoodRowCannotCount() {
		Answer bad = this.client.loaded("purchases", HEADER + "T1,1,2025-01-15,V1,many\n");
		held(bad, "{}", "rows-rejected");
		held(bad, "{\"goodRowsOnly\": true, \"rejected\": 1}", "nothing-accepted");
	}

	@Test
	void rejectedRowsWaitForTheirNumber() {
		Answer mixed = this.client.loaded("purchases", HEADER + FIRST + "T9,1,2025-01-15,V1,many\n");
		held(mixed, "{}", "rows-rejected");
		held(mixed, "{\"goodRowsOnly\": true}", "rows-rejected");
		held(mixed, "{\"rejected\": 1}", "rows-rejected");
		held(mixed, "{\"goodRowsOnly\": true, \"rejected\": 2}", "rows-rejected");
		commit(mixed, "{\"goodRowsOnly\": true, \"rejected\": 1}");
	}

	@Test
	void differingTotalWaitsUntilItIsAccepted() {
		Answer received = this.client.upload("kind", "purchases", "controlTotal", "7.00", "file", HEADER + FIRST);
		Answer differing = this.client.rested(received.id());
		held(differing, "{}", "control-total-differs");
		held(differing, "{\"acceptDifference\": false}", "control-total-differs");
		commit(differing, "{\"acceptDifference\": true}");
	}

	/** A file with a row that is there otherwise, and one that is new. */
	private Answer conflicting() {
		commit(this.client.loaded("purchases", HEADER + FIRST), "{}");
		Answer second = this.client.loaded("purchases", HEADER + OTHERWISE + SECOND);
		assertThat(second.rows("conflicting")).isEqualTo(1);
		return second;
	}

	private void commit(Answer file, String decision) {
		Answer committed = this.client.post("/" + file.id() + "/commit", decision);
		assertThat(committed.status()).as(committed.response().body()).isEqualTo(200);
		assertThat(this.client.rested(file.id()).text("state")).isEqualTo("committed");
	}

	private void held(Answer file, String decision, String code) {
		Answer refused = this.client.post("/" + file.id() + "/commit", decision);
		assertThat(refused.status()).as(refused.response().body()).isEqualTo(409);
		assertThat(refused.text("code")).isEqualTo(code);
		assertThat(refused.text("detail")).isNotBlank().doesNotContain("??", "{0}");
		assertThat(this.client.rested(file.id()).text("state")).as("after " + code).isEqualTo("previewed");
	}

	/**
	 * How the first row, the same with another amount, and the second compare.
	 */
	private String rowsAgainstWhatCounts() {
		Answer first = this.client.loaded("purchases", "note," + HEADER + "," + FIRST + "," + SECOND);
		Answer other = this.client.loaded("purchases", "note," + HEADER + "," + OTHERWISE);
		return "same %d, conflicting %d, new %d".formatted(first.rows("same") + other.rows("same"),
				first.rows("conflicting") + other.rows("conflicting"), first.rows("new") + other.rows("new"));
	}

	private List<String> amountsThatCount() {
		Answer all = this.client.loaded("purchases",
				"note,note2," + HEADER + ",,T1,1,2025-01-15,V1,9.00\n" + ",,T2,1,2025-01-16,V1,9.00\n");
		assertThat(all.rows("conflicting")).isEqualTo(2);
		JsonNode samples = this.client.get("/" + all.id() + "/preview").body().path("samples");
		return samples.findValues("before").stream().map((row) -> row.path("amount").asString()).toList();
	}

}
