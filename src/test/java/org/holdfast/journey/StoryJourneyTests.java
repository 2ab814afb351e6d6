package org.holdfast.journey;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.holdfast.Cast;
import org.holdfast.account.AccountView;
import org.holdfast.demo.MadeUpHospital;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * From nothing to a number that can be trusted, by hand: staff make a hospital, its
 * people join, answer and bring in files, and its executive reads and prints.
 */
@JourneyTest
class StoryJourneyTests {

	private static final String PASSWORD = "four gulls over the long pier";

	private static final String MARK = UUID.randomUUID().toString().substring(0, 8);

	private static final String HOSPITAL = "Lakeside " + MARK;

	private static final String BOARD = "#leadership-board-support-form";

	private static final String WHERE = "#local-patients-form";

	private static final String POSTINGS = "#hiring-process-applications-per-posting-form";

	@Autowired
	private Cast cast;

	@TempDir
	private Path folder;

	private JourneySupport journey;

	@Test
	@Timeout(900)
	void fromNothingToANumberThatCanBeTrusted(JourneySupport given) throws IOException {
		this.journey = given;
		String first = staffMakeTheHospital();
		accept(first, "Ana Reyes");
		this.journey.signIn(address("administrator"), PASSWORD).open("/").look();
		String manager = invite("manager", "MANAGER");
		this.journey.look();
		String executive = invite("executive", "EXECUTIVE");
		this.journey.open("/settings/members").look();
		define();
		accept(manager, "Ben Okafor");
		this.journey.signIn(address("manager"), PASSWORD);
		answer();
		this.journey.anew().signIn(address("manager"), PASSWORD);
		findAnswers();
		this.journey.open("/files/new").look();
		bringIn(this.folder.resolve("payments.csv"), payments(1, true), "purchases");
		mapColumns();
		correctRows();
		commit();
		withdraw();
		bringIn(this.folder.resolve("hires.csv"), MadeUpHospital.employments(), "employments");
		commit();
		accept(executive, "Cleo Marsh");
		this.journey.signIn(address("executive"), PASSWORD);
		readAndPrint();
	}

	private String staffMakeTheHospital() {
		AccountView staff = this.cast.account(true);
		this.journey.signIn(staff.email(), Cast.PASSWORD).open("/staff/institutions").look();
		this.journey.press("a[href$='/staff/institutions/new']").look();
		this.journey.submit("main form").look();
		this.journey.type("name", HOSPITAL).type("county", "Baltimore city").submit("main form").look();
		this.journey.press("a[href$='/administrator']").look();
		this.journey.type("email", address("administrator")).submit("main form").look();
		return link();
	}

	private void accept(String link, String name) {
		this.journey.anew().open(link).look();
		assertThat(this.journey.words()).contains(HOSPITAL);
		this.journey.type("name", name).type("password", "short").submit("main form").look();
		this.journey.type("password", PASSWORD).submit("main form");
		this.journey.anew();
	}

	private String invite(String who, String role) {
		this.journey.open("/settings/members/invitations/new");
		this.journey.type("email", address(who)).choose("role", role).submit("main form");
		return link();
	}

	private void define() {
		String day = MadeUpHospital.lastDay().minusYears(2).plusDays(1).toString();
		this.journey.open("/definitions").look().open("/definitions/geography-sets/new").look();
		this.journey.type("name", "City")
			.choose("purpose", "local")
			.put("validFrom", day)
			.type("zips", MadeUpHospital.localZips());
		save();
		this.journey.open("/definitions/fiscal-year/edit").look().choose("value", "7");
		save();
		this.journey.open("/definitions/pathway-sources/edit").look().put("validFrom", day);
		this.journey.type("entries", MadeUpHospital.pathways());
		save();
	}

	private void save() {
		this.journey.submit("main form").look().press("button[value=save]");
		assertThat(this.journey.driver().findElements(By.cssSelector(".flash.notice-good, .notice-good"))).isNotEmpty();
	}

	private void answer() {
		this.journey.open("/toolkits").look().open("/work/hiring/readiness").look();
		this.journey.browser().find(BOARD + " input[value=partly]").click();
		this.journey.await(BOARD + "-version[value='1'], " + BOARD + " [name=version][value='1']");
		this.journey.open("/work/hiring/big-questions").look();
		this.journey.browser().find(WHERE + " textarea").sendKeys("The nineteen ZIP codes of the city");
		this.journey.await(WHERE + " [name=version][value='1']");
		this.journey.open("/work/hiring/baseline").look();
		this.journey.browser().find(POSTINGS + " input[inputmode=decimal]").sendKeys("85");
		this.journey.await(POSTINGS + " [name=version][value='1']");
	}

	private void findAnswers() {
		this.journey.open("/").look().open("/work/hiring/readiness");
		assertThat(this.journey.browser().find(BOARD + " input[value=partly]").isSelected()).isTrue();
		this.journey.open("/work/hiring/big-questions");
		assertThat(value(WHERE + " textarea")).isEqualTo("The nineteen ZIP codes of the city");
		this.journey.open("/work/hiring/baseline");
		assertThat(value(POSTINGS + " input[inputmode=decimal]")).isEqualTo("85");
	}

	private void bringIn(Path file, String content, String kind) throws IOException {
		Files.writeString(file, content);
		this.journey.open("/files").open("/files/new");
		this.journey.choose("kind", kind).attach(file).submit("main form");
	}

