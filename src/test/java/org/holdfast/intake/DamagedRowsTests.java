package org.holdfast.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Good files spoiled in known ways: exactly the spoiled rows are refused, each by its
 * rule, row and column, and the rest adds up to the cent. Every file holds every kind of
 * damage once, in another order and form. With {@code -Dholdfast.seed=n} a failed file is
 * made again, with {@code -Dholdfast.seeds=n} as many as wanted.
 */
class DamagedRowsTests {

	private static final int GOOD_ROWS = 120;

	private static final List<String> PURCHASES = List.of("transaction_id", "transaction_date", "vendor_id",
			"vendor_name", "vendor_zip", "amount", "category", "site", "certifications", "description", "paid_on",
			"construction");

	private static final List<String> HIRES = List.of("employee_id", "hire_date", "home_zip", "job_title",
			"worker_type", "min_education", "starting_pay", "pay_basis", "weekly_hours", "race_ethnicity", "pool",
			"requisition_approved", "offer_accepted", "end_date", "end_voluntary", "hire_reason");

	static final List<Damage> PURCHASE_DAMAGES = joined(Damage.ofAnyRow("vendor_name", "transaction_date"),
			List.of(Damage.value("no amount", "amount", "", "value-required"),
					Damage.value("a dash for an amount", "amount", "-", "value-required"),
					Damage.value("an exponent", "amount", "1e3", "number-unreadable"),
					Damage.value("NaN", "amount", "NaN", "number-unreadable"),
					Damage.value("a European amount", "amount", "1.234,50", "number-unreadable"),
					Damage.value("a decimal comma", "amount", "12,5", "number-unreadable"),
					Damage.value("three decimals", "amount", "10.005", "amount-too-precise"),
					Damage.value("the tail of a binary number", "amount", "10.129999999999999", "amount-too-precise"),
					Damage.value("over a billion", "amount", "1000000000.01", "amount-out-of-range"),
					Damage.value("forty digits", "amount", "9".repeat(40), "amount-out-of-range"),
					Damage.value("two signs", "amount", "-(5.00)", "number-unreadable"),
					Damage.value("an open bracket", "amount", "(5.00", "number-unreadable"),
					Damage.value("euros", "amount", "\u20AC5.00", "number-unreadable"),
					Damage.value("letters behind", "amount", "5.00 CR", "number-unreadable"),
					Damage.value("a letter for a zero", "amount", "1O.00", "number-unreadable"),
					Damage.value("Arabic digits", "amount", "\u0661\u0660", "number-unreadable"),
					Damage.value("blanks as thousands", "amount", "1 234.50", "number-unreadable"),
					Damage.value("an error of a spreadsheet", "amount", "#REF!", "number-unreadable"),
					Damage.value("a hexadecimal number", "amount", "0x1F", "number-unreadable"),
					Damage.value("a share", "amount", "5%", "number-unreadable"),
					Damage.value("two points", "amount", "1.2.3", "number-unreadable"),
					Damage.value("a word for a ZIP code", "vendor_zip", "Cleveland", "zip-unreadable"),
					Damage.value("six digits of ZIP code", "vendor_zip", "441031", "zip-unreadable"),
					Damage.value("a decimal ZIP code", "vendor_zip", "44103.0", "zip-unreadable"),
					Damage.value("an apostrophe before a ZIP code", "vendor_zip", "'02139", "zip-unreadable"),
					Damage.value("an unknown certificate", "certifications", "MBE;ABC", "code-unknown"),
					Damage.value("neither yes nor no", "construction", "perhaps", "code-unknown"),
					Damage.value("no day of payment", "paid_on", "soon", "date-unreadable"),
					Damage.value("an impossible day of payment", "paid_on", "2026-04-31", "date-impossible"),
					Damage.cells("no vendor", "- value-required vendor_id", null, (cells, file) -> {
						cells.put("vendor_id", "");
						cells.put("vendor_name", " ");
					}), Damage.cells("a vendor of dashes", "- value-required vendor_name", null, (cells, file) -> {
						cells.put("vendor_id", "");
						cells.put("vendor_name", "--");
					}), Damage.cells("another amount under the same number", "- duplicate-in-file transaction_id", null,
							(cells, file) -> {
								cells.putAll(file.cells().values().iterator().next());
								cells.put("amount", "77777.77");
							}),
					Damage.cells("the same row again", "x duplicate-excluded", "duplicate-excluded",
							(cells, file) -> cells.putAll(file.cells().values().iterator().next())),
					Damage.harmless("a ZIP code without its zero", "vendor_zip", "2139", "zip-padded"),
					Damage.harmless("a ZIP code not in use", "vendor_zip", "00000", "zip-unknown"),
					Damage.harmless("a foreign ZIP code", "vendor_zip", "M5V 3L9", null),
					Damage.harmless("a number of a person in text", "description", "for 219-09-9999",
							"personal-data-in-text"),
					Damage.harmless("a formula as text", "description", "=1+1", null),
					Damage.harmless("markup as text", "vendor_name", "<b>Bold</b>", null)));

