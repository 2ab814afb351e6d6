package org.holdfast.dashboard;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.Programs;
import org.holdfast.Visitor;
import org.holdfast.golden.GoldenCase;
import org.holdfast.intake.Kind;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.Role;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads the golden case on the pages: exact for those with the right, hidden for others.
 */
@IntegrationTest
class DashboardIntegrationTests {

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Autowired
	private Programs programs;

	@Test
	void anInstitutionWithoutFilesIsToldHowToBegin() {
		UUID institution = this.cast.institution();
		Visitor manager = visitor(institution, Role.MANAGER).open("/dashboard");
		assertThat(manager.status()).isEqualTo(200);
		assertThat(manager.page().select(".empty-state a").attr("href")).isEqualTo("/files/new");
		Visitor executive = visitor(institution, Role.EXECUTIVE).open("/dashboard");
		assertThat(executive.page().select(".empty-state")).hasSize(1);
		assertThat(executive.page().select(".empty-state a")).isEmpty();
		assertThat(executive.open("/dashboard/H1").status()).isEqualTo(200);
		assertThat(executive.open("/dashboard/X9").status()).isEqualTo(404);
	}

	@Test
	void figuresAreReadWithTheirProof() {
		UUID institution = golden();
		Visitor manager = visitor(institution, Role.MANAGER).open("/dashboard?year=FY2025");
		assertThat(manager.status()).isEqualTo(200);
		assertThat(manager.page().select(".figure-card")).hasSize(22);
		assertThat(manager.page().select("#conditions-title")).hasSize(1);
		Element card = manager.page().selectFirst("#figure-HD");
		assertThat(card).isNotNull();
		String value = card.select(".figure-value span").first().text();
		assertThat(value).matches("\\d+");
		String proof = card.select(".figure-proof a").last().attr("href");
		manager.open(proof);
		assertThat(manager.status()).isEqualTo(200);
		assertThat(manager.words()).contains(value, "Files it was made from", "Fingerprint", "Temporary worker");
		assertThat(manager.page().select("a[href^=/files/]")).isNotEmpty();
		manager.submit(proof + "/verify");
		assertThat(manager.status()).isEqualTo(200);
		assertThat(manager.page().select("#comparison").text()).startsWith("The same");
		Visitor executive = visitor(institution, Role.EXECUTIVE).open("/dashboard?year=FY2025");
		assertThat(executive.page().select("#figure-H1 .figure-value").text()).contains("Hidden");
		assertThat(executive.page().select("#figure-H1").text()).contains("few people");
		executive.open(executive.page().select("#figure-H1 .figure-proof a").last().attr("href"));
		assertThat(executive.page().select(".suppressed")).isNotEmpty();
		assertThat(executive.page().select("a[href^=/files/]")).isEmpty();
		for (String path : new String[] { "/dashboard/H1?by=site", "/dashboard/P2?by=certification",
				"/dashboard/H8?by=pool", "/dashboard/H4?by=living-wage" }) {
			assertThat(manager.open(path).status()).as(path).isEqualTo(200);
		}
	}

	@Test
	void worksheetsOfferFiguresToTake() {
		UUID institution = roster(40);
		Visitor manager = visitor(institution, Role.MANAGER).open("/work/hiring/baseline");
		Element form = manager.page().selectFirst("form[action$=/workforce-home/surrounding-share]");
		assertThat(form.select(".offer").text()).contains("40.00 %", "March 31, 2025");
		assertThat(form.select("input[name=f.value]").val()).isEqualTo("40");
		assertThat(form.select(".hint").text()).contains("not saved yet");
		String proof = form.select(".offer a").attr("href");
		String action = form.attr("action");
		manager.submit(action, "f.value", "45").follow();
		assertThat(share(manager).select(".field-wrong .error").text()).contains("differs from 40");
		assertThat(manager.page().select("#drafts a")).hasSize(1);
		manager.submit(action, "f.value", "45", "f.why", "The file leaves out the clinics").follow();
		assertThat(share(manager).select(".field-wrong")).isEmpty();
		assertThat(share(manager).select("input[name=f.why]").val()).isEqualTo("The file leaves out the clinics");
		assertThat(visitor(institution, Role.CONTRIBUTOR).open("/work/hiring/baseline").words())
			.contains("Your files said 40 (March 31, 2025)", "The file leaves out the clinics");
		manager.submit(action, "f.value", "", "figure", "value").follow();
		assertThat(share(manager).select("input[name=f.value]").val()).isEqualTo("40");
		assertThat(manager.open(proof).status()).isEqualTo(200);
		assertThat(visitor(institution, Role.CONTRIBUTOR).open("/work/hiring/baseline").page().select(".offer"))
			.isEmpty();
	}

