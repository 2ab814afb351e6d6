package org.holdfast.intake.web;

import java.util.ArrayList;
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
 * What is shown of a file before it counts: totals by month and examples of rows.
 */
@IntegrationTest
class PreviewIntegrationTests {

	private static final String LEDGER = "transaction_id,transaction_date,vendor_id,vendor_name,amount,category\r\n";

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

	private Answer committed(String kind, String file) {
		Answer checked = this.client.loaded(kind, file);
		assertThat(this.client.post("/" + checked.id() + "/commit", "{}").status()).isEqualTo(200);
		return checked;
	}

	@Test
	void rowsAreShownAsTheyCountAndAsTheyWould() {
		committed("purchases", LEDGER + "T1,2025-01-10,V1,Acme,100.00,Food\r\nT2,2025-01-11,V1,Acme,20.00,Food\r\n"
				+ "T3,2025-01-12,V2,Bolt,30.00,Food\r\nT4,2025-01-13,V2,Bolt,40.00,Food\r\n");
		Answer next = this.client.loaded("purchases",
				LEDGER + "T1,2025-01-10,V1,Acme,100.00,Food\r\nT2,2025-01-11,V1,Acme,20.00,Linen\r\n"
						+ "T3,2025-01-12,V2,Bolt,33.00,Food\r\nT5,2025-01-20,V3,Cord,50.00,Food\r\n");
		JsonNode preview = this.client.get("/" + next.id() + "/preview").body();
		List<String> found = new ArrayList<>();
		preview.path("samples")
			.forEach((one) -> found.add(one.path("kind").asString() + " " + one.path("row").asInt() + " "
					+ one.path("before").path("amount").asString("-") + " "
					+ one.path("now").path("amount").asString("-") + " "
					+ one.path("now").path("category").asString("-")));
		assertThat(found).containsExactlyInAnyOrder("new 5 - 50.00 Food", "same 2 100.00 100.00 Food",
				"changed 3 20.00 20.00 Linen", "conflicting 4 30.00 33.00 Food", "gone 5 40.00 - -");
		assertThat(preview.path("gone").asInt()).isEqualTo(1);
		this.visitor.open("/files/" + next.id());
		assertThat(this.visitor.words()).contains("Conflicting rows", "1 row that counts now is dated");
		assertThat(this.visitor.page().select(".row-samples del").eachText()).containsExactly("Food", "$30.00");
		assertThat(this.visitor.page().select(".row-samples ins").eachText()).containsExactly("Linen", "$33.00");
		assertThat(this.visitor.page().select("details[open]")).as("samples are folded").isEmpty();
		List<String> headings = this.visitor.page().select("main h2").eachText();
		assertThat(headings).startsWith("Rows", "What would change", "Totals by month", "What was found");
	}

	@Test
	void rowsOfPeopleAndVendorsHaveExamplesToo() {
		committed("roster", ImportClient.people(1, 3));
		Answer next = this.client.loaded("roster", ImportClient.people(1, 9).replace("40002", "50002"));
		JsonNode samples = this.client.get("/" + next.id() + "/preview").body().path("samples");
		List<String> kinds = new ArrayList<>();
		samples.forEach((one) -> kinds.add(one.path("kind").asString()));
		assertThat(kinds).containsExactlyInAnyOrder("new", "new", "new", "new", "new", "same", "same", "changed");
		assertThat(samples.toString()).contains("\"pay\":\"50002\"").doesNotContain("E1", "identity", "person");
		committed("vendors", "vendor_id,vendor_name,zip\r\nV1,Acme,21201\r\n");
		Answer vendors = this.client.loaded("vendors",
				"vendor_id,vendor_name,zip,address_role\r\nV1,Acme,21202,remit\r\n");
		JsonNode gone = this.client.get("/" + vendors.id() + "/preview").body();
		assertThat(gone.path("gone").asInt()).isEqualTo(1);
		assertThat(gone.path("samples").toString()).contains("\"kind\":\"gone\"", "21201");
	}

