package org.holdfast.intake.privacy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.holdfast.Cast;
import org.holdfast.Programs;
import org.holdfast.intake.ImportState;
import org.holdfast.intake.ImportView;
import org.holdfast.intake.Imports;
import org.holdfast.tenancy.Actor;
import org.holdfast.web.Browser;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;

/**
 * The page on which a person leaves columns out before sending, in a real browser.
 */
final class StripPage {

	static final String SECRET = "the harbor lights of 1961";

	private StripPage() {
	}

	static void signIn(Browser browser, Actor member) {
		browser.open("/sign-in");
		browser.find("[name=email]").sendKeys(member.email());
		browser.find("[name=password]").sendKeys(Cast.PASSWORD);
		browser.find("main form button[type=submit]").click();
		browser.until((page) -> !page.getCurrentUrl().contains("/sign-in") ? true : null);
	}

	/**
	 * Sends a file.
	 * @param browser of somebody signed in
	 * @param kind what it holds
	 * @param file the file
	 * @param key the key of the codes; {@code null} sends the file as it is
	 * @return the id of the import
	 */
	static String send(Browser browser, String kind, Path file, @Nullable String key) {
		browser.open("/files/new");
		browser.find("input[name=kind][value=" + kind + "]").click();
		browser.find("input[name=file]").sendKeys(file.toAbsolutePath().normalize().toString());
		if (key != null) {
			browser.find("#strip").sendKeys(Keys.SPACE);
			columns(browser);
			if (browser.find("#strip-key").isDisplayed()) {
				browser.find("#strip-key").sendKeys(key);
				browser.until((page) -> page.findElement(By.id("strip-key-code"))
					.getText()
					.matches(".*[0-9a-f]{4}-[0-9a-f]{4}.*") ? true : null);
			}
		}
		browser.find("main form button[type=submit]").sendKeys(Keys.ENTER);
		browser.until((page) -> page.getCurrentUrl().matches(".*/files/[0-9a-f-]{36}.*") ? true : null);
		return browser.driver().getCurrentUrl().replaceFirst(".*/files/([0-9a-f-]{36}).*", "$1");
	}

	static void columns(Browser browser) {
		browser.until((page) -> page.findElements(By.cssSelector("[data-strip-columns] > li")).isEmpty() ? null : true);
	}

	static void refused(Browser browser, String words) {
		browser.until((page) -> page.findElement(By.cssSelector("[data-strip-wrong]")).getText().contains(words) ? true
				: null);
	}

	static Object run(Browser browser, String script, byte[] bytes) {
		return ((JavascriptExecutor) browser.driver()).executeAsyncScript(script,
				Base64.getEncoder().encodeToString(bytes));
	}

	static ImportView settled(Cast cast, Actor member, Imports imports, UUID id) {
		return cast.as(member, () -> {
			Programs.await(() -> imports.get(id).state() == ImportState.PREVIEWED
					|| imports.get(id).state() == ImportState.NEEDS_MAPPING
					|| imports.get(id).state() == ImportState.FAILED);
			return imports.get(id);
		});
	}

	/**
	 * The code in the place of a number.
	 * @param number the number of a person
	 * @return its code under {@link #SECRET}
	 */
	static String code(String number) throws Exception {
		Mac mac = Mac.getInstance("HmacSHA256");
		mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
		return HexFormat.of().formatHex(mac.doFinal(number.getBytes(StandardCharsets.UTF_8)));
	}

}
