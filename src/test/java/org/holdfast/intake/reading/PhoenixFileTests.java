package org.holdfast.intake.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import org.holdfast.intake.rule.Rule;
import org.holdfast.intake.value.DateOrder;
import org.holdfast.intake.value.DateReader;
import org.holdfast.intake.value.MoneyReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Payments of the city of Phoenix, in the shape they are published in: the file itself
 * where it lies beside the project, and always a small one made to look like it.
 */
class PhoenixFileTests {

	private static final String NAME = "phoenix-vendor-payments-2017-10.csv";

	private static final String SMALL = small(2000);

	static Stream<Form> forms() {
		return Stream.of(new Form("as published", "\r", StandardCharsets.UTF_8, false),
				new Form("CR LF", "\r\n", StandardCharsets.UTF_8, false),
				new Form("LF", "\n", StandardCharsets.UTF_8, false),
				new Form("UTF-8 with mark", "\r\n", StandardCharsets.UTF_8, true),
				new Form("UTF-16LE with mark", "\r\n", StandardCharsets.UTF_16LE, true),
				new Form("UTF-16BE", "\r", StandardCharsets.UTF_16BE, false),
				new Form("Windows-1252", "\r\n", Charset.forName("windows-1252"), false));
	}

	@ParameterizedTest
	@MethodSource("forms")
	void theRealFileGivesTheSameInEveryForm(Form form) throws IOException {
		Ledger ledger = read(form.write(Files.readString(RealFiles.find(NAME), StandardCharsets.UTF_8)));
		assertThat(ledger)
			.isEqualTo(new Ledger(44_840, 44_839, 6_280, 14_739_636_190L, 1, Rule.TOTAL_ROW, 14_739_636_190L));
	}

	@ParameterizedTest
	@MethodSource("forms")
	void aSmallFileGivesTheSameInEveryForm(Form form) throws IOException {
		Ledger expected = read(SMALL.getBytes(StandardCharsets.UTF_8));
		assertThat(expected.lines()).isEqualTo(2000);
		assertThat(expected.total()).isEqualTo(Rule.TOTAL_ROW);
		assertThat(expected.cents()).isEqualTo(expected.stated());
		assertThat(expected.negative()).isPositive();
		assertThat(read(form.write(SMALL))).isEqualTo(expected);
	}

	@Test
	void theFooterDiffersWhenALineIsMissing() throws IOException {
		String cut = SMALL.substring(0, SMALL.indexOf('\r') + 1)
				+ SMALL.substring(SMALL.indexOf('\r', SMALL.indexOf('\r') + 1) + 1);
		Ledger ledger = read(cut.getBytes(StandardCharsets.UTF_8));
		assertThat(ledger.lines()).isEqualTo(1999);
		assertThat(ledger.total()).isEqualTo(Rule.CONTROL_TOTAL_DIFFERS);
	}

	@Test
	void theColumnsAreSuggestedByTheirNames() {
		Passage passage = Passage.of(SMALL);
		MappingSuggestions suggestions = new MappingSuggester(HeaderDictionary.standard()).suggest("purchases",
				passage.sample());
		Map<String, String> mapping = new HashMap<>();
		suggestions.columns().forEach((suggestion) -> mapping.put(suggestion.canonical(), suggestion.header()));
		assertThat(mapping).containsOnly(Map.entry("transaction_date", "Check/Payment Date"),
				Map.entry("department", "Dept. Descrptn"), Map.entry("vendor_name", "Vendor Name"),
				Map.entry("category", "Commitmt Item Name"), Map.entry("amount", "Invoice Net Amt"));
		assertThat(suggestions.missing()).isEmpty();
		assertThat(new PersonalColumns(LocalDate.of(2026, 11, 22)).find("purchases", passage.sample())).isEmpty();
	}

	private static Ledger read(byte[] bytes) throws IOException {
		FileScan scan = new FileScan();
		scan.update(bytes, 0, bytes.length);
		assertThat(scan.finish().rule()).isNull();
		Layout layout = new LayoutFinder(HeaderDictionary.standard()).find(new ByteArrayInputStream(bytes),
				scan.finish().encoding());
		assertThat(layout.headerRow()).isEqualTo(1);
		RowReader rows = RowReader.open(new ByteArrayInputStream(bytes), layout);
		assertThat(rows.header()).hasSize(5);
		TotalRowWatch watch = new TotalRowWatch(4, 0, 2);
		DateReader date = new DateReader(DateOrder.MDY, LocalDate.of(2026, 11, 22));
		MoneyReader money = new MoneyReader();
		int read = 0;
		int lines = 0;
		int negative = 0;
		TotalRowWatch.Total total = null;
		for (Row row = rows.next(); row != null; row = rows.next()) {
			read++;
			total = watch.total(row);
			if (total == null) {
				assertThat(row.kind()).isEqualTo(RowKind.VALUES);
				assertThat(row.read(0, date)).isNull();
				assertThat(row.read(4, money)).isNull();
				watch.add(money.cents());
				lines++;
				negative += (money.cents() < 0) ? 1 : 0;
			}
		}
		assertThat(rows.blankRows()).isZero();
		assertThat(date.evidence().order()).contains(DateOrder.MDY);
		assertThat(total).isNotNull();
		return new Ledger(read, lines, negative, watch.sumCents(), read - lines, total.rule(), total.statedCents());
	}

	static String small(int rows) {
		Random random = new Random(7);
		StringBuilder text = new StringBuilder(
				"Check/Payment Date,Dept. Descrptn,Vendor Name,Commitmt Item Name,Invoice Net Amt\r");
		String[] vendors = { "1 N 10 INC", "ZERO TO THREE", "\"SMITH, LEE & SONS\"", "ZEP SALES & SERVICE",
				"WAXIE SANITARY SUPPLY" };
		long sum = 0;
		for (int i = 0; i < rows; i++) {
			long cents = random.nextLong(1, 500_000) * ((i % 7 == 3) ? -1 : 1);
			sum += cents;
			text.append("10/")
				.append(random.nextInt(1, 32))
				.append("/2017,Human Services,")
				.append(vendors[i % vendors.length])
				.append(",Spec Contractual Svc,")
				.append(amount(cents))
				.append('\r');
		}
		return text.append(",,,,").append(amount(sum)).append('\r').toString();
	}

	private static String amount(long cents) {
		String plain = Math.abs(cents) / 100 + "." + String.format("%02d", Math.abs(cents) % 100);
		return (cents < 0) ? "(" + plain + ")" : plain + " ";
	}

	/**
	 * What was read of a file.
	 */
	private record Ledger(int read, int lines, int negative, long cents, int excluded, Rule total, Long stated) {
	}

	/**
	 * A way of writing the same text.
	 */
	private record Form(String name, String lineEnd, Charset charset, boolean mark) {

		byte[] write(String text) {
			String lines = text.replace("ZERO TO THREE", "PE\u00D1A")
				.replace("\r\n", "\n")
				.replace('\r', '\n')
				.replace("\n", this.lineEnd);
			return (((this.mark) ? "\uFEFF" : "") + lines).getBytes(this.charset);
		}

		@Override
		public String toString() {
			return this.name;
		}

	}

}
