package org.holdfast.web;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The furniture in a real browser: nobody is kept out, scripts do what they promise, and
 * nothing breaks the strict policy for content.
 */
@Tag("journey")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SpringBootTest(classes = FurnitureServer.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
		"server.address=127.0.0.1", "spring.main.lazy-initialization=false", "spring.servlet.multipart.enabled=true" })
class FurnitureJourneyTests {

	@LocalServerPort
	private int port;

	private Browser browser;

	@BeforeAll
	void start() {
		this.browser = Browser.at("http://127.0.0.1:" + this.port);
	}

	@AfterAll
	void stop() {
		if (this.browser != null) {
			this.browser.close();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/gallery/figures", "/gallery/list", "/gallery/form", "/gallery/answer",
			"/gallery/thrown/bug", "/nowhere" })
	void nobodyIsKeptOut(String path) {
		for (int width : List.of(1280, 320)) {
			for (boolean dark : List.of(false, true)) {
				this.browser.screen(width, dark).open(path);
				String where = path.replaceAll("\\W+", "-").substring(1) + "-" + width + (dark ? "-dark" : "-light");
				this.browser.picture(where);
				assertThat(this.browser.barriers()).as(where).isEmpty();
				assertThat(this.browser.scrollsSideways()).as(where + " scrolls sideways").isFalse();
			}
		}
		this.browser.open(path);
		assertThat(this.browser.complaints()).filteredOn((text) -> !text.contains("the server responded with a status"))
			.isEmpty();
	}

	@Test
	void nobodyIsKeptOutInSpanish() {
		this.browser.screen(1280, false).open("/gallery/list");
		this.browser.driver().manage().addCookie(new Cookie(ReaderLocale.COOKIE, "es"));
		this.browser.open("/gallery/form");
		assertThat(this.browser.find("html").getDomAttribute("lang")).isEqualTo("es");
		assertThat(this.browser.barriers()).isEmpty();
		this.browser.driver().manage().deleteAllCookies();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/gallery/figures", "/gallery/list", "/gallery/form" })
	void nobodyIsKeptOutWhoForcesColours(String path) {
		this.browser.screen(1280, false).media("screen", true).open(path);
		this.browser.picture("forced" + path.replace('/', '-'));
		assertThat(this.browser.barriers()).isEmpty();
		this.browser.media("screen", false);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/gallery/figures", "/gallery/list" })
	void paperShowsTheContentAndNotTheControls(String path) {
		this.browser.screen(720, true).media("print", false).open(path);
		this.browser.picture("print" + path.replace('/', '-'));
		assertThat(this.browser.find("nav.navigation").isDisplayed()).isFalse();
		assertThat(this.browser.find("main h1").isDisplayed()).isTrue();
		assertThat(this.browser.find("body").getCssValue("background-color")).isEqualTo("rgba(255, 255, 255, 1)");
		this.browser.media("screen", false);
	}

	@Test
	void aRefusedFormTakesTheReaderToWhatIsWrong() {
		this.browser.screen(1280, false).open("/gallery/form");
		this.browser.find("#amount").sendKeys("x12");
		assertThat(this.browser.find("#amount").getDomProperty("value")).isEqualTo("x12");
		this.browser.find("form.sent, main form button[type=submit]").click();
		this.browser.until((driver) -> driver.getTitle().startsWith("Error: "));
		assertThat(this.browser.driver().switchTo().activeElement().getDomAttribute("class")).contains("error-summary");
		assertThat(this.browser.barriers()).isEmpty();
		this.browser.find(".error-summary a[href='#amount']").click();
		assertThat(this.browser.driver().switchTo().activeElement().getDomAttribute("id")).isEqualTo("amount");
		assertThat(this.browser.find("#amount").getDomProperty("value")).isEqualTo("x12");
	}

	@Test
	void charactersAreCountedAndPasswordsShown() {
		this.browser.screen(1280, false).open("/gallery/form");
		this.browser.find("#about").sendKeys("Twelve chars");
		assertThat(this.browser.find("#about-limit-now").getText()).isEqualTo("You have 188 characters left.");
		this.browser.find("#password").sendKeys("a long pass phrase");
		this.browser.find("[data-reveal]").click();
		assertThat(this.browser.find("#password").getDomProperty("type")).isEqualTo("text");
		this.browser.find("[data-reveal]").click();
		assertThat(this.browser.find("#password").getDomProperty("type")).isEqualTo("password");
	}

	@Test
	void changingTheLanguageKeepsWhatWasTyped() {
		this.browser.screen(1280, false).open("/gallery/form");
		this.browser.find("#name").sendKeys("Lakeside");
		this.browser.find("#kind-2").click();
		this.browser.find(".languages a").click();
		this.browser.until((driver) -> "es".equals(this.browser.find("html").getDomAttribute("lang")));
		assertThat(this.browser.find("#name").getDomProperty("value")).isEqualTo("Lakeside");
		assertThat(this.browser.find("#kind-2").isSelected()).isTrue();
		this.browser.driver().manage().deleteAllCookies();
	}

	@Test
	void anAnswerSavesItselfWithTheNextVersion() {
		this.browser.screen(1280, false).open("/gallery/answer");
		this.browser.find("#text").sendKeys("First");
		this.browser.until((driver) -> this.browser.find("#answer-saved").getText().startsWith("Saved "));
		this.browser.until((driver) -> "1".equals(this.browser.find("#answer-version").getDomProperty("value")));
		this.browser.find("#text").sendKeys(" and second");
		this.browser.until((driver) -> "2".equals(this.browser.find("#answer-version").getDomProperty("value")));
		this.browser.open("/gallery/answer");
		assertThat(this.browser.find("#text").getDomProperty("value")).isEqualTo("First and second");
		assertThat(this.browser.complaints()).isEmpty();
	}

	@Test
	void progressRenewsItselfUntilDone() {
		this.browser.screen(1280, false).open("/gallery/work");
		assertThat(this.browser.find("#work").getText()).contains("Checking rows");
		this.browser.until((driver) -> driver.findElements(By.cssSelector("#work[data-poll]")).isEmpty());
		assertThat(this.browser.find("#work").getText()).contains("100 of 100 (100");
	}

}
