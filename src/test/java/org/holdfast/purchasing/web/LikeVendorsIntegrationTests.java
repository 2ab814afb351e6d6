package org.holdfast.purchasing.web;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.Programs;
import org.holdfast.Visitor;
import org.holdfast.intake.ImportView;
import org.holdfast.intake.Imports;
import org.holdfast.intake.Kind;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Vendors that may be one: found, decided about, remembered, taken back; and figures that
 * follow to the cent.
 */
@IntegrationTest
class LikeVendorsIntegrationTests {

	private static final JsonMapper JSON = new JsonMapper();

	private static final String MASTER = """
			vendor_id,vendor_name,zip,certification,certified_from,certified_until,ownership
			V1,Harbor Supply LLC,21201,MBE,2024-08-15,2025-03-20,cooperative
			V9,Northern Lights,04401,,,,
			""";

	private static final String LEDGER = """
			transaction_id,line,transaction_date,vendor_id,vendor_name,vendor_zip,amount,category
			T1,1,2024-07-05,%3$s,Harbor Supply,,100.00,Food
			T2,1,2024-08-14,%1$s,Harbor Suply,,20.50,Food
			T3,1,2024-08-20,%1$s,Harbor Suply,,7.25,Food
			T4,1,2025-03-21,%1$s,Harbor Suply,04401,3.10,Linen
			T5,1,2025-03-02,%2$s,"Supply, Harbor",,11.00,Food
			T6,1,2024-09-09,V9,Northern Lights,,50.00,Linen
			T7,1,2024-09-10,V9,Northern Lights,,-4.00,Linen
			""";

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Autowired
	private Programs programs;

	@Autowired
	private Imports imports;

	private Actor manager;

	private Visitor visitor;

	@BeforeEach
	void begin() {
		this.manager = institution("V2", "", "V1");
		this.visitor = new Visitor(this.port).signIn(this.manager);
	}

	private Actor institution(String second, String third, String first) {
		UUID institution = this.cast.institution();
		Actor administrator = this.cast.member(institution, Role.ADMINISTRATOR);
		put(administrator, "fiscal-year", "{\"startMonth\": 7}");
		put(administrator, "geography-sets/city",
				"{\"purpose\": \"local\", \"validFrom\": \"2020-01-01\", \"zips\": [\"21201\"]}");
		Actor actor = this.cast.member(institution, Role.MANAGER);
		load(actor, Kind.VENDORS, MASTER);
		load(actor, Kind.PURCHASES, LEDGER.formatted(second, third, first));
		return actor;
	}

	private void put(Actor actor, String path, String json) {
		assertThat(this.programs.call(this.port, actor, "PUT", "definitions/" + path, json).statusCode())
			.isEqualTo(200);
	}

