package org.holdfast.definition;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import org.holdfast.IntegrationTest;
import org.holdfast.database.TestDatabase;
import org.holdfast.definition.rule.Rule;
import org.holdfast.definition.rule.RuleJson;
import org.holdfast.definition.rule.RuleKind;
import org.holdfast.institution.Institutions;
import org.holdfast.institution.SiteView;
import org.holdfast.institution.Sites;
import org.holdfast.shared.FiscalCalendar;
import org.holdfast.shared.Period;
import org.holdfast.tenancy.AuditedEvent;
import org.holdfast.tenancy.CurrentInstitution;
import org.holdfast.web.NotFound;
import org.holdfast.web.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Sets definitions in PostgreSQL and reads them back.
 */
@IntegrationTest
@RecordApplicationEvents
class DefinitionsTests {

	private final UUID institution = UUID.randomUUID();

	@Autowired
	private Definitions definitions;

	@Autowired
	private Institutions institutions;

	@Autowired
	private Sites sites;

	@Autowired
	private ApplicationEvents events;

	@BeforeEach
	void institutionIsFounded() {
		here(() -> this.institutions.found("Lakeside Health", ZoneId.of("America/Chicago"), "Cook"));
	}

	@Test
	void defaultsHoldUntilSomethingIsSet() {
		DefinitionSnapshot snapshot = snapshot();
		assertThat(snapshot.fiscalCalendar()).isEqualTo(new FiscalCalendar(1));
		assertThat(snapshot.zone()).isEqualTo(ZoneId.of("America/Chicago"));
		assertThat(snapshot.county()).isEqualTo("Cook");
		assertThat(snapshot.suppressionThreshold()).isEqualTo(11);
		assertThat(snapshot.vendorThreshold()).isEqualTo(new BigDecimal("0.01"));
		assertThat(snapshot.geographySets()).isEmpty();
		assertThat(snapshot.livingWages()).isEmpty();
		assertThat(snapshot.baselinePeriod()).isEmpty();
		assertThat(snapshot.employmentsAsOf()).isEmpty();
		assertThat(snapshot.localVendorRule().versions()).isEmpty();
		assertThat(snapshot.versions()).isEmpty();
	}

	@Test
	void goldenDefinitionsMakeTheGoldenSnapshot() {
		GoldenDefinitions.requests().forEach((request) -> {
			String[] path = request.path().split("/");
			put(path[4], (path.length > 5) ? path[5] : "", request.body());
		});
		DefinitionSnapshot snapshot = snapshot();
		assertThat(snapshot.county()).isEqualTo("New Haven");
		assertThat(snapshot.zone()).isEqualTo(ZoneId.of("America/New_York"));
		assertThat(snapshot.siteCounties()).containsOnly(entry("harbor", "New Haven"), entry("hill", "Hartford"));
		assertThat(snapshot.fiscalCalendar().startMonth()).isEqualTo(7);
		assertThat(snapshot.employmentsAsOf()).contains(LocalDate.of(2026, 3, 31));
		assertThat(snapshot.poBoxZips()).containsExactlyInAnyOrder("06501", "06504");
		assertThat(snapshot.geographySets()).extracting(GeographySet::name, GeographySet::purpose)
			.containsExactly(tuple("city", GeographySet.Purpose.LOCAL), tuple("grounds", GeographySet.Purpose.CAMPUS),
					tuple("hardship", GeographySet.Purpose.DISADVANTAGED),
					tuple("priority", GeographySet.Purpose.LOCAL));
		assertThat(snapshot.targetedJobs().versions().getFirst().rule()).containsExactlyInAnyOrder("evs1",
				"nursing assistant", "patient access");
		assertThat(snapshot.excludedCategories().versions().getFirst().rule()).containsExactlyInAnyOrder("utilities",
				"taxes");
		assertThat(snapshot.diverseCategories().versions().getFirst().rule()).isEqualTo(DiverseCategories.DEFAULT);
		assertThat(snapshot.localVendorRule().versions().getFirst().rule()).isEqualTo(LocalVendorRule.DEFAULT);
		assertThat(snapshot.livingWages()).filteredOn((wage) -> wage.name().equals("new-haven-single"))
			.extracting(LivingWage::version, LivingWage::year, LivingWage::inUse)
			.containsExactly(tuple(1, 2024, true), tuple(2, 2025, true));
		assertThat(snapshot.livingWages()).filteredOn(LivingWage::inUse)
			.extracting(LivingWage::name)
			.containsOnly("new-haven-single", "hartford-single");
		assertThat(snapshot.versions()).containsEntry("living-wages/new-haven-single", 2)
			.containsEntry("institution", 1)
			.containsEntry("sites/Harbor", 1)
			.containsEntry("data-as-of", 1)
			.doesNotContainKey("geography-sets/city");
	}

