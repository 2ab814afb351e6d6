package org.holdfast.intake.preview;

import java.math.BigDecimal;
import java.time.YearMonth;

import org.jspecify.annotations.Nullable;

/**
 * What a file holds of one month, and what the institution says it should hold.
 *
 * @param month the month
 * @param rows accepted rows dated in it
 * @param amount the sum of their amounts, absent for kinds without amounts
 * @param typed the control total, absent when none was typed
 */
public record MonthTotal(YearMonth month, int rows, @Nullable BigDecimal amount, @Nullable BigDecimal typed) {

	/**
	 * What is compared with the control total.
	 * @return the sum of amounts, else the number of rows
	 */
	public BigDecimal found() {
		return (this.amount != null) ? this.amount : BigDecimal.valueOf(this.rows);
	}

	/**
	 * How far the file is off.
	 * @return found less typed, absent when none was typed
	 */
	public @Nullable BigDecimal difference() {
		return (this.typed != null) ? found().subtract(this.typed) : null;
	}

	/**
	 * Whether the file is off.
	 * @return whether a control total was typed and differs
	 */
	public boolean differs() {
		BigDecimal difference = difference();
		return difference != null && difference.signum() != 0;
	}

}
