package org.holdfast.intake.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which column is which, and which are personal.
 */
class MappingSuggesterTests {

	private final HeaderDictionary dictionary = HeaderDictionary.standard();

	private final MappingSuggester suggester = new MappingSuggester(this.dictionary);

	private final PersonalColumns personal = new PersonalColumns(LocalDate.of(2026, 11, 22));

	@Test
	void ourOwnTemplatesNeedNoMapping() {
		for (String kind : this.dictionary.kinds()) {
			List<String> names = this.dictionary.columnNames(kind);
			Passage passage = Passage.of(String.join(",", names) + "\n" + "x,".repeat(names.size() - 1) + "x\n");
			MappingSuggestions suggestions = this.suggester.suggest(kind, passage.sample());
			assertThat(suggestions.columns()).extracting(MappingSuggestion::canonical).containsExactlyElementsOf(names);
			assertThat(suggestions.columns()).extracting(MappingSuggestion::reason)
				.containsOnly(MappingSuggestion.Reason.TEMPLATE);
			assertThat(suggestions.missing()).isEmpty();
		}
	}

	@Test
	void readsTheShapeOfTheBaltimorePayroll() {
		FileSample sample = Passage.of("""
				\uFEFFID,Name,JobTitle,AgencyID,AgencyName,HireDate,AnnualSalary,GrossPay,FiscalYear
				246543,"Rivera,Ana ",53513 - Repairer,A50,Public Works,2019/01/26 00:00:00+00,55750,74022.5,FY2024
				246544,"Okoye,Summara ",N/A,N/A,O01_ELJ,2024/05/30 00:00:00+00,0,400,FY2024
				246545,"Lee,Jordan T",10063 - Driver,A49,Fire,2001/11/02 00:00:00+00,61200.75,60000,FY2024
				""").sample();
		MappingSuggestions suggestions = this.suggester.suggest("roster", sample);
		assertThat(mapping(suggestions)).containsOnly(Map.entry("employee_id", "ID"),
				Map.entry("job_title", "JobTitle"), Map.entry("department", "AgencyName"),
				Map.entry("hire_date", "HireDate"), Map.entry("pay", "AnnualSalary"));
		assertThat(suggestions.constants()).isEqualTo(Map.of("pay_basis", "annual"));
		assertThat(suggestions.missing()).containsExactly("as_of", "home_zip");
		assertThat(this.personal.find("roster", sample))
			.containsExactly(new PersonalColumn(1, "Name", PersonalColumn.Kind.NAME, true));
	}

	@Test
	void knowsOtherSystems() {
		FileSample sample = Passage.of("""
				EMPLID,LAST_HIRE_DT,POSTAL,JOBCODE_DESCR,STD_HOURS,HOURLY_RT,ETHNIC_GROUP,TERMINATION_DT
				100123,03/31/2024,44103,Nurse Aide,40,18.25,BLACK,
				100124,04/01/2024,44104,Porter,20,16.00,WHITE,05/01/2025
				""").sample();
		Map<String, String> mapping = mapping(this.suggester.suggest("employments", sample));
		assertThat(mapping).containsEntry("employee_id", "EMPLID")
			.containsEntry("hire_date", "LAST_HIRE_DT")
			.containsEntry("home_zip", "POSTAL")
			.containsEntry("job_title", "JOBCODE_DESCR")
			.containsEntry("weekly_hours", "STD_HOURS")
			.containsEntry("starting_pay", "HOURLY_RT")
			.containsEntry("end_date", "TERMINATION_DT")
			.containsEntry("race_ethnicity", "ETHNIC_GROUP");
		MappingSuggestion first = this.suggester.suggest("employments", sample).columns().getFirst();
		assertThat(first.reason()).isEqualTo(MappingSuggestion.Reason.KNOWN_NAME);
		assertThat(first.system()).isEqualTo("PeopleSoft");
		assertThat(first.samples()).containsExactly("100123", "100124");
	}

	@Test
	void fallsBackOnWhatValuesLookLike() {
		FileSample sample = Passage.of("""
				Beleg,Tag,Lieferant,Betrag
				A1,2026-03-01,Acme,$10.00
				A2,2026-03-02,Baker,$11.00
				A3,2026-03-03,Acme,-$12.50
				""").sample();
		MappingSuggestions suggestions = this.suggester.suggest("purchases", sample);
		assertThat(mapping(suggestions)).containsEntry("transaction_date", "Tag").containsEntry("amount", "Betrag");
		assertThat(suggestions.columns()).extracting(MappingSuggestion::reason)
			.containsOnly(MappingSuggestion.Reason.VALUES);
		assertThat(suggestions.missing()).containsExactly("vendor_id");
	}

