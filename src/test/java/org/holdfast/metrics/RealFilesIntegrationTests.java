package org.holdfast.metrics;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.Programs;
import org.holdfast.database.Remains;
import org.holdfast.intake.ImportState;
import org.holdfast.intake.ImportView;
import org.holdfast.intake.Kind;
import org.holdfast.intake.Mapping;
import org.holdfast.intake.SheetOfText;
import org.holdfast.intake.reading.Layout;
import org.holdfast.intake.reading.TextEncoding;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.Role;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Public files as they are: the payroll of Baltimore and a month of Phoenix payments.
 * Where the files are not at hand the test is skipped and says so.
 */
@IntegrationTest
class RealFilesIntegrationTests {

	private static final Mapping BALTIMORE = new Mapping(
			Map.of("employee_id", "ID", "job_title", "JobTitle", "pay", "AnnualSalary", "hire_date", "HireDate"),
			Map.of("as_of", "2024-06-30", "pay_basis", "annual", "home_zip", ""), Map.of(), Map.of());

	private static final Mapping PHOENIX = new Mapping(
			Map.of("transaction_date", "Check/Payment Date", "department", "Dept. Descrptn", "vendor_name",
					"Vendor Name", "category", "Commitmt Item Name", "amount", "Invoice Net Amt"),
			Map.of(), Map.of(), Map.of());

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Autowired
	private Programs programs;

	@Test
	void baltimoreGivesTheLivingWageShareAndLosesItsNames() throws Exception {
		byte[] file = real("baltimore-salaries-fy2024.csv");
		baltimore(file);
		Remains.of(file).assertNowhere();
	}

	@Test
	void baltimoreGivesTheSameAsAWorkbook() throws Exception {
		byte[] file = real("baltimore-salaries-fy2024.csv");
		baltimore(SheetOfText.of(file, new Layout(TextEncoding.UTF_8, ',', 1)));
		Remains.of(file).assertNowhere();
	}

	private void baltimore(byte[] file) {
		Actor administrator = this.cast.member(this.cast.institution(), Role.ADMINISTRATOR);
		define(administrator, "fiscal-year", "{\"startMonth\": 7}");
		define(administrator, "institution", "{\"county\": \"Baltimore city\", \"timeZone\": \"America/New_York\"}");
		define(administrator, "living-wages/single", wage("1 adult, 0 children", "20.43", true));
		define(administrator, "living-wages/family", wage("2 adults, both working, 2 children", "26.29", false));
		ImportView view = this.programs.load(administrator, Kind.ROSTER, BALTIMORE, file);
		assertThat(view.state()).isEqualTo(ImportState.COMMITTED);
		assertThat(view.rows().read()).isEqualTo(17_362);
		assertThat(view.rows().accepted()).isEqualTo(17_362);
		assertThat(view.problems()).anySatisfy((problem) -> {
			assertThat(problem.rule()).isEqualTo("pay-basis-suspect");
			assertThat(problem.count()).isEqualTo(1_382);
		});
		Programs.await(() -> !get(administrator, "indicators?from=2023-07-01&to=2024-06-30&codes=H4")
			.contains("\"stale\":true"));
		String figures = get(administrator, "indicators?from=2023-07-01&to=2024-06-30&codes=H4&breakdown=living-wage");
		assertThat(figures).contains("\"numerator\":\"10590\"", "\"denominator\":\"12999\"", "\"value\":\"0.814678\"",
				"\"unpaid\":\"4363\"", "\"numerator\":\"8434\"", "\"value\":\"0.648819\"");
	}

	@Test
	void phoenixGoesThroughByMappingAloneHoweverItIsWritten() throws Exception {
		String text = new String(real("phoenix-vendor-payments-2017-10.csv"), StandardCharsets.UTF_8);
		Charset windows = Charset.forName("windows-1252");
		List<byte[]> forms = List.of(text.getBytes(StandardCharsets.UTF_8),
				text.replace("\n", "\r").getBytes(StandardCharsets.UTF_8),
				text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8),
				("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE),
				text.replaceFirst("1 N 10 INC", "PEÑA").getBytes(windows));
		for (byte[] form : forms) {
			Actor manager = this.cast.member(this.cast.institution(), Role.MANAGER);
			ImportView view = this.programs.send(manager, Kind.PURCHASES, PHOENIX, form);
			assertThat(view.state()).as("%s", view.problems()).isEqualTo(ImportState.PREVIEWED);
			assertThat(view.rows().read()).isEqualTo(44_840);
			assertThat(view.rows().accepted()).isEqualTo(44_839);
			assertThat(view.rows().excluded()).isEqualTo(1);
			assertThat(view.totalAmount()).isEqualByComparingTo("147396361.90");
			assertThat(view.problems()).extracting(ImportView.Problem::rule)
				.contains("total-row")
				.doesNotContain("control-total-differs");
		}
	}

	private void define(Actor actor, String path, String body) {
		HttpResponse<byte[]> answer = this.programs.call(this.port, actor, "PUT", "definitions/" + path, body);
		assertThat(answer.statusCode()).as(new String(answer.body(), StandardCharsets.UTF_8)).isBetween(200, 299);
	}

	private String get(Actor actor, String path) {
		return new String(this.programs.call(this.port, actor, "GET", path, null).body(), StandardCharsets.UTF_8);
	}

	private static String wage(String family, String hourly, boolean inUse) {
		return """
				{"county": "Baltimore city", "familyType": "%s", "year": 2024, "hourly": "%s", "source": "MIT", "inUse": %s}"""
			.formatted(family, hourly, inUse);
	}

	private static byte[] real(String name) throws IOException {
		Path file = Path.of("..", "shared", "data", "real", name);
		assumeThat(file).as("the real files are not at hand").exists();
		return Files.readAllBytes(file);
	}

}
