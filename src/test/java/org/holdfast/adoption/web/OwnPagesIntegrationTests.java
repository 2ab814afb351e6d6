package org.holdfast.adoption.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.Visitor;
import org.holdfast.adoption.MadeUpToolkit;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.Role;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Items and notes of an institution's own: answered and counted like others, left alone
 * by new editions, seen by nobody else.
 */
@IntegrationTest
class OwnPagesIntegrationTests {

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Autowired
	private JdbcClient jdbc;

	private UUID institution;

	private MadeUpToolkit toolkit;

	private String own;

	private String page;

	private Visitor manager;

	@BeforeEach
	void aManager() {
		this.jdbc.sql("DELETE FROM attempt").update();
		this.institution = this.cast.institution();
		this.toolkit = new MadeUpToolkit();
		this.toolkit.put("plan/first/board", "yes-partly-no", "The board supports it");
		this.toolkit.put("plan/first/steps", "long-text", "Which steps come first");
		this.toolkit.publish(this.jdbc, 1);
		this.own = "/own/" + this.toolkit.key() + "/plan";
		this.page = "/work/" + this.toolkit.key() + "/plan";
		this.manager = signedIn(this.cast.member(this.institution, Role.MANAGER)).open(this.own);
	}

	@Test
	void anOwnItemIsAnsweredCountedAndSurvivesAnUpgrade() {
		assertWellMade(this.manager.page());
		assertThat(this.manager.submit(this.own, "label", " ", "field", "NUMBER").status()).isEqualTo(422);
		assertThat(this.manager.page().getElementById("label-error")).isNotNull();
		this.manager.submit(this.own, "label", "How many [doors](x) we opened", "field", "NUMBER", "why",
				"The council asks");
		assertThat(this.manager.follow().words()).contains("Saved.", "How many [doors] (x) we opened".substring(0, 8));
		this.manager.open(this.page);
		assertWellMade(this.manager.page());
		assertThat(this.manager.page().select("#own ~ *").text()).contains("The council asks");
		assertThat(this.manager.words()).contains("Our own items", "0 of 3 answered");
		this.manager.submit(this.page + "/own/item-1", "f.value", "12");
		assertThat(this.manager.follow().words()).contains("1 of 3 answered");
		this.toolkit.put("plan/first/board", "yes-partly-no", "Another word");
		this.toolkit.publish(this.jdbc, 2);
		String editions = "/editions/" + this.toolkit.key();
		this.manager.open(editions);
		assertThat(this.manager.words()).contains("1 reworded").doesNotContain("asked no longer", "doors");
		this.manager.submit(editions).open(this.page);
		assertThat(this.manager.words()).contains("Another word", "Our own items");
		assertThat(this.manager.page().getElementById("own-item-1-form-value").val()).isEqualTo("12");
		this.manager.open(this.own).submit(this.own + "/items/1/remove");
		assertThat(this.manager.open(this.page).words()).doesNotContain("Our own items", "doors");
		assertThat(this.manager.open(editions + "/earlier").words()).contains("doors", "12");
	}

	@Test
	void theWordsOfAnOwnItemChangeAndItsAnswerStays() {
		this.manager.submit(this.own, "label", "First words", "field", "TEXT");
		this.manager.open(this.page).submit(this.page + "/own/item-1", "f.value", "Kept");
		Visitor other = signedIn(this.cast.member(this.institution, Role.ADMINISTRATOR)).open(this.own + "/items/1");
		assertWellMade(other.page());
		this.manager.open(this.own + "/items/1").submit(this.own + "/items/1", "label", "Second words");
		assertThat(this.manager.status()).isEqualTo(302);
		assertThat(other.submit(this.own + "/items/1", "label", "Third words").status()).isEqualTo(409);
		assertThat(this.manager.open(this.page).words()).contains("Second words").doesNotContain("Third words");
		assertThat(this.manager.page().getElementById("own-item-1-form-value").val()).isEqualTo("Kept");
	}

	@Test
	void aNoteStandsBesideItsItemAndMovesAlong() {
		String notes = this.own + "/notes";
		Map<String, String> note = new LinkedHashMap<>(Map.of("_csrf", this.manager.csrf(), "item",
				this.toolkit.key() + "/plan/first/steps", "version", "0", "text", "Ask Rosa first"));
		assertThat(this.manager.post(notes, note).status()).isEqualTo(302);
		this.manager.open(this.page);
		assertThat(this.manager.page().select("#first-steps .item-marks").text()).contains("Our note: Ask Rosa first");
		note.put("text", "I saw no note");
		note.put("_csrf", this.manager.csrf());
		assertThat(this.manager.post(notes, note).status()).isEqualTo(409);
		this.toolkit.remove("plan/first/steps");
		this.toolkit.put("work/second/steps", "long-text", "Which steps come first",
				this.toolkit.key() + "/plan/first/steps");
		this.toolkit.publish(this.jdbc, 2);
		String editions = "/editions/" + this.toolkit.key();
		this.manager.open(editions).submit(editions);
		assertThat(this.manager.open("/work/" + this.toolkit.key() + "/work").words())
			.contains("Our note: Ask Rosa first");
	}

	@Test
	void nobodyElseSeesOrChangesThem() {
		this.manager.submit(this.own, "label", "Our canary question", "field", "TEXT");
		this.manager.open(this.own)
			.post(this.own + "/notes", Map.of("_csrf", this.manager.csrf(), "item",
					this.toolkit.key() + "/plan/first/board", "version", "0", "text", "Our canary note"));
		Visitor stranger = signedIn(this.cast.member(this.cast.institution(), Role.ADMINISTRATOR));
		for (String path : List.of(this.own, this.page, "/editions/" + this.toolkit.key() + "/earlier")) {
			assertThat(stranger.open(path).status()).isEqualTo(200);
			assertThat(stranger.page().html()).doesNotContain("canary");
		}
		assertThat(stranger.open(this.own + "/items/1").status()).isEqualTo(404);
		assertThat(stranger.open(this.page + "/own/item-1").status()).isEqualTo(404);
		Visitor staff = signedIn(this.cast.staff()).open(this.page);
		assertThat(staff.page().html()).doesNotContain("canary");
		for (Role role : List.of(Role.CONTRIBUTOR, Role.EXECUTIVE)) {
			Actor reader = this.cast.member(this.institution, role);
			Visitor visitor = signedIn(reader).open(this.page);
			assertThat(visitor.words()).contains("Our canary question", "Our canary note");
			assertThat(visitor.post(this.own, Map.of("_csrf", visitor.csrf(), "label", "x", "field", "TEXT")).status())
				.isEqualTo(403);
		}
	}

	private Visitor signedIn(Actor actor) {
		return new Visitor(this.port).signIn(actor);
	}

	private static void assertWellMade(Document page) {
		assertThat(page.select("h1")).hasSize(1);
		List<String> ids = page.select("[id]").eachAttr("id");
		assertThat(ids.stream().filter((id) -> Collections.frequency(ids, id) > 1)).isEmpty();
		assertThat(page.text()).doesNotContain("??");
		assertThat(page.select("main :is(input:not([type=hidden]), textarea, select)"))
			.allSatisfy((control) -> assertThat(page.select("label[for=" + control.id() + "]")).as(control.outerHtml())
				.hasSize(1));
	}

}
