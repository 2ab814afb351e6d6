package org.holdfast.record.web;

import java.util.List;
import java.util.Objects;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.Visitor;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.Role;
import org.holdfast.web.Browser;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pages over time in a real browser: nobody is kept out on a wide or narrow screen, by
 * day or night.
 */
@IntegrationTest
class RecordJourneyTests {

	private static final String READINESS = "/work/hiring/readiness";

	private static final String QUESTIONS = "/work/hiring/big-questions";

	private static final String BOARD = READINESS + "/leadership/board-support";

	private static final String PATIENTS = QUESTIONS + "/local/patients";

	private static final String ASK = "/record/sign-offs/new/hiring/readiness";

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Test
	void nobodyIsKeptOut() {
		Actor ana = this.cast.member(this.cast.institution(), Role.MANAGER);
		Actor ben = this.cast.member(Objects.requireNonNull(ana.institutionId()), Role.MANAGER);
		Actor eve = this.cast.member(Objects.requireNonNull(ana.institutionId()), Role.EXECUTIVE);
		Visitor visitor = new Visitor(this.port).signIn(ana);
		visitor.open("/record/versions/new").submit("/record/versions/new", "name", "Board meeting March 2027");
		String version = visitor.location();
		visitor.open(READINESS).submit(BOARD, "f.value", "partly");
		Visitor other = new Visitor(this.port).signIn(ben).open(QUESTIONS);
		visitor.open(QUESTIONS).submit(PATIENTS, "f.value", "Three quarters come from nine ZIP codes around us.");
		other.submit(PATIENTS, "f.value", "Two thirds come from nine ZIP codes around the harbor.");
		visitor.open(ASK).submit(ASK, "named", eve.accountId().toString(), "message", "By Friday");
		String request = visitor.location();
		new Visitor(this.port).signIn(eve).open(request).submit(request + "/accept");
		visitor.open(READINESS).submit(BOARD, "f.value", "yes");
		look(ana,
				List.of("/record", request, ASK, version, version + "/changes", "/record/versions/new",
						PATIENTS + "/history", READINESS + "?at=2026-01-01", READINESS, "/work/cycles/next",
						PATIENTS + "/conflict/2?cycle=" + cycle(visitor)));
		visitor.open("/work/cycles/next").submit("/work/cycles/next", "how", "copied");
		look(ana, List.of("/work/copied", READINESS + "/copied", READINESS));
	}

	private void look(Actor actor, List<String> paths) {
		try (Browser browser = signedIn(actor)) {
			for (String path : paths) {
				for (int width : List.of(1280, 320)) {
					browser.screen(width, width == 320).open(path);
					assertThat(browser.status()).as(path).isEqualTo(200);
					assertThat(browser.barriers()).as(path + " at " + width).isEmpty();
					assertThat(browser.scrollsSideways()).as(path + " at " + width).isFalse();
				}
			}
			assertThat(browser.complaints()).isEmpty();
		}
	}

	private static String cycle(Visitor visitor) {
		return visitor.open(READINESS).page().select("input[name=cycle]").attr("value");
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
