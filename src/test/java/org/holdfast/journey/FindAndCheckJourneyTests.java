package org.holdfast.journey;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.holdfast.Cast;
import org.holdfast.Programs;
import org.holdfast.intake.Kind;
import org.holdfast.progress.AnswerKey;
import org.holdfast.progress.Answers;
import org.holdfast.progress.Change;
import org.holdfast.progress.Cycles;
import org.holdfast.progress.Typed;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.Role;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody looks for a word and looks through the work, on a wide screen and on a narrow
 * one, by day and by night, in both languages.
 */
@JourneyTest
class FindAndCheckJourneyTests {

	@Autowired
	private Cast cast;

	@Autowired
	private Programs programs;

	@Autowired
	private Answers answers;

	@Autowired
	private Cycles cycles;

	@Test
	void nobodyIsKeptFromFindingAndChecking(JourneySupport journey) {
		UUID institution = this.cast.institution();
		Actor manager = this.cast.member(institution, Role.MANAGER);
		furnish(manager);
		journey.signIn(manager);
		journey.browser().find("#site-search-words").sendKeys("neighborhoods", Keys.ENTER);
		journey.browser().until((driver) -> driver.getCurrentUrl().contains("/search?q=neighborhoods"));
		assertThat(journey.browser().find(".search-hits mark").getText()).isEqualTo("neighborhoods");
		for (String path : new String[] { "/search?q=neighborhoods", "/search?q=vivienda", "/x-ray",
				"/work/hiring/readiness" }) {
			String name = path.replaceAll("[^a-z]+", "-");
			look(journey, path, 1280, false, "find" + name + "-wide");
			look(journey, path, 320, true, "find" + name + "-narrow");
		}
		journey.browser().screen(1280, false);
		journey.open("/x-ray").language("es");
		Axe.check(journey.driver());
		journey.picture("find-x-ray-es");
		assertThat(journey.browser().complaints()).isEmpty();
	}

	private static void look(JourneySupport journey, String path, int width, boolean dark, String picture) {
		journey.browser().screen(width, dark);
		journey.open(path).picture(picture);
		assertThat(((JavascriptExecutor) journey.driver()).executeScript("return window.innerWidth"))
			.isEqualTo((long) width);
		assertThat(journey.browser().scrollsSideways()).as("%s at %s scrolls sideways", path, width).isFalse();
		Axe.check(journey.driver());
		assertThat(journey.browser().faint()).as("%s, dark: %s", path, dark).isEmpty();
	}

	private void furnish(Actor manager) {
		for (String day : new String[] { "2026-03-31", "2026-06-30" }) {
			StringBuilder file = new StringBuilder(
					"as_of,employee_id,home_zip,job_title,pay,pay_basis,race_ethnicity\r\n");
			for (int person = 0; person < 20; person++) {
				file.append(
						day + ",E" + person + ",21201,Clerk,40000,annual," + ((person < 12) ? "white" : "") + "\r\n");
			}
			this.programs.load(manager, Kind.ROSTER, null, file.toString().getBytes(StandardCharsets.UTF_8));
		}
		answer(manager, "hiring/readiness/data/zip-tracking", "yes");
		answer(manager, "hiring/readiness/data/demographics", "yes");
		answer(manager, "hiring/baseline/turnover/overall", "about a fifth");
		answer(manager, "hiring/big-questions/local/patients",
				"Most of our patients come from two neighborhoods near the harbor, and nearly all the others from the county.");
		answer(manager, "hiring/big-questions/local/decision", "The neighborhoods in the nine ZIP codes of the harbor");
		answer(manager, "hiring/readiness/leadership/business-case", "no");
	}

	private void answer(Actor actor, String item, String text) {
		this.cast.as(actor, () -> this.answers.save(this.cycles.current().name(),
				new Change(AnswerKey.of(item), 0, null, null, null, Typed.value(text))));
	}

}