	@Test
	void findsKnownNamesWithinNamesAndCodesByTheirWords() {
		FileSample sample = Passage.of("""
				Emp Home Zip Cd,Worker Hire Date (Cont.),EE No.,Primary Job Title Text,Q7,Supervisor Employee ID
				44103,03/31/2024,100123,Nurse Aide,Hispanic or Latino,9001
				44104,04/01/2024,100124,Porter,White,9001
				44105,04/02/2024,100125,Porter,Black or African American,9002
				""").sample();
		MappingSuggestions suggestions = this.suggester.suggest("employments", sample);
		assertThat(mapping(suggestions)).containsOnly(Map.entry("home_zip", "Emp Home Zip Cd"),
				Map.entry("hire_date", "Worker Hire Date (Cont.)"), Map.entry("employee_id", "EE No."),
				Map.entry("job_title", "Primary Job Title Text"), Map.entry("race_ethnicity", "Q7"));
		MappingSuggestion zip = suggestions.columns().getFirst();
		assertThat(zip.reason()).isEqualTo(MappingSuggestion.Reason.NEAR_NAME);
		assertThat(zip.system()).isEqualTo("Home ZIP Code");
		assertThat(zip.confidence()).isEqualTo(MappingSuggestion.Confidence.LIKELY);
		assertThat(suggestions.columns().get(2).confidence()).isEqualTo(MappingSuggestion.Confidence.SURE);
		assertThat(suggestions.columns().get(4).reason()).isEqualTo(MappingSuggestion.Reason.CODES);
		assertThat(suggestions.columns().get(4).samples()).containsExactly("Hispanic or Latino", "White",
				"Black or African American");
	}

	@Test
	void aNameWithoutFittingValuesIsNotEnough() {
		FileSample sample = Passage.of("Date of Hire,Pay Rate\nsoon,x\nlater,y\n").sample();
		assertThat(this.suggester.suggest("employments", sample).columns()).isEmpty();
	}

	@Test
	void tellsVendorNumbersFromVendorNames() {
		assertThat(mapping(this.suggester.suggest("purchases",
				Passage.of("Vendor,Amount,Check Date\nAcme,10.00,3/31/2026\n").sample())))
			.containsEntry("vendor_name", "Vendor")
			.containsEntry("transaction_date", "Check Date")
			.doesNotContainKey("paid_on");
		assertThat(mapping(this.suggester.suggest("purchases",
				Passage.of("Vendor,Amount,Check Date\n10023,10.00,3/31/2026\n").sample())))
			.containsEntry("vendor_id", "Vendor");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "SSN|219-09-9999|SSN", "Social Security No.|219099999|SSN", "DOB|1/1/1980|BIRTH_DATE",
					"Date of Birth|1/1/1980|BIRTH_DATE", "Legal First Name|Ana|NAME", "E-mail Address|a@b.org|EMAIL",
					"Home Phone|216-555-0100|PHONE", "Home Address Line 1|12 Elm St|STREET", "Bank Account No|123|BANK",
					"Employee Name|x|NAME" })
	void knowsPersonalColumnsByName(String header, String value, PersonalColumn.Kind kind) {
		FileSample sample = Passage.of("ID," + header + "\nA1," + value + "\nA2," + value + "\n").sample();
		assertThat(this.personal.find("roster", sample)).containsExactly(new PersonalColumn(1, header, kind, true));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "219-09-9999;078-05-1120;457-55-5462|SSN", "a@b.org;c@d.com;e.f@g.net|EMAIL",
					"(216) 555-0100;216-555-0101;216.555.0102 x12|PHONE",
					"12 Elm St;4 N. Main Street Apt 5;1200 W 3rd Ave|STREET", "Rivera, Ana;O'Neil, Sam T;Lee, Jo|NAME",
					"Jennifer Lee;Michael Brown;Ana Rivera|NAME", "1/2/1961;3/4/1975;5/6/1988|BIRTH_DATE" })
	void knowsPersonalColumnsByValues(String values, PersonalColumn.Kind kind) {
		String rows = List.of(values.split(";"))
			.stream()
			.map((value) -> "A1,\"" + value + "\"")
			.collect(Collectors.joining("\n"));
		FileSample sample = Passage.of("ID,Field 7\n" + rows + "\n").sample();
		assertThat(this.personal.find("roster", sample)).containsExactly(new PersonalColumn(1, "Field 7", kind, false));
	}

	@Test
	void leavesOrdinaryColumnsAlone() {
		FileSample sample = Passage.of("""
				employee_id,job_title,department,hire_date,home_zip,site,phone_type
				A1,Nurse,Emergency,3/31/2020,44103,Main Campus,x
				A2,Porter,"Food, Environment",4/30/2021,44104,East,y
				A3,Medical Assistant,Surgery,5/31/2022,44105,Main Campus,z
				""").sample();
		assertThat(this.personal.find("roster", sample)).extracting(PersonalColumn::header)
			.containsExactly("phone_type");
	}

	@Test
	void refusesSocialSecurityNumbersAsEmployeeNumbers() {
		assertThat(PersonalColumns.employeeIdsLikeSsn(List.of("219-09-9999", "078-05-1120"))).contains("219-09-9999");
		assertThat(PersonalColumns.employeeIdsLikeSsn(List.of("219099999", "078051120", "457555462", "312881234",
				"501223456", "123456789", "345678901", "298112233")))
			.isPresent();
		assertThat(PersonalColumns.employeeIdsLikeSsn(List.of("100000123", "100000124", "100000125", "100000126",
				"100000127", "100000128", "100000129", "100000130")))
			.isEmpty();
		assertThat(PersonalColumns.employeeIdsLikeSsn(List.of("E1", "E2", ""))).isEmpty();
	}

	private static Map<String, String> mapping(MappingSuggestions suggestions) {
		return suggestions.columns()
			.stream()
			.collect(Collectors.toMap(MappingSuggestion::canonical, MappingSuggestion::header));
	}

}