	@Test
	void sameFirstDayReplacesWithANewNumber() {
		put("geography-sets", "city", local("2024-08-01", "06510"));
		put("geography-sets", "city", local("2025-03-16", "06511"));
		DefinitionMade made = put("geography-sets", "city", local("2024-08-01", "06519"));
		assertThat(made.version().number()).isEqualTo(3);
		Dated<Set<String>> zips = snapshot().geographySets().getFirst().zips();
		assertThat(zips.versions()).extracting(Dated.Version::number).containsExactly(3, 2);
		assertThat(zips.on(LocalDate.of(2025, 3, 15))).map(Dated.Version::rule).contains(Set.of("06519"));
		assertThat(zips.on(LocalDate.of(2025, 3, 16))).map(Dated.Version::rule).contains(Set.of("06511"));
		assertThat(overview()).singleElement()
			.satisfies((history) -> assertThat(history.versions())
				.extracting(DefinitionVersion::number, DefinitionVersion::superseded)
				.containsExactly(tuple(3, false), tuple(2, false), tuple(1, true)));
	}

	@Test
	void backDatedVersionsNameTheYearsTheyRestate() {
		put("fiscal-year", "", "{\"startMonth\": 7}");
		put("geography-sets", "city", local("2024-08-01", "06510"));
		put("geography-sets", "city", local("2025-03-16", "06510"));
		assertThat(put("geography-sets", "city", local("2023-01-01", "06510")).restates()).containsExactly(
				new Period(LocalDate.of(2022, 7, 1), LocalDate.of(2023, 6, 30)),
				new Period(LocalDate.of(2023, 7, 1), LocalDate.of(2024, 6, 30)),
				new Period(LocalDate.of(2024, 7, 1), LocalDate.of(2025, 6, 30)));
		assertThat(put("geography-sets", "city", local("2150-01-01", "06510")).restates()).isEmpty();
		assertThat(put("suppression", "", "{\"threshold\": 12}").restates()).isEmpty();
	}

	@Test
	void oneWageIsInUseInACounty() {
		put("living-wages", "single", wage("Cook", 2024, "20.00", "\"inUse\": true"));
		put("living-wages", "elsewhere", wage("Lake", 2024, "19.00", "\"inUse\": true"));
		put("living-wages", "family", wage(" cook ", 2024, "26.00", "\"inUse\": true"));
		assertThat(snapshot().livingWages()).filteredOn(LivingWage::inUse)
			.extracting(LivingWage::name)
			.containsExactlyInAnyOrder("elsewhere", "family");
		put("living-wages", "family", wage("Cook", 2025, "27.00", "\"inUse\": false"));
		assertThat(snapshot().livingWages()).filteredOn(LivingWage::inUse)
			.extracting(LivingWage::name)
			.containsExactly("elsewhere");
	}

	@Test
	void beingInUseBelongsToTheName() {
		put("living-wages", "single", wage("Cook", 2024, "20.00", "\"inUse\": true"));
		put("living-wages", "single", wage("Cook", 2025, "21.00", "\"inUse\": null"));
		assertThat(snapshot().livingWages()).extracting(LivingWage::year, LivingWage::inUse)
			.containsExactlyInAnyOrder(tuple(2024, true), tuple(2025, true));
		DefinitionMade made = put("living-wages", "single", wage("Cook", 2024, "20.50", "\"inUse\": true"));
		assertThat(made.version().number()).isEqualTo(3);
		assertThat(snapshot().livingWages()).extracting(LivingWage::year, LivingWage::version)
			.containsExactlyInAnyOrder(tuple(2024, 3), tuple(2025, 2));
	}

	@Test
	void aNameKeepsItsCountyAndItsPurpose() {
		put("living-wages", "single", wage("Cook", 2024, "20.00", "\"inUse\": true"));
		assertThat(refusal("living-wages", "single", wage("Lake", 2025, "20.00", "\"inUse\": true")))
			.isEqualTo("/county");
		put("living-wages", "single", wage("Lake", 2024, "20.00", "\"inUse\": true"));
		put("geography-sets", "city", local("2024-08-01", "06510"));
		assertThat(refusal("geography-sets", "city",
				"{\"purpose\": \"campus\", \"validFrom\": \"2025-08-01\", \"zips\": []}"))
			.isEqualTo("/purpose");
	}

