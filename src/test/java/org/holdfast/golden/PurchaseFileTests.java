package org.holdfast.golden;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads generated files again, the slow way, and compares every total.
 */
class PurchaseFileTests {

	private static final List<String> LOCAL = PurchaseFile.ZIPS.subList(0, 8);

	private static final List<String> EXCLUDED = List.of("Utilities", "Taxes and Fees");

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	@Test
	void totalsAreThoseOfTheFile() throws IOException {
		PurchaseTruth truth = PurchaseFile.of(20_000, 7).writeTo(this.out);
		Map<YearMonth, Long> months = new TreeMap<>();
		Map<YearMonth, Long> local = new TreeMap<>();
		Map<String, Long> categories = new HashMap<>();
		Map<String, Long> sites = new HashMap<>();
		Set<String> identities = new HashSet<>();
		Set<String> vendors = new HashSet<>();
		long negative = 0;
		for (String[] row : rows()) {
			long cents = new BigDecimal(row[6]).movePointRight(2).longValueExact();
			YearMonth month = YearMonth.parse(row[2].substring(0, 7));
			months.merge(month, cents, Long::sum);
			local.merge(month, (LOCAL.contains(row[5]) && !EXCLUDED.contains(row[7])) ? cents : 0, Long::sum);
			categories.merge(row[7], cents, Long::sum);
			sites.merge(row[8], cents, Long::sum);
			identities.add(row[0] + "/" + row[1]);
			vendors.add(row[3]);
			negative += (cents < 0) ? 1 : 0;
		}
		assertThat(truth.rows()).isEqualTo(20_000);
		assertThat(truth.accepted()).isEqualTo(20_000);
		assertThat(identities).hasSize(20_000);
		assertThat(truth.negative()).isEqualTo(negative).isBetween(800L, 1_200L);
		assertThat(truth.centsByMonth()).isEqualTo(months).hasSize(24);
		assertThat(truth.localCentsByMonth(LOCAL, EXCLUDED)).isEqualTo(local);
		assertThat(truth.centsByCategory()).isEqualTo(categories);
		assertThat(truth.centsBySite()).isEqualTo(sites);
		assertThat(truth.vendorsUsed()).isEqualTo(vendors.size());
		assertThat(truth.sum())
			.isEqualByComparingTo(BigDecimal.valueOf(months.values().stream().mapToLong(Long::longValue).sum(), 2));
		assertThat(this.out.size() / 20_000).isBetween(95, 125);
	}

	@Test
	void damagedRowsAreCountedByRuleAndStandInNoSum() throws IOException {
		PurchaseTruth truth = PurchaseFile.of(20_000, 7).damaged(50_000).writeTo(this.out);
		long good = 0;
		long cents = 0;
		for (String[] row : rows()) {
			if (row.length == 10 && row[2].matches("20\\d\\d-\\d\\d-\\d\\d") && !row[2].endsWith("06-31")
					&& row[6].matches("-?\\d+\\.\\d\\d") && !row[5].equals("44")) {
				good++;
				cents += new BigDecimal(row[6]).movePointRight(2).longValueExact();
			}
		}
		assertThat(rows()).hasSize(20_000);
		assertThat(truth.accepted()).isEqualTo(good);
		assertThat(truth.cents()).isEqualTo(cents);
		assertThat(truth.rejected()).isEqualTo(20_000 - good).isBetween(800L, 1_200L);
		assertThat(truth.rejectedByRule()).containsOnlyKeys("amount-too-precise", "date-impossible", "date-unreadable",
				"number-unreadable", "row-too-long", "row-too-short", "value-required", "zip-unreadable");
	}

	@Test
	void aSeedDecidesEveryByte() throws IOException {
		ByteArrayOutputStream again = new ByteArrayOutputStream();
		ByteArrayOutputStream other = new ByteArrayOutputStream();
		PurchaseFile.of(2_000, 7).writeTo(this.out);
		PurchaseFile.of(2_000, 7).writeTo(again);
		PurchaseFile.of(2_000, 8).writeTo(other);
		assertThat(again.toByteArray()).isEqualTo(this.out.toByteArray());
		assertThat(other.toByteArray()).isNotEqualTo(this.out.toByteArray());
	}

	@Test
	void vendorsGrowWithTheFileUpToTwentyThousand() {
		assertThat(PurchaseFile.of(10_000, 1).vendors()).isEqualTo(40);
		assertThat(PurchaseFile.of(1_000_000, 1).vendors()).isEqualTo(4_000);
		assertThat(PurchaseFile.of(10_000_000, 1).vendors()).isEqualTo(20_000);
	}

	private List<String[]> rows() {
		return this.out.toString(StandardCharsets.US_ASCII).lines().skip(1).map((line) -> line.split(",", -1)).toList();
	}

}
