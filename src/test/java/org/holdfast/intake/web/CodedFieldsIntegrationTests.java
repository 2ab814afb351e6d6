package org.holdfast.intake.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.Visitor;
import org.holdfast.intake.Kind;
import org.holdfast.intake.reading.HeaderDictionary;
import org.holdfast.intake.value.CodeList;
import org.holdfast.intake.web.ImportClient.Answer;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever column the check of a file refuses for an unknown word, a person can say on
 * the page of words what that word means.
 */
@IntegrationTest
class CodedFieldsIntegrationTests {

	private static final String STRANGE = "qqqq zzzz";

	private static final HeaderDictionary DICTIONARY = HeaderDictionary.standard();

	/** Dates must not be out of order, and a starting pay needs its basis. */
	private static final Map<String, String> GOOD = Map.of("end_date", "2026-02-27", "certified_until", "2026-02-27",
			"pay_basis", "hourly", "change_type", "promotion");

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	private ImportClient client;

	private Visitor visitor;

	@BeforeEach
	void begin() {
		Actor manager = this.cast.member(this.cast.institution(), Role.MANAGER);
		this.client = new ImportClient(this.port, this.cast.token(manager));
		this.visitor = new Visitor(this.port).signIn(manager);
	}

	@ParameterizedTest
	@EnumSource(Kind.class)
	void everyUnknownWordCanBeGivenAMeaning(Kind kind) {
		List<String> names = DICTIONARY.columnNames(kind.code());
		StringBuilder file = new StringBuilder(String.join(",", names)).append("\r\n");
		for (int strange = 0; strange < names.size(); strange++) {
			List<String> row = new ArrayList<>();
			for (int at = 0; at < names.size(); at++) {
				row.add((at == strange) ? STRANGE : good(kind, names.get(at), 700 + strange));
			}
			file.append(String.join(",", row)).append("\r\n");
		}
		Answer checked = this.client.loaded(kind.code(), file.toString());
		assertThat(checked.text("state")).as(checked.response().body()).isEqualTo("previewed");
		List<String> refused = new ArrayList<>();
		for (JsonNode sample : checked.problem("code-unknown").path("samples")) {
			refused.add(sample.path("column").asString());
		}
		assertThat(refused).as(checked.response().body())
			.hasSize(checked.problem("code-unknown").path("count").asInt())
			.isNotEmpty();
		String path = "/files/" + checked.id() + "/values";
		this.visitor.open(path);
		List<String> said = new ArrayList<>();
		for (String name : refused) {
			List<String> codes = CodeList.of(name).orElseThrow().codes();
			String chooser = "#words-" + name + " tr:contains(" + STRANGE + ") select";
			assertThat(this.visitor.page().select(chooser + " option").eachAttr("value")).as(name).containsAll(codes);
			assertThat(this.visitor.page().select(chooser + " option").eachText()).as(name)
				.doesNotContain("")
				.noneMatch((text) -> text.contains("??"));
			said.addAll(List.of("value." + name + "." + STRANGE, codes.getFirst()));
		}
		int rejected = checked.rows("rejected");
		this.visitor.submit(path, said.toArray(String[]::new));
		assertThat(this.visitor.status()).isEqualTo(302);
		Answer again = this.client.rested(checked.id());
		assertThat(again.problem("code-unknown").isMissingNode()).as(again.response().body()).isTrue();
		assertThat(again.rows("rejected")).isEqualTo(rejected - refused.size());
	}

	private static String good(Kind kind, String name, int number) {
		return GOOD.getOrDefault(name, switch (DICTIONARY.holds(kind.code(), name)) {
			case "id" -> "K" + number;
			case "date" -> "2026-01-05";
			case "amount", "pay" -> "21.50";
			case "hours" -> "40";
			case "zip" -> "44103";
			case "code", "yes-no" -> "";
			default -> "some text";
		});
	}

	@Test
	void oneColumnOfStagesSaysWhoWasInterviewedAndWhoHired() {
		Answer asked = this.client.upload("kind", "applications", "mapping", """
				{"columns": {"application_id": "No", "applied_on": "On", "job_title": "Job", "interviewed": "Stage",
				"hired": "Stage"}}""", "file", "No,On,Job,Stage\r\nA1,2026-01-05,Nurse,Onsite visit\r\n"
				+ "A2,2026-01-06,Nurse,Start confirmed\r\nA3,2026-01-07,Nurse,Screened out\r\n");
		Answer checked = this.client.rested(asked.id());
		assertThat(checked.rows("rejected")).as(checked.response().body()).isEqualTo(3);
		String path = "/files/" + checked.id() + "/values";
		this.visitor.open(path);
		assertThat(this.visitor.page().select("#words-interviewed tbody tr, #words-hired tbody tr")).hasSize(6);
		this.visitor.submit(path, "value.interviewed.Onsite visit", "yes", "value.interviewed.Start confirmed", "yes",
				"value.interviewed.Screened out", "no", "value.hired.Onsite visit", "no", "value.hired.Start confirmed",
				"yes", "value.hired.Screened out", "no");
		assertThat(this.client.rested(checked.id()).rows("accepted")).isEqualTo(3);
	}

}
