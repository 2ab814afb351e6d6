package org.holdfast.progress.web;

import java.util.Map;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.Role;
import org.holdfast.web.Browser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A manager answers every kind of field without script, by keyboard alone, on a narrow
 * screen.
 */
@IntegrationTest
@Tag("journey")
class PlainAnswerJourneyTests {

	private static final int MOST_STEPS = 60;

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Test
	void everyKindOfFieldIsAnsweredWithoutScriptByKeyboard() {
		Actor ana = this.cast.member(this.cast.institution(), Role.MANAGER);
		try (Browser browser = signedIn(ana)) {
			((ChromeDriver) browser.driver()).executeCdpCommand("Emulation.setScriptExecutionDisabled",
					Map.of("value", true));
			answer(browser, "/work/hiring/readiness", "leadership-board-support", "input[type=radio]", Keys.SPACE);
			assertThat(browser.find("#leadership-board-support input[type=radio]:checked").getDomAttribute("value"))
				.isEqualTo("yes");
			answer(browser, "/work/hiring/big-questions", "local-patients", "textarea", "Nine ZIP codes");
			assertThat(browser.find("#local-patients .count").getText()).as("no script runs")
				.startsWith("You can enter");
			assertThat(browser.find("#local-patients textarea").getText()).isEqualTo("Nine ZIP codes");
			answer(browser, "/work/hiring/baseline", "profile-as-of", "input[type=text]", "June 30, 2026");
			assertThat(browser.find("#profile-as-of-form-value").getDomAttribute("value")).isEqualTo("June 30, 2026");
			answer(browser, "/work/hiring/baseline", "profile-race-by-position", "input[type=text]", "some");
			assertThat(browser.find("#profile-race-by-position .field-wrong .error").getText()).contains("number");
			leaveOut(browser);
			addRow(browser);
		}
	}

	private void answer(Browser browser, String page, String item, String control, CharSequence typed) {
		browser.open(page + "#" + item);
		reach(browser, "#" + item + " " + control).sendKeys(typed);
		reach(browser, "#" + item + " .button-row button").sendKeys(Keys.ENTER);
		browser.open(page);
	}

	private void leaveOut(Browser browser) {
		browser.open("/work/hiring/readiness");
		String item = "#" + browser.driver().findElements(By.cssSelector(".answer")).get(1).getDomAttribute("id");
		browser.open("/work/hiring/readiness" + item);
		reach(browser, item + " .answer-status summary").sendKeys(Keys.ENTER);
		reach(browser, item + " .answer-status input[type=radio]:checked").sendKeys(Keys.ARROW_DOWN, Keys.ARROW_DOWN,
				Keys.ARROW_DOWN);
		reach(browser, item + " input[name=reason]").sendKeys("We hire nobody");
		reach(browser, item + " .button-row button").sendKeys(Keys.ENTER);
		browser.open("/work/hiring/readiness");
		assertThat(browser.find(item + " .answer-status summary").getText()).contains("not applicable");
		assertThat(browser.find(item + " input[name=reason]").getDomAttribute("value")).isEqualTo("We hire nobody");
	}

	private void addRow(Browser browser) {
		String table = "#diversity-goals-goals";
		browser.open("/work/hiring/baseline" + table);
		reach(browser, table + " a[href$='/rows/new']").sendKeys(Keys.ENTER);
		browser.until((page) -> page.getCurrentUrl().contains("/rows/row-") ? true : null);
		reach(browser, "input[name='f.goal']").sendKeys("Leaders reflect the county");
		reach(browser, "button[value=list]").sendKeys(Keys.ENTER);
		browser.until((page) -> page.getCurrentUrl().endsWith(table) ? true : null);
		assertThat(browser.find(table + " .row-list strong").getText()).isEqualTo("Leaders reflect the county");
	}

	private static WebElement reach(Browser browser, String selector) {
		WebElement wanted = browser.find(selector);
		for (int step = 0; step < MOST_STEPS; step++) {
			WebElement active = browser.driver().switchTo().activeElement();
			if (active.equals(wanted)) {
				assertThat(active.getRect().getHeight()).as(selector).isPositive();
				return active;
			}
			active.sendKeys(Keys.TAB);
		}
		throw new AssertionError("The keyboard does not lead to " + selector);
	}

	private Browser signedIn(Actor actor) {
		Browser browser = Browser.at("http://127.0.0.1:" + this.port).screen(320, true).open("/sign-in");
		browser.find("input[name=email]").sendKeys(actor.email());
		browser.find("input[name=password]").sendKeys(Cast.PASSWORD);
		browser.find("main button[type=submit]").click();
		browser.until((page) -> page.getCurrentUrl().contains("/sign-in") ? null : true);
		return browser;
	}

}
