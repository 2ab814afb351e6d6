package org.holdfast.journey;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.assertj.core.api.SoftAssertions;
import org.holdfast.Cast;
import org.holdfast.Programs;
import org.holdfast.intake.Decision;
import org.holdfast.intake.ImportState;
import org.holdfast.intake.ImportView;
import org.holdfast.intake.Imports;
import org.holdfast.intake.Kind;
import org.holdfast.intake.Mapping;
import org.holdfast.intake.MappingChange;
import org.holdfast.intake.NewImport;
import org.holdfast.intake.policy.Sending;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openqa.selenium.By;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pages of files and vendors in every state a file can be in, with rows in them: for
 * everybody in both languages, on a narrow and a wide screen, by day and in the dark.
 */
@JourneyTest
class FilePagesJourneyTests {

	private static final String VENDORS = """
			vendor_id,vendor_name,zip,certification,certified_from,certified_until,ownership
			V1,Harbor Supply LLC,21201,MBE,2024-08-15,2027-03-20,cooperative
			V2,Harbor Suply,21201,,,,
			V3,Bay Linen,21202,,,,
			V4,Bay Linens,21202,,,,
			V5,Chesapeake Foods,21230,,,,
			V6,Chesapeke Foods,21230,,,,
			""";

	private static final String LEDGER = """
			Journal ID,Posting Date,Supplier,Supplier Name,Debit,Credit,Spend Category,Approver Email
			""";

	private static final String FIRST = LEDGER
			+ """
					J1,7/5/2025,V1,Harbor Supply LLC,100.00,,Food,ana@demo.example
					J2,7/15/2025,V2,Harbor Suply,20.50,,Food,ana@demo.example
					J3,8/20/2025,V3,Bay Linen,,7.25,Linen,ana@demo.example
					J4,8/21/2025,V9,"Cardio Medical Instruments and Consumables of the Greater Bay Region Incorporated",7000,,Linen,ana@demo.example
					J5,8/22/2025,V6,Chesapeke Foods,2.00,,Food,ana@demo.example
					""";

	private static final String SECOND = LEDGER + """
			J1,7/6/2025,V1,Harbor Supply LLC,100.00,,Food,ana@demo.example
			J2,7/15/2025,V2,Harbor Suply,20.50,,Catering,ana@demo.example
			J3,8/20/2025,V3,Bay Linen,,7.25,Linen,ana@demo.example
			J6,9/31/2025,V3,Bay Linen,7.25,,Linen,ana@demo.example
			J7,tomorrow,V3,Bay Linen,7.25,,Linen,ana@demo.example
			J8,9/1/2025,V4,Bay Linens,1e9x,,Linen,ana@demo.example
			J9,9/2/2025,V4,Bay Linens,8.00,,Laboratory,ana@demo.example
			""";

	private static final String ROSTER = """
			as_of,employee_id,Legal Name,home_zip,job_title,worker_type,race_ethnicity,pay,pay_basis
			2025-06-30,E1,"Reyes, Ana",21201,Clerk,Float pool,White,41000,annual
			2025-06-30,E2,"Lee, Bo",1201,Nurse,Regular,Afro-American (legacy),31.25,hourly
			2025-06-30,E3,"Ito, Cy",,Nurse,Regular,Asian,30.00,hourly
			""";

	private static final Mapping COLUMNS = new Mapping(
			Map.of("transaction_id", "Journal ID", "transaction_date", "Posting Date", "vendor_id", "Supplier",
					"vendor_name", "Supplier Name", "category", "Spend Category"),
			Map.of(), Map.of("category", Map.of("Linen", "Textiles")),
			Map.of("amount", new Mapping.Transform(List.of("Debit", "Credit"), null, null, "debit-credit", null)));

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Autowired
	private Programs programs;

	@Autowired
	private Imports imports;

	private Actor administrator;

	@BeforeEach
	void begin() {
		this.administrator = this.cast.member(this.cast.institution(), Role.ADMINISTRATOR);
	}

	@Test
	@Timeout(300)
	void filesInEveryStateAreForEverybody(JourneySupport journey) {
		journey.signIn(this.administrator);
		List<String> pages = new ArrayList<>(List.of("/files/new", "/settings/files", "/files/sources"));
		pages.addAll(committed(journey));
		pages.addAll(previewed(journey));
		pages.addAll(unread());
		pages.addAll(over());
		pages.add("/files");
		look(journey, pages);
	}

	@Test
	@Timeout(300)
	void vendorsThatMayBeOneAreForEverybody(JourneySupport journey) {
		load(Kind.VENDORS, VENDORS);
		ledger();
		journey.signIn(this.administrator);
		Programs.await(() -> found(journey, "/vendors/pairs", "#pairs td a").size() == 3);
		decide(journey, "left");
		decide(journey, "different");
		journey.open("/vendors/decisions").submit("form[action$='/revoke']");
		assertThat(journey.words()).contains("Taken back");
		String pair = found(journey, "/vendors/pairs", "#pairs td a").getFirst();
		String rows = found(journey, pair, "a[href$='/rows']").getFirst();
		look(journey, List.of("/vendors/pairs", pair, rows, "/vendors/decisions"));
	}