	private static Element share(Visitor visitor) {
		return visitor.page().selectFirst("form[action$=/workforce-home/surrounding-share]");
	}

	@Test
	void worksheetsOfferNothingThatIsHiddenFromAnyReader() {
		UUID institution = roster(4);
		Visitor manager = visitor(institution, Role.MANAGER).open("/work/hiring/baseline");
		assertThat(manager.page().select("form[action$=/workforce-home/surrounding-share]")).hasSize(1);
		assertThat(manager.page().select("form[action$=/workforce-home/surrounding-share] .offer")).isEmpty();
	}

	@Test
	void aRuleForAllDaysNamesTheYearsWithFigures() {
		assertThat(threshold(this.cast.member(roster(40), Role.ADMINISTRATOR)))
			.contains("\"restates\":[{\"name\":\"FY2025\",\"from\":\"2025-01-01\",\"to\":\"2025-12-31\"}]");
		assertThat(threshold(this.cast.member(this.cast.institution(), Role.ADMINISTRATOR)))
			.contains("\"restates\":[]");
	}

	private String threshold(Actor administrator) {
		byte[] answer = this.programs
			.call(this.port, administrator, "PUT", "definitions/suppression", "{\"threshold\": 12}")
			.body();
		return new String(answer, StandardCharsets.UTF_8).replace(" ", "");
	}

	@Test
	void aCodeLeadsToItsPassport() {
		UUID institution = this.cast.institution();
		Visitor visitor = visitor(institution, Role.EXECUTIVE).open("/passports");
		visitor.submit("/passports", "code", "HF-0000-0000");
		assertThat(visitor.status()).isEqualTo(422);
		assertThat(visitor.page().select(".error-summary").text()).contains("No figure");
		assertThat(visitor.open("/passports/HF-0000-0000").status()).isEqualTo(404);
	}

	private Visitor visitor(UUID institution, Role role) {
		return new Visitor(this.port).signIn(this.cast.member(institution, role));
	}

	private UUID roster(int local) {
		UUID institution = this.cast.institution();
		Actor administrator = this.cast.member(institution, Role.ADMINISTRATOR);
		this.programs.call(this.port, administrator, "PUT", "definitions/geography-sets/city",
				"{\"purpose\": \"local\", \"validFrom\": \"2024-08-01\", \"zips\": [\"06511\"]}");
		StringBuilder rows = new StringBuilder("as_of,employee_id,home_zip,job_code,job_title,job_family,site,"
				+ "worker_type,pay,pay_basis,weekly_hours,race_ethnicity,work_county\n");
		for (int person = 0; person < 100; person++) {
			rows.append("2025-03-31,R")
				.append(person)
				.append((person < local) ? ",06511" : ",06033")
				.append(",CNA1,Nursing Assistant,Nursing Support,Hill,regular,18.00,hourly,,WHITE,\n");
		}
		this.programs.load(administrator, Kind.ROSTER, null, rows.toString().getBytes(StandardCharsets.UTF_8));
		fresh(administrator);
		return institution;
	}

	private void fresh(Actor administrator) {
		Programs.await(() -> new String(
				this.programs.call(this.port, administrator, "GET", "indicators?from=2024-07-01&to=2025-06-30", null)
					.body(),
				StandardCharsets.UTF_8)
			.contains("\"stale\":false"));
	}

	private UUID golden() {
		UUID institution = this.cast.institution();
		Actor administrator = this.cast.member(institution, Role.ADMINISTRATOR);
		for (GoldenCase.Definition definition : GoldenCase.definitions()) {
			this.programs.call(this.port, administrator, "PUT", definition.path().replaceFirst("^/?(api/v1/)?", ""),
					definition.body());
		}
		for (String kind : GoldenCase.KINDS) {
			this.programs.load(administrator, Kind.of(kind).orElseThrow(), null, GoldenCase.file(kind));
		}
		fresh(administrator);
		return institution;
	}

}