	@Test
	void monthsAreComparedWithControlTotals() {
		String file = LEDGER + "T1,2025-01-10,V1,Acme,100.10,Food\r\nT2,2025-03-11,V1,Acme,20.00,Food\r\n"
				+ "T3,2025-03-12,V2,Bolt,-5.00,Food\r\n";
		assertThat(
				this.client.upload("kind", "purchases", "controlTotals", "{\"2025-13\": \"1\"}", "file", file).status())
			.isEqualTo(422);
		assertThat(this.client.upload("kind", "purchases", "controlTotals", "{\"2025-01\": \"much\"}", "file", file)
			.status()).isEqualTo(422);
		assertThat(this.client.upload("kind", "purchases", "controlTotals", "2025-01 = 1\n2025-01 = 2", "file", file)
			.status()).isEqualTo(422);
		Answer received = this.client.upload("kind", "purchases", "controlTotals",
				"{\"2025-01\": \"100.10\", \"2025-02\": 7, \"2025-03\": \"1,015.00\"}", "file", file);
		Answer checked = this.client.rested(received.id());
		JsonNode problem = checked.problem("control-total-differs");
		assertThat(problem.path("count").asInt()).isEqualTo(2);
		assertThat(problem.path("samples").get(1).path("message").asString())
			.startsWith("2025-03: the rows give 15.00, which differs");
		JsonNode months = this.client.get("/" + checked.id() + "/preview").body().path("months");
		assertThat(months.toString()).isEqualTo("["
				+ "{\"month\":\"2025-01\",\"rows\":1,\"amount\":\"100.10\",\"controlTotal\":\"100.10\",\"difference\":\"0.00\"},"
				+ "{\"month\":\"2025-02\",\"rows\":0,\"amount\":\"0.00\",\"controlTotal\":\"7\",\"difference\":\"-7\"},"
				+ "{\"month\":\"2025-03\",\"rows\":2,\"amount\":\"15.00\",\"controlTotal\":\"1015.00\",\"difference\":\"-1000.00\"}]");
		assertThat(this.client.post("/" + checked.id() + "/commit", "{}").text("code"))
			.isEqualTo("control-total-differs");
		String path = "/files/" + checked.id();
		this.visitor.open(path + "/totals").submit(path + "/totals", "month.2025-01", "abc");
		assertThat(this.visitor.status()).isEqualTo(422);
		assertThat(this.visitor.page().select(".error-summary a").attr("href")).isEqualTo("#month.2025-01");
		assertThat(this.visitor.page().select("[id=month.2025-01]").attr("value")).isEqualTo("abc");
		this.visitor.submit(path + "/totals", "month.2025-01", "$100.10", "month.2025-02", "", "month.2025-03", "16");
		this.visitor.follow();
		assertThat(this.visitor.page().select("#months .tag-warn").eachText()).containsExactly("≠ −$1.00");
		this.visitor.open(path + "/commit");
		assertThat(this.visitor.words()).contains("2025-03: the rows give 15.00");
		this.visitor.submit(path + "/commit");
		assertThat(this.visitor.status()).isEqualTo(422);
		this.visitor.submit(path + "/commit", "acceptDifference", "true");
		assertThat(this.visitor.follow().words()).contains("the difference was accepted");
		assertThat(this.visitor.open(path).words()).contains("accepted the difference.", "≠ −$1.00");
		assertThat(this.visitor.open(path + "/totals").status()).isEqualTo(409);
	}

	@Test
	void totalsThatAgreeHoldNothingUp() {
		Answer received = this.client.upload("kind", "roster", "controlTotals", "2024-06 = 4", "controlTotal", "4",
				"file", ImportClient.people(1, 4));
		Answer checked = this.client.rested(received.id());
		assertThat(checked.problem("control-total-differs").isMissingNode()).isTrue();
		assertThat(this.visitor.open("/files/" + checked.id()).words()).contains("Agrees");
		assertThat(this.client.post("/" + checked.id() + "/commit", "{}").status()).isEqualTo(200);
	}

	@Test
	void othersSeeNothing() {
		Answer mine = this.client.loaded("roster", ImportClient.people(1, 1));
		Actor neighbor = this.cast.member(this.cast.institution(), Role.MANAGER);
		assertThat(new ImportClient(this.port, this.cast.token(neighbor)).get("/" + mine.id() + "/preview").status())
			.isEqualTo(404);
		assertThat(new Visitor(this.port).signIn(neighbor).open("/files/" + mine.id() + "/totals").status())
			.isEqualTo(404);
		for (Role role : List.of(Role.CONTRIBUTOR, Role.EXECUTIVE)) {
			Actor actor = this.cast.member(this.institution, role);
			assertThat(new ImportClient(this.port, this.cast.token(actor)).get("/" + mine.id() + "/preview").status())
				.isEqualTo(403);
			assertThat(new Visitor(this.port).signIn(actor).open("/files/" + mine.id() + "/totals").status())
				.isEqualTo(403);
		}
	}

}
