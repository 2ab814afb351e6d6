package org.holdfast.journey;

import org.holdfast.Cast;
import org.holdfast.tenancy.Actor;
import org.holdfast.web.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;

/**
 * What somebody does in a browser, in the words of a journey.
 */
public final class JourneySupport implements AutoCloseable {

	private final Browser browser;

	JourneySupport(Browser browser) {
		this.browser = browser;
		this.browser.screen(1280, false);
	}

	public WebDriver driver() {
		return this.browser.driver();
	}

	/**
	 * The browser itself, for screens, media and its console.
	 * @return the browser
	 */
	public Browser browser() {
		return this.browser;
	}

	public JourneySupport open(String path) {
		this.browser.open(path);
		return this;
	}

	/**
	 * Signs in and waits for the first page.
	 * @param actor who, with the password of the cast
	 * @return this journey
	 */
	public JourneySupport signIn(Actor actor) {
		return signIn(actor.email(), Cast.PASSWORD);
	}

	/**
	 * Signs in and waits for the first page.
	 * @param email the address
	 * @param password the password
	 * @return this journey
	 */
	public JourneySupport signIn(String email, String password) {
		open("/sign-in");
		type("email", email);
		type("password", password);
		submit("main form");
		this.browser.until((driver) -> !driver.getCurrentUrl().contains("/sign-in"));
		return this;
	}

	public JourneySupport signOut() {
		this.browser.find("details.account summary").click();
		submit("form[action$='/sign-out']");
		this.browser.until(ExpectedConditions.urlContains("/sign-in"));
		return this;
	}

	/**
	 * Reads the present page in another language.
	 * @param language its code
	 * @return this journey
	 */
	public JourneySupport language(String language) {
		if (!language.equals(this.browser.find("html").getDomAttribute("lang"))) {
			this.browser.find(".languages a[lang='" + language + "']").click();
			this.browser.until(ExpectedConditions.attributeToBe(By.tagName("html"), "lang", language));
		}
		return this;
	}

	/**
	 * Types into a field in place of what stands there.
	 * @param field name of the field
	 * @param text what is typed
	 * @return this journey
	 */
	public JourneySupport type(String field, String text) {
		WebElement element = this.browser.find("[name='" + field + "']");
		element.clear();
		element.sendKeys(text);
		return this;
	}

	/**
	 * Sends a form with its first button and waits until the page is another one.
	 * @param form selector of the form
	 * @return this journey
	 */
	public JourneySupport submit(String form) {
		WebElement before = this.browser.find("html");
		this.browser.find(form).findElement(By.cssSelector("button[type=submit], button:not([type])")).click();
		this.browser.until(ExpectedConditions.stalenessOf(before));
		return this;
	}

	/**
	 * Follows a link by the words on it and waits until the page is another one.
	 * @param words the words, or a part of them
	 * @return this journey
	 */
	public JourneySupport follow(String words) {
		WebElement before = this.browser.find("html");
		this.browser.driver().findElement(By.partialLinkText(words)).click();
		this.browser.until(ExpectedConditions.stalenessOf(before));
		return this;
	}

	/**
	 * What the page says in its main part.
	 * @return words
	 */
	public String words() {
		return this.browser.find("main").getText();
	}

	/**
	 * Keeps what is seen below {@code target/screenshots}.
	 * @param name name of the picture
	 * @return this journey
	 */
	public JourneySupport picture(String name) {
		this.browser.picture(name);
		return this;
	}

	@Override
	public void close() {
		this.browser.close();
	}

}
