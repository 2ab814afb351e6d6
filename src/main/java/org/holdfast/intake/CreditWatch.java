package org.holdfast.intake;

import java.util.ArrayList;
import java.util.List;

import org.holdfast.intake.mapping.Making;
import org.holdfast.intake.reading.Row;
import org.holdfast.intake.rule.Rule;
import org.holdfast.intake.value.MoneyReader;
import org.jspecify.annotations.Nullable;

/**
 * Watches whether the credits of a whole file are written as the mapping takes them. A
 * credit with the other sign is a reversal; when all of them are, they would raise the
 * spend.
 */
final class CreditWatch {

	private static final int SAMPLES = 20;

	private final int column;

	private final String header;

	private final boolean ownMinus;

	private final MoneyReader money = new MoneyReader(Long.MAX_VALUE);

	private final List<ImportView.Sample> samples = new ArrayList<>();

	private int raising;

	private boolean lowered;

	private CreditWatch(int column, String header, boolean ownMinus) {
		this.column = column;
		this.header = header;
		this.ownMinus = ownMinus;
	}

	/**
	 * Begins to watch.
	 * @param cells the fields of the file
	 * @param headers the headers of the file
	 * @return absent when no amount is made of a debit and a credit
	 */
	static @Nullable CreditWatch of(Cells cells, List<String> headers) {
		int amount = cells.place("amount");
		Making.Way way = (amount >= 0) ? cells.way(amount) : null;
		if (way == null || way.from().size() < 2 || way.from().getLast() < 0) {
			return null;
		}
		boolean ownMinus = way.sign().equals(Making.DEBIT_PLUS_CREDIT);
		int credit = way.from().getLast();
		return (ownMinus || way.sign().equals(Making.DEBIT_CREDIT))
				? new CreditWatch(credit, headers.get(credit), ownMinus) : null;
	}

	void look(Row row) {
		if (this.lowered || row.blank(this.column)) {
			return;
		}
		String credit = row.value(this.column);
		if (this.money.read(credit) != null || this.money.blank() || this.money.cents() == 0) {
			return;
		}
		if (this.money.cents() < 0 == this.ownMinus) {
			this.lowered = true;
			return;
		}
		this.raising++;
		if (this.samples.size() < SAMPLES) {
			this.samples.add(new ImportView.Sample(row.number(), this.header, credit.strip()));
		}
	}

	/**
	 * Remarks on the credits, when none of them lowers the spend.
	 * @param judge takes the remark
	 */
	void tell(RowJudge judge) {
		if (!this.lowered && this.raising > 0) {
			judge.note(Rule.CREDITS_RAISE_SPEND, this.raising, this.samples);
		}
	}

}
