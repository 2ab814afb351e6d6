package org.holdfast.intake.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.intake.web.ImportClient.Answer;
import org.holdfast.intake.workbook.RawWorkbook;
import org.holdfast.tenancy.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A month that comes a second time is recognised, whatever its file is called and however
 * it is written: all its rows are the same, and none is counted twice.
 */
@IntegrationTest
class SameMonthAgainIntegrationTests {

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	static Stream<Month> months() {
		String ledger = "Acme & Sons,44103,10.00,Food,Main";
		return Stream.of(
				new Month("a ledger without numbers", "purchases",
						"transaction_date,vendor_name,vendor_zip,amount,category,site",
						List.of("2026-03-01," + ledger, "2026-03-01," + ledger, "2026-03-02," + ledger,
								"2026-03-03,Peña,,-5.00,,North")),
				new Month("a ledger with numbers", "purchases",
						"transaction_id,line,transaction_date,vendor_id,amount,paid_on",
						List.of("T1,1,2026-03-01,V1,10.00,2026-04-01", "T1,2,2026-03-01,V1,10.00,",
								"T2,,2026-03-02,V2,5.00,")),
				new Month("a roster", "roster", "as_of,employee_id,home_zip,job_title,pay,pay_basis",
						List.of("2026-03-31,E1,44103,Clerk,20.50,hourly", "2026-03-31,E2,,Aide,41600,annual")),
				new Month("hires", "employments", "employee_id,hire_date,home_zip,job_title,end_date",
						List.of("E1,2026-03-01,44103,Clerk,", "E2,2026-03-02,,Aide,2026-04-01")),
				new Month("vendors", "vendors", "vendor_id,vendor_name,zip,certification,certified_until",
						List.of("V1,Acme,44103,MBE,2027-01-01", "V1,Acme,44103,WBE,2027-01-01", "V2,Peña,,,")));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("months")
	void isTheSameInEveryForm(Month month) {
		ImportClient client = new ImportClient(this.port,
				this.cast.token(this.cast.member(this.cast.institution(), Role.MANAGER)));
		String text = month.text(",", "\n", false);
		Answer first = client.loaded(month.kind(), text);
		assertThat(first.text("state")).as(first.response().body()).isEqualTo("previewed");
		assertThat(first.rows("new")).isEqualTo(month.rows().size());
		assertThat(client.post("/" + first.id() + "/commit", "{}").status()).isEqualTo(200);
		Answer named = client.upload("kind", month.kind(), "fileother name.csv", text);
		assertThat(named.id()).as(named.response().body()).isEqualTo(first.id());
		List<byte[]> forms = List.of(month.text(";", "\n", false).getBytes(StandardCharsets.UTF_8),
				month.text("\t", "\r\n", true).getBytes(StandardCharsets.UTF_8),
				("\uFEFF" + month.text(",", "\r", true)).getBytes(StandardCharsets.UTF_16LE),
				("Month of March\n\n" + month.text("|", "\n", false)).getBytes(StandardCharsets.UTF_8),
				month.text(",", "\n", false)
					.replace("ñ", "n\u0303")
					.replace(",Aide", ", Aide ")
					.concat("\n\n")
					.getBytes(StandardCharsets.UTF_8));
		for (byte[] form : forms) {
			isTheSame(month, client.loaded(month.kind(), form));
		}
		Answer sheet = client.upload("kind", month.kind(), "filemonth.xlsx", month.texts());
		assertThat(sheet.status()).as(sheet.response().body()).isEqualTo(202);
		isTheSame(month, client.rested(sheet.id()));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("numbered")
	void isTheSameAsAWorkbookOfNumbersAndDays(Month month) {
		ImportClient client = new ImportClient(this.port,
				this.cast.token(this.cast.member(this.cast.institution(), Role.MANAGER)));
		Answer first = client.loaded(month.kind(), month.text(",", "\n", false));
		assertThat(client.post("/" + first.id() + "/commit", "{}").status()).isEqualTo(200);
		Answer sheet = client.upload("kind", month.kind(), "filemonth.xlsx", month.numbers());
		assertThat(sheet.status()).as(sheet.response().body()).isEqualTo(202);
		isTheSame(month, client.rested(sheet.id()));
	}

	/**
	 * Months whose rows have identities of their own, however their amounts are written.
	 */
	static Stream<Month> numbered() {
		return months().filter((month) -> !month.name().equals("a ledger without numbers"));
	}

	private static void isTheSame(Month month, Answer again) {
		assertThat(again.text("state")).as(again.response().body()).isEqualTo("previewed");
		assertThat(again.rows("same")).as(again.response().body()).isEqualTo(month.rows().size());
		assertThat(again.rows("new")).isZero();
		assertThat(again.rows("changed")).isZero();
	}

	@Test
	void linesAreTheSameHoweverTheirValuesAreWritten() {
		ImportClient client = new ImportClient(this.port,
				this.cast.token(this.cast.member(this.cast.institution(), Role.MANAGER)));
		List<String> header = List.of("transaction_id", "transaction_date", "vendor_id", "vendor_zip", "amount",
				"certifications", "paid_on", "received_on", "construction");
		Answer first = client.loaded("purchases",
				csv(header,
						List.of(List.of("T1", "2026-03-13", "V1", "02139", "10.00", "MBE;WBE", "2026-04-25",
								"2026-04-26", "yes"),
								List.of("T2", "2026-03-14", "V2", "44103", "-5.50", "", "2026-04-27", "", "no"))));
		assertThat(client.post("/" + first.id() + "/commit", "{}").status()).isEqualTo(200);
		List<List<String>> otherwise = List.of(
				List.of("T1", "3/13/2026", "V1", "2139", "$10", "WBE; MBE", "4/25/2026", "26-Apr-2026", "Y"),
				List.of("T2", "3/14/2026", "V2", "44103-1234", "(5.50)", "", "4/27/2026", "", "N"));
		assertSame(client, client.loaded("purchases", csv(header, otherwise)));
		List<List<String>> book = new ArrayList<>(List.of(header));
		book.addAll(otherwise);
		assertSame(client, client.loaded("purchases", RawWorkbook.of(book).bytes()));
		assertSame(client, client.loaded("purchases",
				RawWorkbook
					.of(RawWorkbook.rows(List.of(header)) + "<row r=\"2\">" + RawWorkbook.text(0, 2, "T1")
							+ number("B2", 1, "46094") + RawWorkbook.text(2, 2, "V1") + number("D2", 3, "2139")
							+ number("E2", 0, "10") + RawWorkbook.text(5, 2, "MBE;WBE") + number("G2", 1, "46137")
							+ number("H2", 2, "46138") + "<c r=\"I2\" t=\"b\"><v>1</v></c></row>")
					.bytes()));
		Answer moved = client.loaded("purchases", csv(header, otherwise).replace(",2139,", ",02138,"));
		assertThat(moved.rows("changed")).as(moved.response().body()).isEqualTo(1);
		assertThat(moved.rows("same")).isEqualTo(1);
	}

	private static void assertSame(ImportClient client, Answer again) {
		assertThat(again.text("state")).as(again.response().body()).isEqualTo("previewed");
		assertThat(again.rows("same")).as(again.response().body()).isEqualTo(again.rows("read"));
		assertThat(again.rows("read")).isPositive();
		assertThat(client.post("/" + again.id() + "/cancel", "{}").status()).isEqualTo(200);
	}

	private static String number(String cell, int style, String value) {
		return "<c r=\"%s\" s=\"%d\"><v>%s</v></c>".formatted(cell, style, value);
	}

	private static String csv(List<String> header, List<List<String>> rows) {
		return Stream.concat(Stream.of(header), rows.stream())
			.map((cells) -> String.join(",", cells))
			.collect(Collectors.joining("\n")) + "\n";
	}

	/**
	 * What comes every month.
	 */
	record Month(String name, String kind, String header, List<String> rows) {

		private static final String TEXT = "(<c r=\"[A-Z]\\d+\") t=\"inlineStr\"><is><t xml:space=\"preserve\">";

		/** Day 0 of workbooks. */
		private static final long FIRST_DAY = LocalDate.of(1899, 12, 30).toEpochDay();

		private static final String END = "</t></is></c>";

		String text(String delimiter, String end, boolean reversed) {
			List<String> lines = new ArrayList<>(List.of(this.header));
			lines.addAll(this.rows);
			return lines.stream().map((line) -> {
				List<String> cells = Arrays.asList(line.split(",", -1));
				if (reversed) {
					Collections.reverse(cells);
				}
				return String.join(delimiter, cells);
			}).collect(Collectors.joining(end)) + end;
		}

		/** A workbook of the same cells, all of them texts. */
		byte[] texts() {
			return RawWorkbook.of(cells()).bytes();
		}

		/** A workbook as a spreadsheet saves them: numbers as numbers, days as days. */
		byte[] numbers() {
			String numbers = RawWorkbook.rows(cells())
				.replaceAll(TEXT + "(-?\\d+)[.]00" + END, "$1><v>$2</v></c>")
				.replaceAll(TEXT + "(-?\\d+[.]\\d)0" + END, "$1><v>$2</v></c>")
				.replaceAll(TEXT + "(\\d+)" + END, "$1><v>$2</v></c>");
			return RawWorkbook
				.of(Pattern.compile(TEXT + "(\\d{4}-\\d\\d-\\d\\d)" + END)
					.matcher(numbers)
					.replaceAll((day) -> day.group(1) + " s=\"1\"><v>"
							+ (LocalDate.parse(day.group(2)).toEpochDay() - FIRST_DAY) + "</v></c>"))
				.bytes();
		}

		private List<List<String>> cells() {
			return Stream.concat(Stream.of(this.header), this.rows.stream())
				.map((line) -> List.of(line.split(",", -1)))
				.toList();
		}

		@Override
		public String toString() {
			return this.name;
		}

	}

}
