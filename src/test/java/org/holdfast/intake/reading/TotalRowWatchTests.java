package org.holdfast.intake.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.holdfast.intake.rule.Rule;
import org.holdfast.intake.value.MoneyReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Totals at the end of a file.
 */
class TotalRowWatchTests {

	@ParameterizedTest
	@ValueSource(strings = { ",,1000.00", "Grand Total,,1000.00", "TOTAL:,,\"$1,000.00\"", ",Report total,1000",
			"Total,1000.00", ",,1000.00\n\n,,\n", "Grand Total,,1000.00\n\n\n" })
	void agrees(String last) throws IOException {
		assertThat(total(last)).satisfies((total) -> {
			assertThat(total.rule()).isEqualTo(Rule.TOTAL_ROW);
			assertThat(total.statedCents()).isEqualTo(100_000);
			assertThat(total.sumCents()).isEqualTo(100_000);
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { ",,1000.01|100001", ",,992.00|99200", "Grand Total,,5.00|500", "Totals,,|" })
	void differs(String last, Long stated) throws IOException {
		assertThat(total(last)).satisfies((total) -> {
			assertThat(total.rule()).isEqualTo(Rule.CONTROL_TOTAL_DIFFERS);
			assertThat(total.statedCents()).isEqualTo(stated);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { ",,10.00", "2026-03-01,Acme,1000.00", ",Acme,1000.00", "2026-03-01,Total Wine,10.00", ",,",
			",,x" })
	void isNoTotal(String last) throws IOException {
		assertThat(total(last)).isNull();
	}

	private static TotalRowWatch.Total total(String last) throws IOException {
		String file = "date,vendor,amount\n" + "2026-03-01,Acme,10.00\n".repeat(100) + last;
		RowReader rows = RowReader.open(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
				new Layout(TextEncoding.UTF_8, ',', 1));
		TotalRowWatch watch = new TotalRowWatch(2, 0, 1);
		MoneyReader money = new MoneyReader();
		for (Row row = rows.next(); row != null; row = rows.next()) {
			TotalRowWatch.Total total = watch.total(row);
			if (total != null) {
				return total;
			}
			if (row.read(2, money) == null) {
				watch.add(money.cents());
			}
		}
		return null;
	}

}