	@Test
	void placesAreVersionsWhereverTheyAreChanged() {
		here(() -> this.institutions.place("Lake", "America/New_York"));
		SiteView site = here(() -> this.sites.add("Harbor", "Lake"));
		assertThat(snapshot().county()).isEqualTo("Lake");
		put("institution", "", "{\"county\": \"Cook\"}");
		assertThat(here(() -> this.institutions.current()).zone()).isEqualTo(ZoneId.of("America/New_York"));
		assertThat(here(() -> this.institutions.current()).county()).isEqualTo("Cook");
		assertThat(put("sites", "HARBOR", "{\"county\": \"Cook\"}").version().path()).isEqualTo("sites/Harbor");
		assertThat(snapshot().versions()).containsEntry("institution", 2).containsEntry("sites/Harbor", 2);
		here(() -> {
			this.sites.change(site.id(), "Bay", "Will");
			return null;
		});
		assertThat(snapshot().siteCounties()).containsOnly(entry("bay", "Will"));
		put("institution", "", "{\"county\": \"\"}");
		assertThat(snapshot().county()).isNull();
	}

	@Test
	void everyChangeIsTold() {
		this.events.clear();
		put("geography-sets", "city", local("2024-08-01", "06510"));
		assertThat(this.events.stream(DefinitionChanged.class))
			.containsExactly(new DefinitionChanged(this.institution, "geography-sets"));
		assertThat(this.events.stream(AuditedEvent.class)).singleElement().satisfies((event) -> {
			assertThat(event.what()).isEqualTo("definition-set");
			assertThat(event.subject()).isEqualTo("geography-sets/city");
			assertThat(event.details()).containsEntry("version", "1").containsEntry("validFrom", "2024-08-01");
		});
	}

	@Test
	void namesBelongToTheKindsThatHaveThem() {
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> put("fiscal-year", "mine", "{\"startMonth\": 7}"));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> put("geography-sets", "", local("2024-08-01", "06510")));
		assertThat(refusal("geography-sets", "x".repeat(101), local("2024-08-01", "06510"))).isEqualTo("/name");
		assertThat(refusal("geography-sets", "a\tb", local("2024-08-01", "06510"))).isEqualTo("/name");
	}

	@Test
	void anotherInstitutionSeesNothing() {
		put("geography-sets", "city", local("2024-08-01", "06510"));
		put("suppression", "", "{\"threshold\": 20}");
		UUID other = UUID.randomUUID();
		CurrentInstitution.runAs(other, () -> {
			this.institutions.found("Other", ZoneId.of("America/Chicago"), null);
			assertThat(this.definitions.overview()).isEmpty();
			assertThat(this.definitions.snapshot().suppressionThreshold()).isEqualTo(11);
		});
		JdbcClient plain = JdbcClient.create(TestDatabase.shared().app());
		assertThat(plain.sql("SELECT count(*) FROM definition_version").query(Long.class).single()).isZero();
		assertThatExceptionOfType(RuntimeException.class)
			.isThrownBy(() -> plain.sql("""
					INSERT INTO definition_version (institution_id, kind, name, version, body, created_at)
					VALUES (:institution, 'suppression', '', 9, '{}', now())""")
				.param("institution", this.institution)
				.update())
			.withStackTraceContaining("row-level security");
		assertThatExceptionOfType(RuntimeException.class)
			.isThrownBy(() -> plain.sql("UPDATE definition_version SET body = '{}'").update())
			.withStackTraceContaining("permission denied");
	}

	private static String local(String from, String zip) {
		return "{\"purpose\": \"local\", \"validFrom\": \"%s\", \"zips\": [\"%s\"]}".formatted(from, zip);
	}

	private static String wage(String county, int year, String hourly, String inUse) {
		return "{\"county\": \"%s\", \"familyType\": \"1 adult\", \"year\": %d, \"hourly\": \"%s\", \"source\": \"test\", %s}"
			.formatted(county, year, hourly, inUse);
	}

	private String refusal(String kind, String name, String body) {
		return catchThrowableOfType(Refused.class, () -> put(kind, name, body)).items().getFirst().pointer();
	}

	private DefinitionMade put(String kind, String name, String body) {
		RuleKind found = RuleKind.of(kind).orElseThrow();
		try {
			Rule rule = RuleJson.read(found, body.getBytes(StandardCharsets.UTF_8));
			return here(() -> this.definitions.put(found, name, rule));
		}
		catch (RuleJson.Unreadable ex) {
			throw new IllegalArgumentException(body, ex);
		}
	}

	private DefinitionSnapshot snapshot() {
		return here(this.definitions::snapshot);
	}

	private List<DefinitionHistory> overview() {
		return here(this.definitions::overview);
	}

	private <T> T here(Supplier<T> work) {
		return CurrentInstitution.runAs(this.institution, work);
	}

}