	static final List<Damage> HIRE_DAMAGES = joined(Damage.ofAnyRow("job_title", "hire_date"), List.of(
			Damage.value("nobody", "employee_id", "", "value-required"),
			Damage.value("no job", "job_title", " ", "value-required"),
			Damage.value("a word for a ZIP code", "home_zip", "Cleveland", "zip-unreadable"),
			Damage.value("two digits of ZIP code", "home_zip", "44", "zip-unreadable"),
			Damage.value("a decimal ZIP code", "home_zip", "44103.0", "zip-unreadable"),
			Damage.value("an unknown worker type", "worker_type", "wizard", "code-unknown"),
			Damage.value("an unknown education", "min_education", "plenty", "code-unknown"),
			Damage.value("an unknown pool", "pool", "perhaps", "code-unknown"),
			Damage.value("an unknown reason", "hire_reason", "born", "code-unknown"),
			Damage.value("neither yes nor no", "end_voluntary", "perhaps", "code-unknown"),
			Damage.value("an unknown race", "race_ethnicity", "WHITE;GREEN", "code-unknown"),
			Damage.value("a word for pay", "starting_pay", "twenty", "number-unreadable"),
			Damage.value("an exponent for pay", "starting_pay", "2e1", "number-unreadable"),
			Damage.value("a decimal comma in pay", "starting_pay", "20,50", "number-unreadable"),
			Damage.value("negative pay", "starting_pay", "-20.00", "amount-out-of-range"),
			Damage.value("too much pay", "starting_pay", "99999999999", "amount-out-of-range"),
			Damage.value("an unknown basis", "pay_basis", "weekly", "code-unknown"),
			Damage.value("pay without a basis", "pay_basis", "", "value-required"),
			Damage.value("more hours than a week has", "weekly_hours", "168.01", "hours-out-of-range"),
			Damage.value("negative hours", "weekly_hours", "-1", "hours-out-of-range"),
			Damage.value("a word for hours", "weekly_hours", "forty", "number-unreadable"),
			Damage.value("an end before the start", "end_date", "1999-12-31", "end-before-start"),
			Damage.value("no day of the end", "end_date", "soon", "date-unreadable"),
			Damage.value("no open end", "end_date", "9999-12-31", "date-out-of-range"),
			Damage.value("no day of approval", "requisition_approved", "Q1", "date-unreadable"),
			Damage.value("an impossible offer", "offer_accepted", "2026-02-30", "date-impossible"),
			Damage.cells("another job on the same day", "- duplicate-in-file hire_date", null, (cells, file) -> {
				cells.putAll(file.cells().values().iterator().next());
				cells.put("job_title", "Other job");
			}),
			Damage.cells("the same row again", "x duplicate-excluded", "duplicate-excluded",
					(cells, file) -> cells.putAll(file.cells().values().iterator().next())),
			Damage.harmless("a ZIP code without its zero", "home_zip", "2139", "zip-padded"),
			Damage.harmless("no ZIP code", "home_zip", "N/A", null),
			Damage.harmless("an annual pay called hourly", "starting_pay", "41600", "pay-basis-suspect"),
			Damage.harmless("no pay", "starting_pay", "0", null)));

	private static List<Damage> joined(List<Damage> some, List<Damage> others) {
		return Stream.concat(some.stream(), others.stream()).toList();
	}

	static LongStream seeds() {
		Long only = Long.getLong("holdfast.seed");
		return (only != null) ? LongStream.of(only) : LongStream.range(0, Integer.getInteger("holdfast.seeds", 8));
	}

