package org.holdfast.intake.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.Programs;
import org.holdfast.Visitor;
import org.holdfast.intake.web.ImportClient.Answer;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.CurrentInstitution;
import org.holdfast.tenancy.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who decided what about a file, took rows out of it or withdrew it is said afterwards.
 */
@IntegrationTest
class ImportTraceIntegrationTests {

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Autowired
	private Programs programs;

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

	/** What the log says of one kind of event, newest first. */
	private List<JsonNode> entries(String what) {
		Actor administrator = this.cast.member(this.institution, Role.ADMINISTRATOR);
		List<JsonNode> entries = new ArrayList<>();
		new JsonMapper().readTree(this.programs.call(this.port, administrator, "GET", "audit", null).body())
			.forEach(entries::add);
		return entries.stream().filter((entry) -> entry.path("what").asString().equals(what)).toList();
	}

	@Test
	void whatWasDecidedIsWrittenDown() {
		String header = "transaction_id,line,transaction_date,vendor_id,amount\n";
		this.client.post("/" + this.client.loaded("purchases", header + "T1,1,2025-01-15,V1,1.00\n").id() + "/commit",
				"{}");
		Answer second = this.client.upload("kind", "purchases", "controlTotal", "7.00", "file",
				header + "T1,1,2025-01-15,V1,2.00\nT2,1,2025-01-15,V1,many\n");
		this.client.rested(second.id());
		assertThat(this.client
			.post("/" + second.id() + "/commit",
					"{\"goodRowsOnly\": true, \"rejected\": 1, \"acceptDifference\": true, \"conflicts\": \"keep\","
							+ " \"replace\": {\"from\": \"2025-02-01\", \"to\": \"2025-02-28\"}}")
			.text("state")).isEqualTo("committed");
		JsonNode facts = entries("batch-committed").getFirst().path("facts");
		assertThat(List.of(facts.path("withoutRejected").asString(), facts.path("difference").asString(),
				facts.path("conflicts").asString(), facts.path("replaced").asString()))
			.containsExactly("1", "accepted", "keep 1", "2025-02-01/2025-02-28");
		assertThat(decision(second.id())).contains("\"keep\"", "2025-02-28");
	}

	private String decision(String id) {
		return CurrentInstitution.runAs(this.institution,
				() -> this.transactions.execute((status) -> this.jdbc
					.sql("SELECT decision::text FROM import WHERE institution_id = :institution AND id = :id")
					.param("institution", this.institution)
					.param("id", UUID.fromString(id))
					.query(String.class)
					.single()));
	}

	@Test
	void whoCommittedAndWhoWithdrewIsSaid() {
		Actor other = this.cast.member(this.institution, Role.ADMINISTRATOR);
		ImportClient others = new ImportClient(this.port, this.cast.token(other));
		String file = ImportClient.people(1, 4);
		Answer first = this.client.loaded("roster", file);
		others.post("/" + first.id() + "/commit", "{}");
		assertThat(this.client.upload("kind", "roster", "file", file).text("detail")).contains(other.name(),
				first.id());
		assertThat(this.client.get("/" + first.id()).body().path("withdrawn").isNull()).isTrue();
		others.post("/" + first.id() + "/withdraw", "{\"reason\": \"the wrong month\"}");
		JsonNode withdrawn = this.client.get("/" + first.id()).body().path("withdrawn");
		assertThat(withdrawn.path("by").asString()).isEqualTo(other.name());
		assertThat(withdrawn.path("reason").asString()).isEqualTo("the wrong month");
		Visitor visitor = new Visitor(this.port).signIn(this.cast.member(this.institution, Role.MANAGER));
		assertThat(visitor.open("/files/" + first.id()).words()).containsPattern(other.name() + ": the wrong month");
	}

	@Test
	void downloadsOfRejectedRowsAreWrittenDown() {
		Answer checked = this.client.loaded("roster",
				ImportClient.people(1, 2) + "2024-06-30,E9,12,Clerk,1,annual\r\n");
		Actor administrator = this.cast.member(this.institution, Role.ADMINISTRATOR);
		Visitor visitor = new Visitor(this.port).signIn(administrator);
		visitor.open("/files/" + checked.id() + "/errors.csv");
		this.client.get("/" + checked.id() + "/errors.csv");
		List<JsonNode> entries = entries("rejected-rows-downloaded");
		assertThat(entries).hasSize(2).allSatisfy((entry) -> {
			assertThat(entry.path("subject").asString()).isEqualTo(checked.id());
			assertThat(entry.path("facts").path("rows").asString()).isEqualTo("1");
		});
		assertThat(entries.get(1).path("who").asString()).isEqualTo(administrator.name());
	}

}
