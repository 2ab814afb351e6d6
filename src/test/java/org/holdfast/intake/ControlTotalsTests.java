package org.holdfast.intake;

import java.math.BigDecimal;
import java.util.Map;

import org.holdfast.web.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Control totals as people type them.
 */
class ControlTotalsTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "1,234.50|1234.5", "$1,234.50|1234.5", "(1,234.50)|-1234.5",
			"1234.50-|-1234.5", "-1234.50|-1234.5", " 17362 |17362", "0|0" })
	void areReadAsAmountsAre(String typed, BigDecimal expected) {
		assertThat(Imports.controlTotal(typed)).isEqualByComparingTo(expected);
		assertThat(ControlTotals.read("2025-01 = " + typed, "/controlTotals").get("2025-01"))
			.isEqualByComparingTo(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "1e3", "1.234", "1,23,4", "-", "", "n/a", "NaN", "\u0661\u0662", "99999999999999999999" })
	void areRefusedWhenTheyAreNone(String typed) {
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> Imports.controlTotal(typed));
	}

	@Test
	void ofMonthsAreReadFromJsonToo() {
		assertThat(ControlTotals.read("{\"2025-01\": \"(1,234.50)\", \"2025-02\": 7}", "/controlTotals"))
			.hasEntrySatisfying("2025-01", (total) -> assertThat(total).isEqualByComparingTo("-1234.50"))
			.isEqualTo(Map.of("2025-01", new BigDecimal("-1234.50"), "2025-02", new BigDecimal("7")));
	}

}