	@Test
	void asManyKindsOfDamageAsAsked() {
		assertThat(PURCHASE_DAMAGES).filteredOn(DamagedRowsTests::refuses).hasSizeGreaterThanOrEqualTo(40);
		assertThat(HIRE_DAMAGES).filteredOn(DamagedRowsTests::refuses).hasSizeGreaterThanOrEqualTo(25);
	}

	private static boolean refuses(Damage damage) {
		return damage.fate().startsWith("-");
	}

	@ParameterizedTest(name = "seed {0}")
	@MethodSource("seeds")
	void purchases(long seed) {
		DamagedFile file = purchasesFile(seed);
		JudgedFile judged = judged(Kind.PURCHASES, file);
		BigDecimal truth = BigDecimal.ZERO;
		for (Map.Entry<Integer, Map<String, String>> row : file.cells().entrySet()) {
			Map<String, String> stored = judged.accepted().get(row.getKey());
			truth = truth.add(new BigDecimal(row.getValue().get("truth")));
			assertThat(new BigDecimal(stored.get("amount"))).isEqualByComparingTo(row.getValue().get("truth"));
			assertThat(stored.get("transaction_date")).isEqualTo(row.getValue().get("day"));
			assertThat(stored.get("vendor_name")).isEqualTo(row.getValue().get("vendor_name"));
			assertThat(stored.get("category")).isEqualTo(row.getValue().get("category"));
		}
		assertThat(BigDecimal.valueOf(judged.totalCents(), 2)).isEqualByComparingTo(truth);
	}

	@ParameterizedTest(name = "seed {0}")
	@MethodSource("seeds")
	void hires(long seed) {
		DamagedFile file = hiresFile(seed);
		JudgedFile judged = judged(Kind.EMPLOYMENTS, file);
		for (Map.Entry<Integer, Map<String, String>> row : file.cells().entrySet()) {
			Map<String, String> stored = judged.accepted().get(row.getKey());
			assertThat(stored.get("person")).isEqualTo(JudgedFile.fingerprint(row.getValue().get("employee_id")));
			assertThat(stored.get("hire_date")).isEqualTo(row.getValue().get("day"));
			assertThat(stored.get("job_title")).isEqualTo(row.getValue().get("job_title"));
			assertThat(new BigDecimal(stored.get("pay"))).isEqualByComparingTo(row.getValue().get("starting_pay"));
		}
	}

	private static JudgedFile judged(Kind kind, DamagedFile file) {
		JudgedFile judged = JudgedFile.of(kind, file.bytes(), Mapping.EMPTY, null);
		assertThat(judged.stopped()).as(file.form()).isNull();
		assertThat(differences(file.fates(), judged.fates())).as(file.form()).isEmpty();
		assertThat(judged.accepted().keySet()).isEqualTo(file.cells().keySet());
		assertThat(judged.remarks()).containsExactlyInAnyOrderElementsOf(file.remarks());
		return judged;
	}

	private static List<String> differences(Map<Integer, String> wanted, Map<Integer, String> found) {
		List<String> differences = new ArrayList<>();
		wanted.forEach((row, fate) -> {
			if (!fate.equals(found.get(row))) {
				differences.add(row + ": " + fate + ", but " + found.get(row));
			}
		});
		found.keySet()
			.stream()
			.filter((row) -> !wanted.containsKey(row))
			.forEach((row) -> differences.add("extra " + row));
		return differences;
	}

	static DamagedFile purchasesFile(long seed) {
		DamagedFile file = new DamagedFile(seed, PURCHASES);
		fill(file, PURCHASE_DAMAGES, DamagedRowsTests::purchase);
		return file;
	}

	static DamagedFile hiresFile(long seed) {
		DamagedFile file = new DamagedFile(seed, HIRES);
		fill(file, HIRE_DAMAGES, DamagedRowsTests::hire);
		return file;
	}

	private static void fill(DamagedFile file, List<Damage> damages, RowMaker maker) {
		List<Damage> order = new ArrayList<>(damages);
		Collections.shuffle(order, file.random());
		// the dates at the top show their order, and there is a row to repeat
		for (int row = 0; row < 40; row++) {
			file.good(maker.row(file, file.lastRow()));
		}
		for (Damage damage : order) {
			while (file.random().nextInt(3) > 0) {
				file.good(maker.row(file, file.lastRow()));
			}
			file.bad(maker.row(file, file.lastRow()), damage);
		}
		file.headerAgain();
		while (file.lastRow() < GOOD_ROWS + damages.size()) {
			file.good(maker.row(file, file.lastRow()));
		}
		file.good(maker.row(file, file.lastRow()));
	}

