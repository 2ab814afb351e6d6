package org.holdfast.intake.web;

import java.util.List;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files that count without a person: where that is allowed, and only when nothing about
 * them wants a look.
 */
@IntegrationTest
class AutomaticCommitIntegrationTests {

	private static final String PURCHASES = "transaction_id,transaction_date,vendor_name,vendor_zip,amount\r\n";

	private static final String VENDORS = "vendor_id,vendor_name,zip\r\nV1,Acme Linen LLC,21201\r\n";

	private static final String EMPLOYMENTS = "employee_id,hire_date,job_title,home_zip,starting_pay,pay_basis\r\n"
			+ "E1,2024-02-01,Clerk,21201,20.00,hourly\r\n";

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Autowired
	private FilePolicies policies;

	private Actor administrator;

	private Actor manager;

	private ImportClient client;

	@BeforeEach
	void begin() {
		UUID institution = this.cast.institution();
		this.administrator = this.cast.member(institution, Role.ADMINISTRATOR);
		this.manager = this.cast.member(institution, Role.MANAGER);
		this.client = new ImportClient(this.port, this.cast.token(this.manager));
	}

	private void allow(String... kinds) {
		this.cast.as(this.administrator, () -> {
			this.policies.change(new FilePolicy(30, Set.of(kinds)));
			return true;
		});
	}

	private Answer sent(String kind, String content) {
		Answer answer = this.client.upload("kind", kind, "commit", "auto", "file", content);
		assertThat(answer.status()).as(answer.response().body()).isEqualTo(202);
		return this.client.rested(answer.id());
	}

	@Test
	void isRefusedUnlessTheInstitutionAllowsIt() {
		Answer refused = this.client.upload("kind", "roster", "commit", "auto", "file", ImportClient.people(1, 2));
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.body().path("errors").get(0).path("pointer").asString()).isEqualTo("/commit");
		assertThat(refused.body().path("errors").get(0).path("message").asString()).contains("ask an administrator");
		assertThat(this.client.get("").body().size()).isZero();
		allow("vendors");
		assertThat(this.client.upload("kind", "roster", "commit", "auto", "file", ImportClient.people(1, 2)).status())
			.isEqualTo(422);
		assertThat(this.client.upload("kind", "roster", "commit", "yes", "file", ImportClient.people(1, 2)).status())
			.isEqualTo(422);
		assertThat(this.client.loaded("roster", ImportClient.people(1, 2)).text("state")).isEqualTo("previewed");
	}

	@Test
	void countsByItselfAndSaysSo() {
		allow("roster");
		Answer counted = sent("roster", ImportClient.people(1, 3));
		assertThat(counted.text("state")).isEqualTo("committed");
		assertThat(counted.body().path("automatic").path("committed").asBoolean()).isTrue();
		assertThat(counted.body().path("automatic").path("held").isNull()).isTrue();
		Visitor visitor = new Visitor(this.port).signIn(this.administrator);
		assertThat(visitor.open("/files/" + counted.id()).words()).contains("Committed by itself", this.manager.name());
		assertThat(visitor.open("/settings/audit").words()).contains("File decided by itself", this.manager.name(),
				"Retention or automatic commit changed", this.administrator.name());
		Answer asked = this.client.loaded("roster", ImportClient.people(20, 3));
		assertThat(asked.text("state")).as("only what asks for it").isEqualTo("previewed");
		assertThat(asked.body().path("automatic").isNull()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "employments", "purchases", "vendors" })
	void everyKindCan(String kind) {
		allow("employments", "purchases", "vendors");
		String file = switch (kind) {
			case "employments" -> EMPLOYMENTS;
			case "purchases" -> PURCHASES + "T1,2024-02-01,Acme Linen LLC,21201,10.00\r\n";
			default -> VENDORS;
		};
		assertThat(sent(kind, file).text("state")).isEqualTo("committed");
	}

	@Test
	void theSameKeyDoesNotCountTwice() {
		allow("roster");
		List<String> key = List.of("Idempotency-Key", "june");
		Object[] form = { "kind", "roster", "commit", "auto", "file", ImportClient.people(1, 3) };
		String id = this.client.uploadAt("", key, form).id();
		assertThat(this.client.rested(id).text("state")).isEqualTo("committed");
		assertThat(this.client.uploadAt("", key, form).id()).isEqualTo(id);
		assertThat(this.client.get("").body().size()).isEqualTo(1);
	}

	@Test
	void aSavedMappingIsEnough() {
		allow("roster");
		String file = "ID,ZIP,Title,Salary\r\n1,21201,Clerk,40000\r\n2,21201,Nurse,50000\r\n";
		Answer first = sent("roster", file);
		assertThat(first.text("state")).isEqualTo("needs-mapping");
		this.client.put("/" + first.id() + "/mapping", """
				{"source": "Payroll", "columns": {"employee_id": "ID", "home_zip": "ZIP", "job_title": "Title",
				"pay": "Salary"}, "constants": {"as_of": "2024-06-30", "pay_basis": "annual"}}""");
		Answer mapped = this.client.rested(first.id());
		assertThat(mapped.text("state")).as("a person chose the columns, so a person decides").isEqualTo("previewed");
		assertThat(mapped.body().path("automatic").path("held").asString()).isEqualTo("changed-by-hand");
		this.client.post("/" + first.id() + "/commit", "{}");
		assertThat(this.client.get("/" + first.id()).body().path("automatic").path("committed").asBoolean()).isFalse();
		Answer next = this.client.upload("kind", "roster", "source", "Payroll", "commit", "auto", "file",
				file.replace("40000", "41000"));
		assertThat(this.client.rested(next.id()).text("state")).isEqualTo("committed");
	}

	@Test
	void waitsWithTheReasonWhenSomethingWantsALook() {
		allow("roster", "purchases");
		held("rows-rejected", sent("roster", ImportClient.people(1, 2) + "2024-06-30,E9,21201,Clerk,free,annual\r\n"));
		Answer differs = this.client.upload("kind", "roster", "commit", "auto", "controlTotal", "9", "file",
				ImportClient.people(30, 2));
		held("control-total-differs", this.client.rested(differs.id()));
		assertThat(sent("purchases", PURCHASES + "T1,2024-02-01,Acme,21201,10.00\r\n").text("state"))
			.isEqualTo("committed");
		Answer conflict = sent("purchases", PURCHASES + "T1,2024-02-01,Acme,21201,12.00\r\n");
		held("conflicts-undecided", conflict);
		assertThat(new Visitor(this.port).signIn(this.manager).open("/files/" + conflict.id()).words())
			.contains("Waits for a person", "Rows conflict");
		this.client.post("/" + conflict.id() + "/commit", "{\"conflicts\": \"replace\"}");
		assertThat(this.client.get("/" + conflict.id()).text("state")).isEqualTo("committed");
		assertThat(this.client.get("/" + conflict.id()).body().path("automatic").path("committed").asBoolean())
			.isFalse();
	}

	private static void held(String reason, Answer answer) {
		assertThat(answer.text("state")).isEqualTo("previewed");
		assertThat(answer.body().path("automatic").path("committed").asBoolean()).isFalse();
		assertThat(answer.body().path("automatic").path("held").asString()).isEqualTo(reason);
		assertThat(answer.body().path("automatic").path("message").asString()).endsWith(".");
	}

}
