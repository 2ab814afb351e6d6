package org.holdfast.web.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns numbers into places between two round ends, with round ticks between. All exact
 * decimals, so a label never reads 0.30000000000000004.
 *
 * @param low the lower end
 * @param high the upper end, above the lower
 * @param step distance of two ticks
 */
public record Scale(BigDecimal low, BigDecimal high, BigDecimal step) {

	private static final List<BigDecimal> ROUND = List.of(BigDecimal.ONE, BigDecimal.TWO, new BigDecimal("2.5"),
			BigDecimal.valueOf(5), BigDecimal.TEN);

	/**
	 * The scale that holds some numbers.
	 * @param values the numbers; none at all gives 0 to 1
	 * @param fromZero whether zero must be on it
	 * @param most how many steps at most, at least 2
	 * @return a scale with round ends
	 */
	public static Scale holding(List<BigDecimal> values, boolean fromZero, int most) {
		BigDecimal low = values.stream().reduce(BigDecimal::min).orElse(BigDecimal.ZERO);
		BigDecimal high = values.stream().reduce(BigDecimal::max).orElse(BigDecimal.ONE);
		if (fromZero) {
			low = low.min(BigDecimal.ZERO);
			high = high.max(BigDecimal.ZERO);
		}
		if (low.compareTo(high) == 0) {
			high = (low.signum() == 0) ? BigDecimal.ONE : low.add(low.abs());
		}
		for (BigDecimal step = roundStep(high.subtract(low), most);; step = next(step)) {
			BigDecimal first = low.divide(step, 0, RoundingMode.FLOOR).multiply(step);
			BigDecimal last = high.divide(step, 0, RoundingMode.CEILING).multiply(step);
			if (last.subtract(first).compareTo(step.multiply(BigDecimal.valueOf(most))) <= 0) {
				return new Scale(first, last, step);
			}
		}
	}

	/**
	 * The ticks, both ends included.
	 * @return rising numbers
	 */
	public List<BigDecimal> ticks() {
		List<BigDecimal> ticks = new ArrayList<>();
		for (BigDecimal tick = this.low; tick.compareTo(this.high) <= 0; tick = tick.add(this.step)) {
			ticks.add((tick.signum() == 0) ? BigDecimal.ZERO : tick.stripTrailingZeros());
		}
		return ticks;
	}

	/**
	 * Where a number stands.
	 * @param value a number; beyond an end it stands at that end
	 * @return 0 at the lower end to 1 at the upper, six decimals
	 */
	public BigDecimal place(BigDecimal value) {
		BigDecimal inside = value.max(this.low).min(this.high);
		return inside.subtract(this.low).divide(this.high.subtract(this.low), 6, RoundingMode.HALF_UP);
	}

	private static BigDecimal roundStep(BigDecimal span, int most) {
		BigDecimal rough = span.divide(BigDecimal.valueOf(most), MathContext.DECIMAL64);
		BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(rough.precision() - rough.scale() - 1);
		return ROUND.stream()
			.map(power::multiply)
			.filter((step) -> step.compareTo(rough) >= 0)
			.findFirst()
			.orElseGet(() -> power.multiply(BigDecimal.TEN));
	}

	private static BigDecimal next(BigDecimal step) {
		return roundStep(step.multiply(new BigDecimal("1.01")), 1);
	}

}