	private static Map<String, String> purchase(DamagedFile file, int number) {
		Random random = file.random();
		LocalDate day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300));
		long cents = random.nextLong(-500_000, 5_000_000);
		Map<String, String> row = new LinkedHashMap<>();
		row.put("transaction_id", "T" + number);
		row.put("transaction_date", file.day(day));
		row.put("vendor_id", (random.nextInt(4) == 0) ? "" : "V" + random.nextInt(20));
		row.put("vendor_name", file.pick("Pe\u00F1a Supply", "Caf\u00E9 & S\u00F6hne", "Acme, Inc.",
				"Bolt; Nut | Screw", "\"Best\" Linen", "3M", "Ni\u00F1o Gar\u00E7on \u00C9t\u00E9"));
		row.put("vendor_zip", file.pick("44103", "44103-1234", "02139", "", "N/A"));
		row.put("amount", amount(file, cents));
		row.put("category", file.pick("Food", "Linen, flat", "IT; cloud", "Caf\u00E9"));
		row.put("site", file.pick("Main", "North"));
		row.put("certifications", file.pick("", "MBE", "MBE;WBE", "none"));
		row.put("description", file.pick("gloves", "masks, gowns\ncaps", "5\" pipe", ""));
		row.put("paid_on", random.nextBoolean() ? file.day(day.plusDays(30)) : "");
		row.put("construction", file.pick("yes", "no", "", "Y"));
		row.put("truth", BigDecimal.valueOf(cents, 2).toPlainString());
		row.put("day", day.toString());
		return row;
	}

	private static String amount(DamagedFile file, long cents) {
		String plain = BigDecimal.valueOf(Math.abs(cents), 2).toPlainString();
		String grouped = plain.replaceAll("\\B(?=(\\d{3})+\\.)", ",");
		if (cents >= 0) {
			return file.pick(plain, grouped, "$" + grouped, plain + "0", " " + plain + "\u00A0", "USD " + grouped);
		}
		return file.pick("-" + plain, "(" + grouped + ")", plain + "-", "($" + grouped + ")", "-$" + grouped,
				"$(" + plain + ")");
	}

	private static Map<String, String> hire(DamagedFile file, int number) {
		Random random = file.random();
		LocalDate day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300));
		Map<String, String> row = new LinkedHashMap<>();
		row.put("employee_id", "E" + number);
		row.put("hire_date", file.day(day));
		row.put("home_zip", file.pick("44103", "44103-1234", "02139", "", "unknown"));
		row.put("job_title", file.pick("Clerk", "Aide, \u00C9t\u00E9", "RN; Staff", "Nurse \"II\"", "Ni\u00F1era"));
		row.put("worker_type", file.pick("regular", "PRN", "", "Part-Time"));
		row.put("min_education", file.pick("none", "GED", "", "Bachelor's"));
		row.put("starting_pay", BigDecimal.valueOf(random.nextLong(1500, 9000), 2).toPlainString());
		row.put("pay_basis", file.pick("hourly", "Hourly", "HR"));
		row.put("weekly_hours", file.pick("40", "36.5", "0", ""));
		row.put("race_ethnicity", file.pick("WHITE", "BLACK;HISP", "", "DECLINED"));
		row.put("pool", file.pick("", "pipeline", "general"));
		row.put("requisition_approved", random.nextBoolean() ? file.day(day.minusDays(60)) : "");
		row.put("offer_accepted", random.nextBoolean() ? file.day(day.minusDays(20)) : "");
		row.put("end_date", (random.nextInt(3) == 0) ? file.day(day.plusDays(30)) : "");
		row.put("end_voluntary", file.pick("", "yes", "involuntary"));
		row.put("hire_reason", file.pick("", "new", "Rehire"));
		row.put("day", day.toString());
		return row;
	}

	/**
	 * Makes a good row.
	 */
	private interface RowMaker {

		Map<String, String> row(DamagedFile file, int number);

	}

}
