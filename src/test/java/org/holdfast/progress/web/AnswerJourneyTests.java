package org.holdfast.progress.web;

import java.util.List;
import java.util.Objects;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.Role;
import org.holdfast.web.Browser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A manager answers, closes the browser, returns, and meets a colleague on one question.
 */
@IntegrationTest
@Tag("journey")
class AnswerJourneyTests {

	private static final String QUESTIONS = "/work/hiring/big-questions";

	private static final String FORM = "#local-patients-form";

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Test
	void typingIsSavedByItselfAndTwoPeopleMeet() {
		Actor ana = this.cast.member(this.cast.institution(), Role.MANAGER);
		Actor ben = this.cast.member(Objects.requireNonNull(ana.institutionId()), Role.MANAGER);
		try (Browser later = signedIn(ben)) {
			later.open(QUESTIONS);
			try (Browser browser = signedIn(ana)) {
				browser.open(QUESTIONS).find(FORM + " textarea").sendKeys("Nine ZIP codes");
				untilVersion(browser, "1");
				browser.find(FORM + " textarea").sendKeys(" around the harbor");
				untilVersion(browser, "2");
			}
			later.find(FORM + " textarea").sendKeys("The whole county");
			later.until((page) -> page.findElements(By.cssSelector(FORM + "-saved .conflict")).isEmpty() ? null : true);
			assertThat(later.find(FORM + "-saved").getText()).contains("Nine ZIP codes around the harbor",
					"The whole county");
			assertThat(later.barriers()).isEmpty();
		}
		try (Browser browser = signedIn(ana)) {
			browser.open(QUESTIONS);
			assertThat(browser.find(FORM + " textarea").getDomProperty("value"))
				.isEqualTo("Nine ZIP codes around the harbor");
		}
	}

	@Test
	void fortyAnswersGivenFastAreStoredThoughThePageIsLeftAtOnce() {
		Actor ana = this.cast.member(this.cast.institution(), Role.MANAGER);
		try (Browser browser = signedIn(ana)) {
			browser.open("/work/hiring/baseline")
				.until((page) -> script(page, "return window.htmx !== undefined || null"));
			script(browser.driver(), """
					[...document.querySelectorAll("form[data-autosave] input[type=text][inputmode=decimal]")]
						.filter((control, at, all) => all.findIndex((one) => one.form === control.form) === at)
						.slice(0, 40)
						.forEach((control) => {
							control.value = "7";
							control.dispatchEvent(new Event("input", { bubbles: true }));
						});
					document.querySelector("nav a[href='/toolkits']").click();
					""");
			browser.until((page) -> page.getCurrentUrl().endsWith("/toolkits") ? true : null);
			browser.until((page) -> {
				browser.open("/work/hiring/baseline");
				long stored = page.findElements(By.cssSelector("form[data-autosave] input[value='7']")).size();
				return (stored == 40) ? true : null;
			});
			assertThat(browser.driver().findElements(By.cssSelector("form[data-autosave] input[value='7']")))
				.hasSize(40);
		}
	}

	private static Object script(WebDriver page, String script) {
		return ((JavascriptExecutor) page).executeScript(script);
	}

	@Test
	void nobodyIsKeptOut() {
		Actor ana = this.cast.member(this.cast.institution(), Role.MANAGER);
		try (Browser browser = signedIn(ana)) {
			for (String path : List.of("/", "/work/hiring/readiness", "/work/hiring/baseline", "/work/cycles",
					"/work/hiring/readiness/leadership/board-support/history")) {
				for (int width : List.of(1280, 320)) {
					browser.screen(width, width == 320).open(path);
					assertThat(browser.barriers()).as(path + " at " + width).isEmpty();
					assertThat(browser.scrollsSideways()).as(path + " at " + width).isFalse();
				}
			}
			assertThat(browser.complaints()).isEmpty();
		}
	}

	private Browser signedIn(Actor actor) {
		Browser browser = Browser.at("http://127.0.0.1:" + this.port).screen(1280, false).open("/sign-in");
		browser.find("input[name=email]").sendKeys(actor.email());
		browser.find("input[name=password]").sendKeys(Cast.PASSWORD);
		browser.find("main button[type=submit]").click();
		browser.until((page) -> page.getCurrentUrl().contains("/sign-in") ? null : true);
		return browser;
	}

	private static void untilVersion(Browser browser, String version) {
		browser.until((page) -> page.findElements(By.cssSelector(FORM + "-version[value='" + version + "']")).isEmpty()
				? null : true);
	}

}
