package org.holdfast.editing.web;

import java.util.List;
import java.util.concurrent.Callable;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.adoption.MadeUpToolkit;
import org.holdfast.adoption.Upgrades;
import org.holdfast.editing.Drafts;
import org.holdfast.progress.AnswerKey;
import org.holdfast.progress.Answers;
import org.holdfast.progress.Change;
import org.holdfast.progress.Cycles;
import org.holdfast.progress.Typed;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.Role;
import org.holdfast.web.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pages about editions and drafts in a browser, wide and narrow: nobody is kept out.
 */
@IntegrationTest
@Tag("journey")
class EditingJourneyTests {

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Autowired
	private Answers answers;

	@Autowired
	private Cycles cycles;

	@Autowired
	private Upgrades upgrades;

	@Autowired
	private Drafts drafts;

	@Autowired
	private JdbcClient jdbc;

	private final MadeUpToolkit toolkit = new MadeUpToolkit();

	private Actor ana;

	@BeforeEach
	void anInstitutionWithAnswers() {
		this.ana = this.cast.member(this.cast.institution(), Role.MANAGER);
		this.toolkit.put("plan/first/board", "yes-partly-no", "The board supports it");
		this.toolkit.put("plan/first/both", "long-text", "Who pays and who decides");
		this.toolkit.put("plan/second/gone", "long-text", "What nobody needs");
		this.toolkit.put("work/first/people", "text", "How many people");
		this.toolkit.put("work/second/table", "table", "Who does what");
		this.toolkit.publish(this.jdbc, 1);
		answer("plan/first/board", "yes");
		answer("plan/first/both", "Finance pays, the council decides");
		answer("plan/second/gone", "An old story");
		answer("work/first/people", "about forty");
		this.toolkit.put("plan/first/board", "yes-partly-no", "The board has said so in public");
		this.toolkit.remove("plan/first/both");
		this.toolkit.put("plan/first/payer", "long-text", "Who pays", this.toolkit.key() + "/plan/first/both");
		this.toolkit.put("plan/first/decider", "long-text", "Who decides", this.toolkit.key() + "/plan/first/both");
		this.toolkit.remove("plan/second/gone");
		this.toolkit.put("plan/second/new", "text", "Something new");
		this.toolkit.put("work/first/people", "number", "How many people");
		this.toolkit.publish(this.jdbc, 2);
	}

	@Test
	void membersAreNotKeptOut() {
		String editions = "/editions/" + this.toolkit.key();
		try (Browser browser = signedIn(this.ana)) {
			look(browser, "edition", editions);
			look(browser, "toolkit-newer", "/toolkits/" + this.toolkit.key());
			as(this.ana, () -> this.upgrades.upgrade(this.toolkit.key(), 1, 2));
			look(browser, "review", editions + "/review");
			look(browser, "earlier", editions + "/earlier");
			look(browser, "own", "/own/" + this.toolkit.key() + "/plan");
			look(browser, "marks", "/work/" + this.toolkit.key() + "/plan");
			look(browser, "feedback-new", "/feedback/" + this.toolkit.key() + "/plan/first/board");
			assertThat(browser.complaints()).isEmpty();
		}
	}

	@Test
	void staffAreNotKeptOut() {
		Actor staff = this.cast.staff();
		as(staff, () -> {
			this.drafts.start(this.toolkit.key());
			return true;
		});
		String draft = "/staff/toolkits/" + this.toolkit.key() + "/draft";
		try (Browser browser = signedIn(staff)) {
			look(browser, "staff-toolkits", "/staff/toolkits");
			look(browser, "draft", draft);
			look(browser, "draft-page", draft + "/pages/plan");
			look(browser, "draft-item", draft + "/pages/plan/items/first/board");
			look(browser, "draft-text", draft + "/pages/work/text");
			look(browser, "draft-check", draft + "/check");
			look(browser, "staff-feedback", "/staff/feedback");
			assertThat(browser.complaints()).isEmpty();
		}
	}

	private static void look(Browser browser, String name, String path) {
		for (int width : List.of(1280, 320)) {
			browser.screen(width, width == 320).open(path);
			browser.picture("editions-" + name + "-" + width);
			assertThat(browser.barriers()).as(path + " at " + width).isEmpty();
			assertThat(browser.scrollsSideways()).as(path + " at " + width).isFalse();
		}
	}

	private void answer(String place, String text) {
		as(this.ana, () -> this.answers.save(this.cycles.current().name(),
				new Change(AnswerKey.of(this.toolkit.key() + "/" + place), 0, null, null, null, Typed.value(text))));
	}

	private <T> T as(Actor actor, Callable<T> work) {
		return this.cast.as(actor, work);
	}

	private Browser signedIn(Actor actor) {
		Browser browser = Browser.at("http://127.0.0.1:" + this.port).screen(1280, false).open("/sign-in");
		browser.find("input[name=email]").sendKeys(actor.email());
		browser.find("input[name=password]").sendKeys(Cast.PASSWORD);
		browser.find("main button[type=submit]").click();
		browser.until((page) -> page.getCurrentUrl().contains("/sign-in") ? null : true);
		return browser;
	}

}
