package org.holdfast.purchasing.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.Programs;
import org.holdfast.Visitor;
import org.holdfast.intake.Decision;
import org.holdfast.intake.ImportView;
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
 * The preview says which vendors of a file may be others, before the file counts.
 */
@IntegrationTest
class NearVendorsPreviewIntegrationTests {

	private static final JsonMapper JSON = new JsonMapper();

	private static final String MASTER = """
			vendor_id,vendor_name,zip
			V1,Harbor Supply LLC,21201
			V9,Northern Lights,04401
			""";

	private static final String LEDGER = """
			transaction_id,transaction_date,vendor_id,vendor_name,vendor_zip,amount
			T1,2024-08-14,V2,Harbor Suply,21201,20.50
			T2,2024-08-20,V2,Harbor Suply,21201,7.25
			T3,2024-08-21,V9,Northern Lights,,50.00
			T4,2024-08-22,,Quartz Linen,,1.00
			T5,2024-08-23,,Linen Quartz,,1.00
			T6,2024-08-24,,Zebra Foods,,1.00
			T7,2024-08-25,,Maria Tortellini,,1.00
			T8,2024-08-26,,Maria Tortelini,,1.00
			""";

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Autowired
	private Programs programs;

	private Actor manager;

	@BeforeEach
	void begin() {
		this.manager = this.cast.member(this.cast.institution(), Role.MANAGER);
	}

	private static byte[] bytes(String file) {
		return file.getBytes(StandardCharsets.UTF_8);
	}

	private ImportView previewed(Kind kind, String file) {
		return this.programs.send(this.manager, kind, null, bytes(file));
	}

	private JsonNode near(ImportView view) {
		return JSON
			.readTree(this.programs.call(this.port, this.manager, "GET", "imports/" + view.id() + "/preview", null)
				.body())
			.path("nearVendors");
	}

	private static List<String> said(JsonNode near) {
		List<String> said = new ArrayList<>();
		said.add(near.path("vendors").asString());
		for (JsonNode one : near.path("samples")) {
			said.add(name(one.path("vendor")) + " ~ " + name(one.path("other"))
					+ (one.path("known").asBoolean() ? " known " : " in file ") + one.path("likeness").asString()
					+ (one.path("sharesZip").asBoolean() ? " zip" : ""));
		}
		return said;
	}

	private static String name(JsonNode vendor) {
		return vendor.path("name").asString()
				+ (vendor.path("number").isString() ? " " + vendor.path("number").asString() : "");
	}

	@Test
	void vendorsOfAFileAreComparedWithThoseKnownAndWithEachOther() {
		this.programs.load(this.manager, Kind.VENDORS, null, bytes(MASTER));
		ImportView ledger = previewed(Kind.PURCHASES, LEDGER);
		assertThat(said(near(ledger))).containsExactly("5", "Linen Quartz ~ Quartz Linen in file word-order",
				"Harbor Suply V2 ~ Harbor Supply LLC V1 known spelling zip");
		Visitor visitor = new Visitor(this.port).signIn(this.manager).open("/files/" + ledger.id());
		assertThat(visitor.page().select("#near-vendors li").eachText()).hasSize(2);
		assertThat(visitor.page().select("#near-vendors").text()).contains("5 vendors of this file are like another",
				"Harbor Suply No. V2 ~ Harbor Supply LLC No. V1 known already One or two letters differ. They share a ZIP code.",
				"Linen Quartz ~ Quartz Linen in this file too")
			.doesNotContain("Tortel", "Zebra");
		assertThat(visitor.page().select("#near-vendors a").attr("href")).isEqualTo("/vendors/pairs");
		this.programs.commit(this.manager, ledger.id(), new Decision(false, null, false, null, null));
		assertThat(near(ledger).isNull()).isTrue();
		assertThat(visitor.open("/files/" + ledger.id()).page().select("#near-vendors")).isEmpty();
	}

	@Test
	void aFileOfVendorsIsComparedToo() {
		this.programs.load(this.manager, Kind.PURCHASES, null, bytes(LEDGER));
		ImportView master = previewed(Kind.VENDORS, MASTER);
		assertThat(said(near(master))).containsExactly("1",
				"Harbor Supply LLC V1 ~ Harbor Suply V2 known spelling zip");
		assertThat(said(near(previewed(Kind.VENDORS, "vendor_id,vendor_name,zip\nV7,Yellow Zinnia,21201\n"))))
			.containsExactly("0");
		assertThat(near(previewed(Kind.ROSTER, """
				as_of,employee_id,home_zip,job_title,pay,pay_basis
				2024-06-30,E1,21201,Clerk,40000,annual
				""")).isNull()).isTrue();
	}

	@Test
	void whatWasDecidedIsNotAskedAgainAndOthersVendorsAreNobodysBusiness() {
		this.programs.load(this.manager, Kind.VENDORS, null, bytes(MASTER));
		this.programs.load(this.manager, Kind.PURCHASES, null, bytes(LEDGER));
		Visitor visitor = new Visitor(this.port).signIn(this.manager);
		Programs.await(() -> visitor.open("/vendors/pairs").words().contains("Linen Quartz"));
		decide(visitor, "Harbor Suply", "different");
		decide(visitor, "Linen Quartz", "left");
		String more = LEDGER.replace("\nT", "\nU");
		assertThat(said(near(previewed(Kind.PURCHASES, more)))).containsExactly("2");
		this.manager = this.cast.member(this.cast.institution(), Role.MANAGER);
		assertThat(said(near(previewed(Kind.PURCHASES, more)))).containsExactly("4",
				"Linen Quartz ~ Quartz Linen in file word-order");
	}

	private static void decide(Visitor visitor, String name, String verdict) {
		String pair = visitor.open("/vendors/pairs")
			.page()
			.select("#pairs tbody tr")
			.stream()
			.filter((row) -> row.text().contains(name))
			.findFirst()
			.orElseThrow()
			.select("td a")
			.attr("href");
		visitor.open(pair).submit(pair, "verdict", verdict, "reason", "");
		assertThat(visitor.status()).isEqualTo(302);
	}

}
