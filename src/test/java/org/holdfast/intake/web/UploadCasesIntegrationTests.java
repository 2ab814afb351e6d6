package org.holdfast.intake.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every upload of the catalogue is answered as it says, over HTTP, and what is refused
 * leaves no rows behind.
 */
@IntegrationTest
class UploadCasesIntegrationTests {

	private static final int MOST_OF_A_PAGE = 200_000;

	private static final int MOST_SAMPLES = 20;

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

	static Stream<UploadCase> cases() {
		return Stream.concat(UploadCases.all(), WorkbookCases.all());
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("cases")
	void isAnsweredAsTheCatalogueSays(UploadCase upload) {
		Answer received = this.client.upload("kind", "purchases", "file" + upload.fileName(), upload.content());
		assertThat(received.status()).as(received.response().body()).isEqualTo(202);
		Answer rested = this.client.rested(received.id());
		String body = rested.response().body();
		assertThat(rested.text("state")).as(body).isEqualTo(upload.state());
		assertThat(body.length()).isLessThan(1 << 20);
		if (upload.reason() != null) {
			assertThat(rested.text("reason")).isEqualTo(upload.reason());
		}
		assertThat(rested.rows("accepted")).as(body).isEqualTo(upload.accepted());
		assertThat(rested.rows("rejected")).as(body).isEqualTo(upload.rejected());
		assertThat(rested.rows("excluded")).as(body).isEqualTo(upload.excluded());
		assertThat(rested.rows("read")).isEqualTo(upload.accepted() + upload.rejected() + upload.excluded());
		assertThat(rested.body().path("totals").path("amount").asString(null)).isEqualTo(upload.amount());
		tells(upload, rested);
		pageTells(upload, rested);
		if (upload.state().equals("previewed")) {
			canBeCommitted(upload, received.id());
		}
		else {
			leavesNoRows(received.id(), upload);
		}
	}

	private static void tells(UploadCase upload, Answer rested) {
		for (JsonNode problem : rested.body().path("problems")) {
			assertThat(problem.path("samples").size()).isLessThanOrEqualTo(MOST_SAMPLES);
		}
		if (upload.rule() == null) {
			return;
		}
		JsonNode problem = rested.problem(upload.rule());
		assertThat(problem.isMissingNode()).as(rested.response().body()).isFalse();
		JsonNode sample = problem.path("samples").path(0);
		assertThat(sample.path("message").asString("")).isNotBlank().doesNotContain("??", "219-09-9999");
		if (upload.row() != null) {
			assertThat(sample.path("row").asInt()).isEqualTo(upload.row());
		}
		if (upload.column() != null) {
			assertThat(sample.toString()).contains(upload.column());
		}
	}

	/** A person sees on a page of bounded size what a program is told. */
	private void pageTells(UploadCase upload, Answer rested) {
		this.visitor.open("/files/" + rested.id());
		assertThat(this.visitor.status()).isEqualTo(200);
		assertThat(this.visitor.page().outerHtml().length()).isLessThan(MOST_OF_A_PAGE);
		assertThat(this.visitor.words()).doesNotContain("??", "219-09-9999", "root:x:0");
		String rule = (upload.rule() != null) ? upload.rule() : rested.text("reason");
		if (!rule.isEmpty() && !upload.state().equals("needs-mapping")) {
			String message = rested.problem(rule).path("samples").path(0).path("message").asString();
			assertThat(this.visitor.words()).contains(message.replaceFirst("^Row \\d+: ", "").split("(?<=[.]) "));
		}
	}

	private void canBeCommitted(UploadCase upload, String id) {
		if (upload.rejected() > 0) {
			assertThat(this.client.get("/" + id + "/errors.csv").response().body().lines().count())
				.isGreaterThan(upload.rejected());
		}
		Answer committed = this.client.post("/" + id + "/commit",
				"{\"goodRowsOnly\":true,\"rejected\":" + upload.rejected() + "}");
		assertThat(committed.status()).as(committed.response().body()).isEqualTo(200);
		assertThat(this.client.rested(id).text("state")).isEqualTo("committed");
	}

	private void leavesNoRows(String id, UploadCase upload) {
		Map<String, Integer> stored = StoredRows.of(this.institution, this.jdbc, this.transactions);
		assertThat(stored.keySet()).isSubsetOf("upload_chunk");
		assertThat(this.client.post("/" + id + "/commit", "{}").text("code")).isEqualTo("wrong-state");
		if (upload.state().equals("failed")) {
			String reason = this.client.get("/" + id).text("reason");
			boolean content = reason.startsWith("file-") || reason.equals("archive-bomb");
			if (content) {
				assertThat(stored).isEmpty();
			}
			assertThat(this.client.post("/" + id + "/resume", "{}").status()).isEqualTo(content ? 409 : 200);
			Answer again = this.client.rested(id);
			assertThat(again.text("state")).isEqualTo("failed");
			assertThat(again.text("reason")).isEqualTo(reason);
			assertThat(again.problem(reason).isMissingNode()).isFalse();
		}
		assertThat(this.client.post("/" + id + "/cancel", "{}").text("state")).isEqualTo("cancelled");
	}

	@Test
	void namesThatLookEqualAreOneVendorOnlyWhenTheyAre() {
		String file = "transaction_id,transaction_date,vendor_name,amount\nT1,2026-03-01,Pe\u00F1a Supply,1.00\n"
				+ "T2,2026-03-01,Pen\u0303a Supply,2.00\nT3,2026-03-01,P\u0435\u00F1a Supply,4.00\n";
		Answer checked = this.client.loaded("purchases", file);
		assertThat(checked.rows("accepted")).isEqualTo(3);
		this.client.post("/" + checked.id() + "/commit", "{}");
		assertThat(this.client.rested(checked.id()).text("state")).isEqualTo("committed");
		assertThat(vendors()).containsExactlyInAnyOrder("Pe\u00F1a Supply: 3.00 on 2 lines",
				"P\u0435\u00F1a Supply: 4.00 on 1 lines");
	}

	/** The vendors that the committed files name, once they are written down. */
	private List<String> vendors() {
		return CurrentInstitution.runAs(this.institution, () -> {
			Programs.await(() -> !vendorsSeen().isEmpty());
			return vendorsSeen();
		});
	}

	private List<String> vendorsSeen() {
		return Objects.requireNonNull(this.transactions.execute((status) -> this.jdbc.sql("""
				SELECT name || ': ' || (cents / 100)::numeric(12, 2) || ' on ' || lines || ' lines' FROM vendor_seen
				WHERE institution_id = :institution""")
			.param("institution", this.institution)
			.query(String.class)
			.list()));
	}

}
