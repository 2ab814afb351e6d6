package org.holdfast.purchasing;

import java.util.List;

import org.holdfast.intake.Cells;
import org.holdfast.intake.RowJudge;
import org.holdfast.intake.RowLoad.Verdict;
import org.holdfast.intake.reading.IdentitySet;
import org.holdfast.intake.reading.IdentitySet.Meeting;
import org.holdfast.intake.reading.OccurrenceCounter;
import org.holdfast.intake.reading.Row;
import org.holdfast.intake.reading.RowHash;

/**
 * Which line a row of a ledger is: its id and line, else its invoice and line, else what
 * it says and how often that was said before. To be closed.
 */
final class LineIdentities implements AutoCloseable {

	private static final int ID = field("transaction_id");

	private static final int LINE = field("line");

	private static final int INVOICE = field("invoice_number");

	/** Read as written into the identity of a line that has no id. */
	private static final int[] CONTENT = { field("transaction_date"), field("vendor_id"), field("vendor_name"),
			field("category"), field("department"), field("site"), field("amount") };

	private final Cells cells;

	private final IdentitySet explicitIds;

	private final OccurrenceCounter occurrences = new OccurrenceCounter();

	private final RowHash hash = new RowHash();

	private int[] numbers = new int[0];

	private long[] highs = new long[0];

	private long[] lows = new long[0];

	private boolean[] explicits = new boolean[0];

	private int at;

	private long high;

	private long low;

	LineIdentities(Cells cells, long expected) {
		this.cells = cells;
		this.explicitIds = new IdentitySet(expected);
	}

	private static int field(String name) {
		return PurchasesFormat.NAMES.indexOf(name);
	}

	/**
	 * Takes the identities of rows that come next and asks for all of them in memory
	 * before the first is waited for.
	 * @param rows the rows in their order
	 */
	void expect(List<Row> rows) {
		int count = rows.size();
		this.at = 0;
		if (count > this.numbers.length) {
			this.numbers = new int[count];
			this.highs = new long[count];
			this.lows = new long[count];
			this.explicits = new boolean[count];
		}
		for (int i = 0; i < count; i++) {
			take(rows.get(i), i);
		}
		for (int i = 0; i < count; i++) {
			if (this.explicits[i]) {
				this.explicitIds.expect(this.highs[i], this.lows[i]);
			}
			else {
				this.occurrences.expect(this.highs[i], this.lows[i]);
			}
		}
	}

	private void take(Row row, int place) {
		int id = filled(row, ID) ? ID : (filled(row, INVOICE) && filled(row, LINE)) ? INVOICE : -1;
		this.hash.begin().add(id);
		if (id >= 0) {
			this.cells.addTo(this.hash, row, id);
			this.cells.addTo(this.hash, row, LINE);
		}
		else {
			for (int field : CONTENT) {
				addWritten(row, field);
			}
		}
		this.hash.end();
		this.numbers[place] = row.number();
		this.highs[place] = this.hash.high();
		this.lows[place] = this.hash.low();
		this.explicits[place] = id >= 0;
	}

	private boolean filled(Row row, int field) {
		int column = this.cells.column(field);
		return (column >= 0) ? !row.blank(column) : this.cells.mapped(field) && !this.cells.text(row, field).isBlank();
	}

	private void addWritten(Row row, int field) {
		int column = this.cells.column(field);
		if (column >= 0) {
			this.hash.add(row, column);
		}
		else {
			// what is typed for the whole file may be typed otherwise the next time
			this.hash.add(this.cells.written(row, field).strip());
		}
	}

	/**
	 * Decides whether a row is a line that was met before.
	 * @param row a good row among those expected, later than the one before
	 * @param content a hash of all that it says
	 * @param judge is told of a second row of one id
	 * @return accepted when it is new
	 */
	Verdict meet(Row row, long content, RowJudge judge) {
		while (this.numbers[this.at] != row.number()) {
			this.at++;
		}
		this.high = this.highs[this.at];
		this.low = this.lows[this.at];
		if (explicit()) {
			Meeting meeting = this.explicitIds.meet(this.high, this.low, content, row.number());
			return judge.met(meeting, this.cells.mapped(ID) ? ID : INVOICE, this.explicitIds.firstRow());
		}
		int occurrence = this.occurrences.count(this.high, this.low);
		this.hash.begin().add(this.high).add(this.low).add(occurrence).end();
		this.high = this.hash.high();
		this.low = this.hash.low();
		return Verdict.ACCEPTED;
	}

	/** Whether the row met last has an id of its own. */
	boolean explicit() {
		return this.explicits[this.at];
	}

	long high() {
		return this.high;
	}

	long low() {
		return this.low;
	}

	@Override
	public void close() {
		this.explicitIds.close();
		this.occurrences.close();
	}

}