	private List<String> committed(JourneySupport journey) {
		String file = "/files/" + ledger().id();
		String source = found(journey, "/files/sources", "#sources th a").getFirst();
		String version = found(journey, source, "#versions th a").getFirst();
		ImportView roster = load(Kind.ROSTER, "as_of,employee_id,home_zip,job_title,pay,pay_basis,weekly_hours\n"
				+ "2025-06-30,E1,21201,Clerk,41000,annual,40\n2025-06-30,E2,,Nurse,31.25,hourly,36.5\n");
		Programs.await(() -> !found(journey, "/dashboard", "a[href*='/passports/']").isEmpty());
		String passport = found(journey, "/dashboard", "a[href*='/passports/']").getFirst();
		return List.of(file, file + "/stored", file + "/withdraw", file + "/done", "/files/" + roster.id() + "/stored",
				source, version, source + "/forget", passport + "/rows");
	}

	private List<String> previewed(JourneySupport journey) {
		NewImport told = new NewImport(Kind.PURCHASES, "Lawson ledger", null, "mdy", new BigDecimal("150.10"),
				Map.of("2025-07", new BigDecimal("1.00")), null, Sending.PLAIN);
		ImportView ledger = this.programs.send(this.administrator, told, bytes(SECOND));
		assertThat(ledger.state()).isEqualTo(ImportState.PREVIEWED);
		assertThat(ledger.rows().rejected()).isEqualTo(3);
		String file = "/files/" + ledger.id();
		String row = found(journey, file + "/rows", "#refused th a").getFirst();
		journey.open(row).type("cell.1", "9/30/2025").submit("form[action$='" + row + "']");
		ImportView roster = this.programs.send(this.administrator, Kind.ROSTER, null,
				ROSTER.getBytes(StandardCharsets.UTF_8));
		assertThat(roster.state()).isEqualTo(ImportState.PREVIEWED);
		return List.of(file, file + "/mapping", file + "/values", file + "/values?field=category", file + "/totals",
				file + "/rows", row, file + "/rows/replace", file + "/corrections", file + "/commit", file + "/cancel",
				"/files/" + roster.id(), "/files/" + roster.id() + "/values");
	}

	private List<String> unread() {
		ImportView asks = this.programs.send(this.administrator, Kind.ROSTER, null,
				"ID,Name,JobTitle,AnnualSalary\n1,\"Reyes, Ana\",Clerk,41000\n".getBytes(StandardCharsets.UTF_8));
		assertThat(asks.state()).isEqualTo(ImportState.NEEDS_MAPPING);
		ImportView stopped = this.programs.send(this.administrator, Kind.ROSTER, null,
				"%PDF-1.7\n1 0 obj\n".getBytes(StandardCharsets.UTF_8));
		assertThat(stopped.state()).isEqualTo(ImportState.FAILED);
		return List.of("/files/" + asks.id(), "/files/" + asks.id() + "/mapping", "/files/" + stopped.id());
	}

	private List<String> over() {
		ImportView withdrawn = load(Kind.PURCHASES,
				"transaction_id,line,transaction_date,vendor_id,amount\nW1,1,2025-08-01,V1,10.00\n");
		this.cast.as(this.administrator,
				() -> this.imports.withdraw(withdrawn.id(), "Sent before the month was closed"));
		ImportView cancelled = this.programs.send(this.administrator, Kind.PURCHASES, null,
				"transaction_id,line,transaction_date,vendor_id,amount\nX1,1,2025-08-01,V1,10.00\n"
					.getBytes(StandardCharsets.UTF_8));
		this.cast.as(this.administrator, () -> this.imports.cancel(cancelled.id()));
		return List.of("/files/" + withdrawn.id(), "/files/" + cancelled.id());
	}

	private static void look(JourneySupport journey, List<String> pages) {
		SoftAssertions softly = new SoftAssertions();
		PageLook look = new PageLook(journey.browser(), softly);
		for (String page : pages) {
			look.at(page, 320, true, "es");
			look.barriers(page + " in the dark");
			look.at(page, 1280, false, "en");
			softly.assertThat(journey.browser().complaints()).as(page).isEmpty();
		}
		softly.assertAll();
	}

	private static void decide(JourneySupport journey, String verdict) {
		journey.open("/vendors/pairs").press("#pairs td a");
		journey.choose("verdict", verdict).submit("form[action*='/vendors/pairs/']");
	}

	/** The addresses that links of a page lead to. */
	private static List<String> found(JourneySupport journey, String page, String links) {
		return journey.open(page)
			.driver()
			.findElements(By.cssSelector(links))
			.stream()
			.map((link) -> link.getDomAttribute("href"))
			.toList();
	}

	private ImportView ledger() {
		ImportView sent = this.programs.send(this.administrator, Kind.PURCHASES, null,
				FIRST.getBytes(StandardCharsets.UTF_8));
		this.cast.as(this.administrator, () -> this.imports.map(sent.id(),
				new MappingChange(COLUMNS, "Lawson ledger", null, null, null, "mdy", null)));
		this.programs.settled(this.administrator, sent.id());
		return commit(sent.id());
	}

	private ImportView load(Kind kind, String file) {
		return this.programs.load(this.administrator, kind, null, file.getBytes(StandardCharsets.UTF_8));
	}

	private ImportView commit(UUID id) {
		return this.programs.commit(this.administrator, id, new Decision(false, null, false, null, null));
	}

	private static ByteArrayInputStream bytes(String file) {
		return new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
	}

}
