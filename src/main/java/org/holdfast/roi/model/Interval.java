package org.holdfast.roi.model;

import org.jspecify.annotations.Nullable;

/**
 * The 95 % interval of the turnover gap, carried to dollars. Everything else is held
 * fixed.
 *
 * @param lowGap the lower end, as a fraction of one
 * @param highGap the upper end
 * @param lowBenefit benefit in US dollars at the lower end
 * @param highBenefit benefit at the upper end
 * @param lowNet net at the lower end, absent when the cost was not given
 * @param highNet net at the upper end, absent when the cost was not given
 */
public record Interval(Fraction lowGap, Fraction highGap, Fraction lowBenefit, Fraction highBenefit,
		@Nullable Fraction lowNet, @Nullable Fraction highNet) {

	/**
	 * Whether chance alone could explain the gap.
	 * @return whether zero lies inside
	 */
	public boolean includesNoGap() {
		return this.lowGap.signum() <= 0 && this.highGap.signum() >= 0;
	}

	/**
	 * Whether the programme may as well lose as gain.
	 * @return whether the net changes its sign inside
	 */
	public boolean includesBreakEven() {
		return this.lowNet != null && this.highNet != null && this.lowNet.signum() < 0 && this.highNet.signum() > 0;
	}

}
