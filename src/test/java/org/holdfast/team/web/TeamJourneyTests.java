package org.holdfast.team.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.institution.Members;
import org.holdfast.progress.Cycles;
import org.holdfast.team.Assignments;
import org.holdfast.team.Comments;
import org.holdfast.team.Wish;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.Role;
import org.holdfast.web.Browser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pages of working together keep nobody out, and a contributor comes from the link to
 * the item and answers it.
 */
@IntegrationTest
@Tag("journey")
class TeamJourneyTests {

	private static final String BOARD = "hiring/readiness/leadership/board-support";

	private static final String PATIENTS = "hiring/big-questions/local/patients";

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Autowired
	private Assignments assignments;

	@Autowired
	private Comments comments;

	@Autowired
	private Members members;

	@Autowired
	private Cycles cycles;

	@Test
	void aContributorComesByTheLinkAndAnswers() {
		Actor ana = this.cast.member(this.cast.institution(), Role.MANAGER);
		Actor cem = this.cast.member(Objects.requireNonNull(ana.institutionId()), Role.CONTRIBUTOR);
		furnish(ana, cem);
		try (Browser browser = Browser.at("http://127.0.0.1:" + this.port).screen(1280, false)) {
			browser.open("/work/" + PATIENTS);
			signIn(browser, cem);
			assertThat(browser.driver().getCurrentUrl()).endsWith("/work/hiring/big-questions#local-patients");
			browser.find("#local-patients-form textarea").sendKeys("Nine ZIP codes");
			browser.until((page) -> page.findElement(By.id("local-patients-form-saved")).getText().contains(cem.name())
					? true : null);
			browser.open("/my-work").picture("team-my-work-contributor");
		}
	}

	@Test
	void nobodyIsKeptOut() {
		UUID here = this.cast.institution();
		Actor ana = this.cast.member(here, Role.ADMINISTRATOR);
		Actor cem = this.cast.member(here, Role.CONTRIBUTOR);
		Actor left = this.cast.member(here, Role.CONTRIBUTOR);
		furnish(ana, cem);
		this.cast.<@Nullable Void>as(ana, () -> {
			this.assignments.assign(List.of("hiring/readiness/leadership/hr-support"),
					new Wish(left.accountId(), null, ""));
			this.members.remove(left.accountId());
			return null;
		});
		try (Browser browser = Browser.at("http://127.0.0.1:" + this.port).screen(1280, false).open("/sign-in")) {
			signIn(browser, ana);
			int number = 0;
			for (String path : List.of("/my-work", "/my-work/reminders", "/work/" + BOARD + "/assignment",
					"/work/" + BOARD + "/comments", "/work/hiring/readiness/assignments",
					"/team/" + left.accountId() + "/hand-over", "/settings/members/" + cem.accountId() + "/remove",
					"/work/hiring/readiness")) {
				number++;
				for (int width : List.of(1280, 320)) {
					browser.screen(width, width == 320).open(path);
					browser.picture("team-" + number + "-" + width);
					assertThat(browser.barriers()).as(path + " at " + width).isEmpty();
					assertThat(browser.scrollsSideways()).as(path + " at " + width).isFalse();
				}
			}
			assertThat(browser.complaints()).isEmpty();
		}
	}

	private void furnish(Actor ana, Actor cem) {
		this.cast.<@Nullable Void>as(ana, () -> {
			this.assignments.assign(List.of(BOARD, PATIENTS), new Wish(cem.accountId(), this.cycles.today().plusDays(3),
					"You know best who works on this. Two sentences are enough."));
			this.assignments.assign(List.of("hiring/baseline"), new Wish(cem.accountId(), null, ""));
			this.comments.start(BOARD, UUID.randomUUID(),
					"@" + cem.name() + ", do the minutes say so?\nI look for May.", List.of());
			UUID thread = this.comments.of(BOARD).getFirst().id();
			this.comments.reply(BOARD, thread, UUID.randomUUID(), "They do, on page four.");
			this.comments.start(BOARD, UUID.randomUUID(), "An older question that was answered.", List.of());
			this.comments.resolve(BOARD, this.comments.of(BOARD).getLast().id(), true);
			return null;
		});
	}

	private static void signIn(Browser browser, Actor actor) {
		browser.find("input[name=email]").sendKeys(actor.email());
		browser.find("input[name=password]").sendKeys(Cast.PASSWORD);
		browser.find("main button[type=submit]").click();
		browser.until((page) -> page.getCurrentUrl().contains("/sign-in") ? null : true);
	}

}