	private ImportView load(Actor actor, Kind kind, String file) {
		return this.programs.load(actor, kind, null, file.getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void mergedVendorsCountExactlyAsOneAndApartAgain() {
		List<String> before = figures(this.manager, true);
		merge("Harbor Suply", "Harbor Supply LLC");
		assertThat(figures(this.manager, false)).isEqualTo(figures(institution("V1", "", "V1"), false));
		merge("Supply, Harbor", "Harbor Supply LLC");
		List<String> one = figures(institution("V1", "V1", "V1"), false);
		assertThat(figures(this.manager, false)).isEqualTo(one).isNotEqualTo(withoutPassports(before));
		String passport = passport(this.manager);
		assertThat(get(this.manager, "passports/" + passport).path("definitions").toString()).contains("vendor-merges");
		assertThat(verified(passport)).isEqualTo("same");
		revokeFirst();
		revokeFirst();
		assertThat(figures(this.manager, true)).isEqualTo(before);
		assertThat(verified(passport)).isEqualTo("different");
	}

	@Test
	void decisionsAreRememberedExplainedAndTakenBack() {
		awaitPairs("Harbor Suply");
		assertThat(this.visitor.words()).contains("One or two letters differ", "The same words stand in another order",
				"$30.85", "ZIP 21201");
		assertThat(this.visitor.words()).doesNotContain("Northern Lights");
		decide("Harbor Suply", "different", "Another owner");
		assertThat(this.visitor.open("/vendors/pairs").words()).contains("Supply, Harbor");
		assertThat(hrefs("Harbor Suply", "Harbor Supply LLC")).isEmpty();
		load(this.manager, Kind.PURCHASES, """
				transaction_id,line,transaction_date,vendor_id,vendor_name,amount
				U1,1,2025-04-01,V2,Harbor Suply,1.00
				U2,1,2025-04-01,V3,North Lights,5.00
				U3,1,2025-04-01,V4,Nothern Lights Inc,5.00
				""");
		awaitPairs("Nothern Lights");
		assertThat(hrefs("Harbor Suply", "Harbor Supply LLC")).isEmpty();
		this.visitor.open("/vendors/decisions");
		assertThat(this.visitor.words()).contains("are two vendors", "Reason: Another owner",
				"One or two letters differ", this.manager.name());
		revokeFirst();
		assertThat(this.visitor.words()).contains("Taken back by " + this.manager.name());
		this.visitor.open("/vendors/pairs");
		assertThat(hrefs("Harbor Suply", "Harbor Supply LLC")).isNotEmpty();
	}

	@Test
	void chainsLeadToTheLastAndPairsFollowTheLeader() {
		merge("Harbor Supply LLC", "Harbor Suply");
		assertThat(this.visitor.open("/vendors/pairs").words()).contains("with 1 more");
		merge("Harbor Suply", "Supply, Harbor");
		assertThat(figures(this.manager, false)).isEqualTo(figures(institution("V8", "V8", "V8"), false));
		assertThat(this.visitor.open("/vendors/pairs").words()).contains("No two vendors wait");
		assertThat(this.visitor.open("/vendors/decisions").page().select("form[action$=/revoke]")).hasSize(2);
	}

	@Test
	void emptyOrLongAnswersAreRefusedAndStrangersSeeNothing() {
		awaitPairs("Harbor Suply");
		String pair = hrefs("Harbor Suply", "Harbor Supply LLC").getFirst();
		assertThat(this.visitor.open(pair).submit(pair).status()).isEqualTo(422);
		assertThat(this.visitor.words()).contains("Choose whether they are one vendor or two");
		assertThat(this.visitor.submit(pair, "verdict", "left", "reason", "x".repeat(501)).status()).isEqualTo(422);
		assertThat(this.visitor.page().select("textarea").text()).hasSize(501);
		decide("Harbor Suply", "different", "");
		assertThat(this.visitor.open(pair).status()).isEqualTo(404);
		this.visitor.open("/vendors/decisions");
		String revoke = this.visitor.page().select("form[action$=/revoke]").attr("action");
		Visitor stranger = new Visitor(this.port).signIn(this.cast.member(this.cast.institution(), Role.ADMINISTRATOR));
		stranger.open("/vendors/pairs");
		assertThat(stranger.open(pair).status()).isEqualTo(404);
		assertThat(
				stranger.post(revoke, java.util.Map.of("_csrf", stranger.open("/vendors/decisions").csrf())).status())
			.isIn(403, 404);
		Visitor executive = new Visitor(this.port)
			.signIn(this.cast.member(java.util.Objects.requireNonNull(this.manager.institutionId()), Role.EXECUTIVE));
		for (String path : List.of("/vendors/pairs", "/vendors/decisions", pair)) {
			assertThat(executive.open(path).status()).as(path).isEqualTo(403);
		}
		revokeFirst();
		assertThat(this.visitor.page().select("form[action$=/revoke]")).isEmpty();
	}

	@Test
	void withdrawnFilesTakeTheirPairsAlong() {
		awaitPairs("Harbor Suply");
		ImportView ledger = this.cast.as(this.manager, () -> this.imports.list(10, 0)).getFirst();
		this.cast.as(this.manager, () -> this.imports.withdraw(ledger.id(), "test"));
		Programs.await(() -> this.visitor.open("/vendors/pairs").words().contains("No two vendors wait"));
	}

	private void merge(String from, String to) {
		awaitPairs(from);
		String pair = hrefs(from, to).getFirst();
		this.visitor.open(pair);
		String side = this.visitor.page()
			.select("input[name=verdict]")
			.stream()
			.filter((input) -> input.parent() != null && input.parent().text().contains("counted as " + to))
			.findFirst()
			.orElseThrow()
			.attr("value");
		this.visitor.submit(pair, "verdict", side, "reason", "");
		assertThat(this.visitor.status()).isEqualTo(302);
	}

	private void decide(String name, String verdict, String reason) {
		this.visitor.open("/vendors/pairs");
		String pair = hrefs(name, "Harbor Supply LLC").getFirst();
		this.visitor.open(pair).submit(pair, "verdict", verdict, "reason", reason);
		assertThat(this.visitor.status()).isEqualTo(302);
	}

	private void revokeFirst() {
		this.visitor.open("/vendors/decisions");
		String form = this.visitor.page().select("form[action$=/revoke]").first().attr("action");
		this.visitor.submit(form).follow();
		assertThat(this.visitor.words()).contains("was taken back");
	}

	private void awaitPairs(String name) {
		Programs.await(() -> this.visitor.open("/vendors/pairs").words().contains(name));
	}

	private List<String> hrefs(String one, String other) {
		return this.visitor.page()
			.select("#pairs tbody tr")
			.stream()
			.filter((row) -> row.select("th strong").eachText().containsAll(List.of(one, other)))
			.map((row) -> row.select("td a").attr("href"))
			.toList();
	}

	private List<String> figures(Actor actor, boolean passports) {
		return Stream.of("", "&breakdown=month", "&breakdown=category", "&breakdown=certification")
			.flatMap((breakdown) -> StreamSupport.stream(answer(actor, breakdown).path("figures").spliterator(), false))
			.map(JsonNode::toString)
			.map((figure) -> passports ? figure : withoutPassport(figure))
			.sorted(Comparator.naturalOrder())
			.toList();
	}

	private static List<String> withoutPassports(List<String> figures) {
		return figures.stream().map(LikeVendorsIntegrationTests::withoutPassport).toList();
	}

	private static String withoutPassport(String figure) {
		return figure.replaceAll("\"passport\":\"[^\"]*\"", "");
	}

	private String passport(Actor actor) {
		return answer(actor, "&codes=P1").path("figures").get(0).path("passport").asString();
	}

	private JsonNode answer(Actor actor, String more) {
		String path = "indicators?from=2024-07-01&to=2025-06-30" + more;
		Programs.await(() -> !get(actor, path).path("stale").asBoolean());
		return get(actor, path);
	}

	private String verified(String passport) {
		return JSON
			.readTree(this.programs.call(this.port, this.manager, "POST", "passports/" + passport + "/verify", "{}")
				.body())
			.path("result")
			.asString();
	}

	private JsonNode get(Actor actor, String path) {
		return JSON.readTree(this.programs.call(this.port, actor, "GET", path, null).body());
	}

}