	private void mapColumns() {
		this.journey.await("a.btn-primary[href$='/mapping']");
		this.journey.look().press("a.btn-primary[href$='/mapping']").look();
		assertThat(chosen("transaction_date")).isEqualTo(":Invoice Date");
		assertThat(chosen("vendor_zip")).isEqualTo(":Supplier ZIP");
		assertThat(chosen("amount")).isEqualTo(":Net");
		this.journey.choose("column.amount", "").submit("form[action$='/mapping']").look();
		this.journey.choose("column.transaction_date", ":Booked On").choose("column.amount", ":Net");
		this.journey.type("source", "Ledger of Lakeside");
		this.journey.submit("form[action$='/mapping']");
		this.journey.await("a.btn-primary[href$='/commit']");
	}

	private void correctRows() throws IOException {
		this.journey.look();
		assertThat(this.journey.words()).contains("date-impossible", "number-unreadable");
		for (String rule : List.of("date-impossible", "number-unreadable")) {
			this.journey.browser().driver().findElement(By.cssSelector("#rule-" + rule + " summary")).click();
		}
		assertThat(this.journey.words()).contains("Row 4:", "2026-06-31", "Row 6:", "twelve");
		Path errors = this.journey.browser().download("a[href$='/errors.csv']", Files.createDirectory(at("errors")));
		String rejected = Files.readString(errors);
		assertThat(rejected).contains("2026-06-31", "twelve");
		assertThat(rejected.lines()).hasSize(3);
		Path corrected = at("corrected.csv");
		Files.writeString(corrected,
				rejected.replace("2026-06-31", MadeUpHospital.lastDay().toString()).replace("twelve", "12.00"),
				StandardCharsets.UTF_8);
		this.journey.press("a[href$='/corrections']").look().attach(corrected).submit("main form");
		this.journey.await("a.btn-primary[href$='/commit']");
		assertThat(this.journey.browser().driver().findElements(By.cssSelector("a[href$='/errors.csv']"))).isEmpty();
		this.journey.look();
	}

	private void commit() {
		this.journey.await("a.btn-primary[href$='/commit']");
		this.journey.press("a.btn-primary[href$='/commit']").look().submit("form[action$='/commit']");
		this.journey.await("a[href$='/withdraw'], main .notice-good .code");
	}

	private void withdraw() throws IOException {
		bringIn(at("again.csv"), payments(1000, false), "purchases");
		commit();
		this.journey.open("/files").look().press("#files tbody tr:first-child a");
		this.journey.press("a[href$='/withdraw']").look().submit("form[action$='/withdraw']");
		this.journey.type("reason", "A test file").submit("form[action$='/withdraw']").look();
		assertThat(this.journey.words()).contains("A test file");
	}

	private void readAndPrint() {
		this.journey.open("/").look().open("/dashboard");
		this.journey.browser().until((page) -> {
			boolean there = !page.findElements(By.cssSelector(".figure-value")).isEmpty()
					&& page.findElement(By.cssSelector("#hiring")).getText().contains("%");
			if (!there) {
				page.navigate().refresh();
			}
			return there ? true : null;
		});
		this.journey.look();
		print();
		this.journey.press("a[href*='/dashboard/H1']").look();
		print();
		this.journey.press("#groups a[href*='/passports/']").look();
		String code = this.journey.browser().find(".caption .code").getText();
		this.journey.submit("form[action$='/verify']").look();
		assertThat(this.journey.driver().findElements(By.cssSelector("#comparison.notice-good"))).hasSize(1);
		print();
		this.journey.open("/passports").look().type("code", code).submit("main form").look();
		assertThat(this.journey.words()).contains(code);
	}

	private void print() {
		String heading = this.journey.browser().find("h1").getText();
		byte[] sheets = this.journey.browser().print();
		assertThat(new String(sheets, StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
		assertThat(sheets).as(heading).hasSizeGreaterThan(10_000);
		this.journey.browser().media("print", false);
		for (WebElement control : this.journey.driver()
			.findElements(By.cssSelector("nav.navigation, .masthead-end, .back-link, .site-footer, .no-print"))) {
			assertThat(control.isDisplayed()).as(heading).isFalse();
		}
		assertThat(this.journey.browser().find("h1").isDisplayed()).isTrue();
		this.journey.browser().media("", false).screen(1280, false);
	}

	private String link() {
		String link = this.journey.browser().find("#link").getText();
		assertThat(link).contains("/invitations/");
		return URI.create(link).getPath();
	}

	private String value(String field) {
		return this.journey.browser().find(field).getDomProperty("value");
	}

	private String chosen(String field) {
		return new Select(this.journey.browser().find("[name='column." + field + "']")).getFirstSelectedOption()
			.getDomProperty("value");
	}

	private Path at(String name) {
		return this.folder.resolve(name);
	}

	private static String address(String who) {
		return who + "-" + MARK + "@example.org";
	}

	/**
	 * Payments as another system writes them: two dates, and an amount under a name
	 * nobody knows.
	 */
	private static String payments(int first, boolean wrong) {
		LocalDate last = MadeUpHospital.lastDay();
		StringBuilder file = new StringBuilder(
				"Payment Nbr,Invoice Date,Booked On,Supplier No,Supplier Name,Supplier ZIP,Net,Commodity\n");
		for (int number = first; number < first + 60; number++) {
			LocalDate day = last.minusDays(number % 300);
			int vendor = number % 20;
			String paid = (wrong && number == 3) ? "2026-06-31" : day.toString();
			String net = (wrong && number == 5) ? "twelve" : number + ".50";
			file.append("P%d,%s,%s,S%d,Supplier %d,%s,%s,Linen\n".formatted(number, day.minusDays(20), paid, vendor,
					vendor, (vendor % 2 == 0) ? "21201" : "60607", net));
		}
		return file.toString();
	}

}
