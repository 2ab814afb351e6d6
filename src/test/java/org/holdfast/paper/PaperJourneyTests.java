package org.holdfast.paper;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.paper.sheet.Sheet;
import org.holdfast.paper.sheet.Stamp;
import org.holdfast.progress.AnswerKey;
import org.holdfast.progress.Answers;
import org.holdfast.progress.Change;
import org.holdfast.progress.Cycles;
import org.holdfast.progress.Typed;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.Role;
import org.holdfast.web.Browser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pages on paper and the difference of a document in a real browser, wide and narrow, in
 * light and in dark.
 */
@IntegrationTest
@Tag("journey")
class PaperJourneyTests {

	private static final String PATIENTS = "hiring/big-questions/local/patients";

	private static final String PAPER = "/work/hiring/big-questions/paper";

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Autowired
	private Papers papers;

	@Autowired
	private ReadBack readBack;

	@Autowired
	private Answers answers;

	@Autowired
	private Cycles cycles;

	@Test
	void nobodyIsKeptOut() {
		Actor ana = this.cast.member(this.cast.institution(), Role.MANAGER);
		Actor ben = this.cast.member(Objects.requireNonNull(ana.institutionId()), Role.MANAGER);
		UUID reading = reading(ana, ben);
		try (Browser browser = signedIn(ana)) {
			for (String path : List.of(PAPER, PAPER + "?answers=blank&help=with", "/work/hiring/baseline/paper",
					"/work/hiring/baseline/paper?answers=blank", PAPER + "/readings/new",
					PAPER + "/readings/" + reading)) {
				for (int width : List.of(1280, 320)) {
					browser.screen(width, width == 320).open(path);
					browser
						.picture("paper-" + path.replaceAll("[^a-z]+", "-").replaceAll("-[a-f-]*$", "") + "-" + width);
					assertThat(browser.barriers()).as(path + " at " + width).isEmpty();
					assertThat(browser.scrollsSideways()).as(path + " at " + width).isFalse();
				}
			}
			assertThat(browser.complaints()).isEmpty();
		}
	}

	private UUID reading(Actor ana, Actor ben) {
		String cycle = this.cast.as(ana, () -> this.cycles.current().name());
		save(ana, cycle, 0, "Nine ZIP codes around the harbor, where most patients live.");
		return this.cast.as(ana, () -> {
			Sheet sheet = this.papers.sheet("hiring", "big-questions", PaperWish.FILLED, PaperFormat.DOCX, null,
					Locale.ENGLISH);
			Rewriter file = new Rewriter(this.papers.file(sheet, PaperFormat.DOCX));
			int written = 0;
			for (int number = 0; number < sheet.stamp().places().size(); number++) {
				Stamp.Place place = sheet.stamp().places().get(number);
				if (place.item().equals(PATIENTS)) {
					file.writeDocx(Stamp.MARK + number + ".value",
							"Twelve ZIP codes around the harbor, where most patients and staff live.");
				}
				else if (place.row().isEmpty() && !place.item().endsWith("decision") && written++ < 2) {
					file.writeDocx(Stamp.MARK + number + ".value", "Written on the train");
				}
			}
			save(ben, cycle, 1, "The whole county, where most patients live.");
			return this.readBack.receive("hiring", "big-questions", "holdfast-hiring-big-questions.docx", file.file());
		});
	}

	private void save(Actor actor, String cycle, int base, String text) {
		this.cast.as(actor, () -> this.answers.save(cycle,
				new Change(AnswerKey.of(PATIENTS), base, null, null, null, Typed.value(text))));
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
