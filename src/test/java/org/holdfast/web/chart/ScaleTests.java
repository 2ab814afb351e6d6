package org.holdfast.web.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Round ends and round ticks.
 */
class ScaleTests {

	@ParameterizedTest
	@CsvSource({ "0.36,0|0.1|0.2|0.3|0.4", "0.8147,0|0.25|0.5|0.75|1", "1,0|0.25|0.5|0.75|1", "3,0|1|2|3",
			"12999,0|5000|10000|15000", "147396361.90,0|50000000|100000000|150000000",
			"0.0007,0|0.0002|0.0004|0.0006|0.0008" })
	void ticksAreRound(BigDecimal highest, String ticks) {
		Scale scale = Scale.holding(List.of(BigDecimal.ZERO, highest), true, 4);
		assertThat(scale.ticks().stream().map(BigDecimal::toPlainString)).containsExactly(ticks.split("\\|"));
	}

	@Test
	void losesNothingBelowZero() {
		Scale scale = Scale.holding(numbers("-30", "70"), true, 4);
		assertThat(scale.ticks().stream().map(BigDecimal::toPlainString)).containsExactly("-50", "0", "50", "100");
		assertThat(scale.place(BigDecimal.ZERO)).isEqualByComparingTo("0.333333");
	}

	@Test
	void holdsOneNumberAndNone() {
		assertThat(Scale.holding(List.of(), true, 4).high()).isEqualByComparingTo("1");
		assertThat(Scale.holding(numbers("0", "0"), true, 4).high()).isEqualByComparingTo("1");
		assertThat(Scale.holding(numbers("40"), false, 4).high()).isGreaterThanOrEqualTo(new BigDecimal("40"));
		assertThat(Scale.holding(numbers("-40"), false, 4).low()).isLessThanOrEqualTo(new BigDecimal("-40"));
	}

	@Test
	void placesStayOnTheScale() {
		Scale scale = Scale.holding(numbers("0", "80"), true, 4);
		assertThat(scale.place(new BigDecimal("20"))).isEqualByComparingTo("0.25");
		assertThat(scale.place(new BigDecimal("500"))).isEqualByComparingTo("1");
		assertThat(scale.place(new BigDecimal("-1"))).isEqualByComparingTo("0");
	}

	@Test
	void aTenthIsATenth() {
		Scale scale = Scale.holding(numbers("0", "0.3"), true, 4);
		assertThat(scale.ticks()).contains(new BigDecimal("0.3"));
	}

	private static List<BigDecimal> numbers(String... values) {
		return Stream.of(values).map(BigDecimal::new).toList();
	}

}
