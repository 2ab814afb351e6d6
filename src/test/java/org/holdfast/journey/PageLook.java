package org.holdfast.journey;

import java.util.regex.Pattern;

import org.assertj.core.api.SoftAssertions;
import org.holdfast.web.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/**
 * Looks at single pages: whether they say what they are in words of the reader's
 * language, fit the screen and keep nobody out.
 *
 * @param browser shows the pages
 * @param softly takes what is wrong
 */
record PageLook(Browser browser, SoftAssertions softly) {

	private static final Pattern KEY = Pattern.compile(
			"\\?\\?\\S+\\?\\?|(?<![\\w./@-])(web|account|adoption|audit|dashboard|definition|editing|evidence|institution|intake|metrics"
					+ "|notification|paper|progress|purchasing|record|roi|search|security|staff|team|toolkit)(\\.[a-z][A-Za-z0-9-]+)+");

	/**
	 * Opens a page.
	 * @param address the page
	 * @param width width of the screen in pixels
	 * @param dark whether the reader prefers dark
	 * @param language the reader's language
	 */
	void at(String address, int width, boolean dark, String language) {
		this.browser.screen(width, dark).open(address + (address.contains("?") ? "&" : "?") + "lang=" + language);
		String where = address + " in " + language + " at " + width;
		readable(where, language);
		fits(where);
	}

	/**
	 * Shows the page that is open on a wide screen.
	 * @param address its address
	 */
	void widen(String address) {
		this.browser.screen(1280, false);
		fits(address);
	}

	/**
	 * Looks for barriers on the page that is open.
	 * @param address its address
	 */
	void barriers(String address) {
		this.softly.assertThat(this.browser.barriers()).as(address).isEmpty();
	}

	/**
	 * Looks at the colors of the page that is open in the dark.
	 * @param address its address
	 */
	void dark(String address) {
		this.browser.screen(1280, true);
		this.softly.assertThat(this.browser.faint()).as(address + " in the dark").isEmpty();
	}

	private void fits(String where) {
		this.softly.assertThat(this.browser.scrollsSideways()).as(where + " scrolls sideways").isFalse();
	}

	private void readable(String where, String language) {
		this.softly.assertThat(this.browser.status()).as(where).isEqualTo(200);
		this.softly.assertThat(this.browser.find("html").getDomAttribute("lang")).as(where).isEqualTo(language);
		this.softly.assertThat(this.browser.driver().getTitle()).as(where).isNotBlank();
		this.softly.assertThat(this.browser.driver().findElements(By.cssSelector("h1")))
			.as(where)
			.singleElement()
			.extracting(WebElement::getText)
			.asString()
			.isNotBlank();
		String words = this.browser.driver().getTitle() + "\n" + this.browser.find("body").getText();
		this.softly.assertThat(KEY.matcher(words).results().map((found) -> found.group()).toList())
			.as(where + " shows keys of messages")
			.isEmpty();
	}

}
