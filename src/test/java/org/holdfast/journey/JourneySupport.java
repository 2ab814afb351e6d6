package org.holdfast.journey;

import java.nio.file.Path;

import org.holdfast.Cast;
import org.holdfast.tenancy.Actor;
import org.holdfast.web.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What somebody does in a browser, in the words of a journey.
 */
public final class JourneySupport implements AutoCloseable {

	private Browser browser;

	JourneySupport(Browser browser) {
		this.browser = browser;
		this.browser.screen(1280, false);
	}

	/**
	 * Closes the browser and starts another one, which knows nothing of the first.
	 * @return this journey
	 */
	public JourneySupport anew() {
		Browser before = this.browser;
		this.browser = before.another().screen(1280, false);
		before.close();
		return this;
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
	 * Puts a value into a field that is not typed letter by letter, such as a date.
	 * @param field name of the field
	 * @param value its value
	 * @return this journey
	 */
	public JourneySupport put(String field, String value) {
		((JavascriptExecutor) driver()).executeScript("arguments[0].value = arguments[1]",
				this.browser.find("[name='" + field + "']"), value);
		return this;
	}

	/**
	 * Chooses one of several answers.
	 * @param field name of the field
	 * @param value the value of the answer
	 * @return this journey
	 */
	public JourneySupport choose(String field, String value) {
		WebElement element = this.browser.find("[name='" + field + "']");
		if ("select".equals(element.getTagName())) {
			new Select(element).selectByValue(value);
		}
		else {
			this.browser.find("input[name='" + field + "'][value='" + value + "']").click();
		}
		return this;
	}

	/**
	 * Chooses a file to be sent.
	 * @param file the file
	 * @return this journey
	 */
	public JourneySupport attach(Path file) {
		this.browser.find("input[type=file]").sendKeys(file.toAbsolutePath().normalize().toString());
		return this;
	}

	/**
	 * Waits until something is on the page.
	 * @param selector what
	 * @return it
	 */
	public WebElement await(String selector) {
		return this.browser.until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(selector)));
	}

	/**
	 * Follows a link or presses a button and waits until the page is another one.
	 * @param selector which
	 * @return this journey
	 */
	public JourneySupport press(String selector) {
		WebElement before = this.browser.find("html");
		this.browser.find(selector).click();
		this.browser.until(ExpectedConditions.stalenessOf(before));
		return this;
	}

	/**
	 * Looks whether anybody is kept out of the present page, and whether the browser
	 * complains of it.
	 * @return this journey
	 */
	public JourneySupport look() {
		assertThat(this.browser.find("h1").getText()).as(driver().getCurrentUrl()).isNotBlank();
		Axe.check(driver());
		assertThat(this.browser.complaints()).filteredOn((complaint) -> !complaint.contains("status of 422")).isEmpty();
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
