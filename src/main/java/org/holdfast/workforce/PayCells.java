package org.holdfast.workforce;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

import org.holdfast.intake.Cells;
import org.holdfast.intake.FileFormat.Attempt;
import org.holdfast.intake.RowJudge;
import org.holdfast.intake.reading.Row;
import org.holdfast.intake.rule.Rule;
import org.holdfast.intake.value.CodeReader;
import org.holdfast.intake.value.PayBasis;
import org.holdfast.intake.value.PayReader;
import org.holdfast.workforce.PersonCells.StatedPay;
import org.jspecify.annotations.Nullable;

/**
 * Reads pays and their basis. A stated amount needs a basis; amounts that are no hourly
 * pay after conversion keep it and are remarked on.
 */
class PayCells {

	private static final int HOUR_E4 = 10_000;

	private static final int YEAR_E4 = 20_800_000;

	private static final int WEEKS = 52;

	private final Cells cells;

	private final RowJudge judge;

	private final PayReader pay = new PayReader();

	private final CodeReader<PayBasis> basis;

	private final int payField;

	private final int basisField;

	private boolean basisMissed;

	/**
	 * Reads the pays of a kind.
	 * @param attempt what an attempt is given
	 * @param payField the place of the only pay, -1 when there is none
	 * @param basisField the place of the basis, -1 when there is none
	 */
	PayCells(Attempt attempt, int payField, int basisField) {
		this.cells = attempt.cells();
		this.judge = attempt.judge();
		this.payField = payField;
		this.basisField = basisField;
		this.basis = CodeReader.of(PayBasis.class, (basisField >= 0) ? this.cells.translation(basisField) : Map.of());
	}

	/**
	 * The only pay of a row.
	 * @param row the row
	 * @param weeklyHoursE4 weekly hours, if given
	 * @return absent when the pay is unknown
	 */
	@Nullable StatedPay read(Row row, @Nullable Integer weeklyHoursE4) {
		boolean refused = this.judge.against(this.cells.read(row, this.payField, this.pay), this.payField);
		return (basis(row) && !refused) ? stated(weeklyHoursE4, this.payField) : null;
	}

	/**
	 * Reads the basis of pays that {@link #read(Row, int)} reads next.
	 * @param row the row
	 * @return whether nothing speaks against it
	 */
	boolean basis(Row row) {
		this.basisMissed = false;
		return !this.judge.against(this.cells.read(row, this.basisField, this.basis), this.basisField);
	}

	/**
	 * One of several pays of a row that share a basis.
	 * @param row the row
	 * @param field the place of the pay
	 * @return absent when the pay is unknown
	 */
	@Nullable StatedPay read(Row row, int field) {
		boolean refused = this.judge.against(this.cells.read(row, field, this.pay), field);
		return refused ? null : stated(null, field);
	}

	private @Nullable StatedPay stated(@Nullable Integer weeklyHoursE4, int field) {
		if (this.pay.blank()) {
			return null;
		}
		long amount = this.pay.tenThousandths();
		PayBasis stated = this.basis.code();
		if (stated == null && amount != 0) {
			if (!this.basisMissed) {
				this.basisMissed = true;
				this.judge.against(Rule.VALUE_REQUIRED, this.basisField);
			}
			return null;
		}
		int hoursE4 = HOUR_E4;
		if (stated == PayBasis.ANNUAL) {
			hoursE4 = (weeklyHoursE4 != null) ? WEEKS * weeklyHoursE4 : YEAR_E4;
		}
		if (amount > 0 && suspect(amount, hoursE4)) {
			int yearE4 = (weeklyHoursE4 != null) ? WEEKS * weeklyHoursE4 : YEAR_E4;
			this.judge.remark(Rule.PAY_BASIS_SUSPECT, field,
					() -> List.of(anHour(amount, HOUR_E4), anHour(amount, yearE4)));
		}
		return new StatedPay(amount, hoursE4);
	}

	/** Dollars an hour as they are shown; nothing is compared with them. */
	private static String anHour(long amountE4, int hoursE4) {
		return BigDecimal.valueOf(amountE4, 4)
			.divide(BigDecimal.valueOf(hoursE4, 4), 2, RoundingMode.HALF_UP)
			.toPlainString();
	}

	/** Outside 1 to 1,000 dollars an hour, compared without dividing. */
	private static boolean suspect(long amountE4, int hoursE4) {
		return amountE4 < hoursE4 || amountE4 > 1_000L * hoursE4;
	}

}
