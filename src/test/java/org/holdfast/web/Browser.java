package org.holdfast.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.stream.Stream;

import com.deque.html.axecore.selenium.AxeBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.print.PrintOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A real Chromium for journeys. Where none is installed the test is skipped and says so,
 * unless {@code HOLDFAST_JOURNEYS=mandatory}.
 */
public final class Browser implements AutoCloseable {

	private static final List<Path> PLACES = List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"),
			Path.of("/usr/bin/google-chrome"));

	private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

	private final ChromeDriver driver;

	private final String address;

	private Browser(ChromeDriver driver, String address) {
		this.driver = driver;
		this.address = address;
	}

	/**
	 * Starts a browser.
	 * @param address address of the application, without a path
	 * @return the browser
	 */
	public static Browser at(String address) {
		Path binary = PLACES.stream().filter(Files::isExecutable).findFirst().orElse(null);
		boolean there = binary != null && Files.isExecutable(DRIVER);
		if (!there && mandatory()) {
			throw new IllegalStateException("Journeys are mandatory, but Chromium or its driver is not installed");
		}
		Assumptions.assumeTrue(there, "Journey skipped: Chromium or its driver is not installed");
		ChromeOptions options = new ChromeOptions();
		options.setBinary(binary.toString());
		options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
				"--disable-background-networking", "--disable-component-update", "--disable-sync", "--lang=en-US");
		LoggingPreferences logs = new LoggingPreferences();
		logs.enable(LogType.BROWSER, Level.ALL);
		options.setCapability("goog:loggingPrefs", logs);
		ChromeDriverService service = new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build();
		return new Browser(new ChromeDriver(service, options), address);
	}

	private static boolean mandatory() {
		return "mandatory".equals(System.getProperty("HOLDFAST_JOURNEYS", System.getenv("HOLDFAST_JOURNEYS")));
	}

	/**
	 * Starts another browser for the same application.
	 * @return one that knows nothing of this one
	 */
	public Browser another() {
		return at(this.address);
	}

	public WebDriver driver() {
		return this.driver;
	}

	/**
	 * Keeps what a link gives as a file.
	 * @param selector the link
	 * @param folder an empty folder
	 * @return the file
	 */
	public Path download(String selector, Path folder) {
		this.driver.executeCdpCommand("Browser.setDownloadBehavior",
				Map.of("behavior", "allow", "downloadPath", folder.toAbsolutePath().toString()));
		find(selector).click();
		return until((page) -> only(folder));
	}

	private static @Nullable Path only(Path folder) {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter((file) -> !file.getFileName().toString().endsWith(".crdownload"))
				.findFirst()
				.orElse(null);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Prints the page to a PDF file of A4 sheets, as the browser's own command does.
	 * @return the bytes of the file
	 */
	public byte[] print() {
		return Base64.getDecoder().decode(this.driver.print(new PrintOptions()).getContent());
	}

	/**
	 * How the server answered when the present page was opened.
	 * @return a status
	 */
	public int status() {
		Object status = this.driver
			.executeScript("return performance.getEntriesByType('navigation')[0].responseStatus");
		return (status instanceof Number number) ? number.intValue() : 0;
	}

	/**
	 * Opens a page.
	 * @param path its path
	 * @return this browser
	 */
	public Browser open(String path) {
		this.driver.get(this.address + path);
		return this;
	}

	public WebElement find(String selector) {
		return this.driver.findElement(By.cssSelector(selector));
	}

	/**
	 * Waits until something holds, at most thirty seconds.
	 * @param condition what must hold
	 * @param <T> the kind of result
	 * @return what the condition gave
	 */
	public <T> T until(Function<WebDriver, T> condition) {
		// Between two pages the driver may fail in other words than that an element is
		// stale
		return new WebDriverWait(this.driver, Duration.ofSeconds(30), Duration.ofMillis(50))
			.ignoring(WebDriverException.class)
			.until(condition);
	}

	/**
	 * Shows pages as on a screen of some width, in light or dark.
	 * @param width width in pixels
	 * @param dark whether the reader prefers dark
	 * @return this browser
	 */
	public Browser screen(int width, boolean dark) {
		this.driver.manage().window().setSize(new Dimension(1280, 1000));
		this.driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
				Map.of("width", width, "height", 1000, "deviceScaleFactor", 1, "mobile", false));
		this.driver.executeCdpCommand("Emulation.setEmulatedMedia",
				Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
		return this;
	}

	/**
	 * Shows pages as on paper, or in the colours a reader forces.
	 * @param media screen or print
	 * @param forced whether the reader forces colours
	 * @return this browser
	 */
	public Browser media(String media, boolean forced) {
		this.driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", media, "features",
				List.of(Map.of("name", "forced-colors", "value", forced ? "active" : "none"))));
		return this;
	}

	public boolean scrollsSideways() {
		return Boolean.TRUE.equals(this.driver
			.executeScript("return document.documentElement.scrollWidth > document.documentElement.clientWidth"));
	}

	/**
	 * What axe finds against WCAG 2.2 A and AA.
	 * @return one line for each kind of violation
	 */
	public List<String> barriers() {
		return new AxeBuilder().withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
			.analyze(this.driver)
			.getViolations()
			.stream()
			.map((rule) -> rule.getId() + ": " + rule.getNodes().stream().map((node) -> node.getHtml()).toList())
			.toList();
	}

	/**
	 * What axe finds against the contrast WCAG 2.2 AA asks for. After the scheme has
	 * changed the page may need a moment to take its colors, so it is looked at again.
	 * @return one line for each piece of text that is too faint, with its colors
	 */
	public List<String> faint() {
		List<String> found = List.of();
		for (int look = 0; look < 3; look++) {
			this.driver.executeAsyncScript(
					"const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done()));");
			found = new AxeBuilder().withRules(List.of("color-contrast"))
				.analyze(this.driver)
				.getViolations()
				.stream()
				.filter((rule) -> rule.getId().equals("color-contrast"))
				.flatMap((rule) -> rule.getNodes().stream())
				.map((node) -> node.getHtml() + " " + node.getFailureSummary())
				.toList();
			if (found.isEmpty()) {
				break;
			}
		}
		return found;
	}

	/**
	 * Warnings and errors of the browser since it was last asked.
	 * @return messages of its console
	 */
	public List<String> complaints() {
		return this.driver.manage()
			.logs()
			.get(LogType.BROWSER)
			.getAll()
			.stream()
			.filter((entry) -> entry.getLevel().intValue() >= Level.WARNING.intValue())
			.map(LogEntry::getMessage)
			.toList();
	}

	/**
	 * Writes what is seen to a file below {@code target/screenshots}.
	 * @param name name of the file
	 */
	public void picture(String name) {
		try {
			Path folder = Files.createDirectories(Path.of("target/screenshots"));
			Files.write(folder.resolve(name + ".png"), this.driver.getScreenshotAs(OutputType.BYTES));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		this.driver.quit();
	}

}
