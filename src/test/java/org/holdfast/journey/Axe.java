package org.holdfast.journey;

import java.util.List;
import java.util.Map;

import com.deque.html.axecore.selenium.AxeBuilder;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chromium.ChromiumDriver;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Looks for barriers on the page a browser shows, on a wide and on a narrow screen.
 */
public final class Axe {

	private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

	private static final List<Integer> WIDTHS = List.of(320, 1280);

	private Axe() {
	}

	/**
	 * Fails when axe finds anything against WCAG 2.2 A or AA at 1280 or 320 pixels, or
	 * when the page scrolls sideways.
	 * @param driver the browser, which is left at 1280 pixels
	 */
	public static void check(WebDriver driver) {
		for (int width : WIDTHS) {
			screen(driver, width);
			String where = driver.getCurrentUrl() + " (" + driver.getTitle() + ") at " + width + " px";
			assertThat(barriers(driver)).as("barriers on %s", where).isEmpty();
			assertThat(tooWide(driver)).as("pixels to scroll sideways on %s", where).isZero();
		}
	}

	// After the screen has changed the page may need a moment to find its width
	private static long tooWide(WebDriver driver) {
		long pixels = 0;
		for (int look = 0; look < 20; look++) {
			pixels = (Long) ((JavascriptExecutor) driver).executeAsyncScript(
					"const done = arguments[0];" + "requestAnimationFrame(() => requestAnimationFrame(() => done("
							+ "document.documentElement.scrollWidth - document.documentElement.clientWidth)));");
			if (pixels == 0) {
				return 0;
			}
		}
		return pixels;
	}

	private static List<String> barriers(WebDriver driver) {
		return new AxeBuilder().withTags(RULES)
			.analyze(driver)
			.getViolations()
			.stream()
			.map((rule) -> rule.getId() + ": " + rule.getNodes().stream().map((node) -> node.getHtml()).toList())
			.toList();
	}

	private static void screen(WebDriver driver, int width) {
		((ChromiumDriver) driver).executeCdpCommand("Emulation.setDeviceMetricsOverride",
				Map.of("width", width, "height", 1000, "deviceScaleFactor", 1, "mobile", false));
	}

}
