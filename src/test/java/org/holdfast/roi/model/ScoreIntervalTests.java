package org.holdfast.roi.model;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Interval ends against published examples and against the equation that defines them.
 */
class ScoreIntervalTests {

	/**
	 * The examples of Newcombe 1998, table II, method 10. He does not round the normal
	 * point to 1.96 as we do, so the last digit may differ by one.
	 */
	@ParameterizedTest
	@CsvSource({ "56, 70, 48, 80, 0.0524, 0.3339", "9, 10, 3, 10, 0.1705, 0.8090", "6, 7, 2, 7, 0.0582, 0.8062",
			"5, 56, 0, 29, -0.0381, 0.1926", "0, 10, 0, 20, -0.1611, 0.2775", "0, 10, 0, 10, -0.2775, 0.2775",
			"10, 10, 0, 20, 0.6791, 1.0000", "10, 10, 0, 10, 0.6075, 1.0000" })
	void publishedExamples(int left, int hires, int otherLeft, int otherHires, String low, String high) {
		ScoreInterval interval = ScoreInterval.ofDifference(WorkedCase.pool(hires, left),
				WorkedCase.pool(otherHires, otherLeft));
		assertThat(interval.low()).isCloseTo(new BigDecimal(low), within(new BigDecimal("0.0001")));
		assertThat(interval.high()).isCloseTo(new BigDecimal(high), within(new BigDecimal("0.0001")));
	}

	@Test
	void endsSolveTheScoreEquation() {
		ScoreInterval interval = ScoreInterval.ofShare(13, 60);
		for (BigDecimal end : new BigDecimal[] { interval.low(), interval.high() }) {
			BigDecimal distance = new BigDecimal("13").subtract(end.multiply(new BigDecimal("60")));
			BigDecimal variance = end.multiply(BigDecimal.ONE.subtract(end)).multiply(new BigDecimal("60"));
			assertThat(distance.multiply(distance)).isCloseTo(variance.multiply(new BigDecimal("3.8416")),
					within(new BigDecimal("1e-30")));
		}
	}

}
