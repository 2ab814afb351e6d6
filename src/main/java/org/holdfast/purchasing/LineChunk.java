package org.holdfast.purchasing;

import java.sql.SQLException;
import java.util.function.IntConsumer;

import org.holdfast.intake.LeafWriter;
import org.holdfast.intake.LeafWriter.Element;
import org.jspecify.annotations.Nullable;

/**
 * Gathers lines column by column and writes them a page at a time (ADR 0009). A column
 * that the file does not have is left out of the page.
 */
class LineChunk {

	/** With every column used, so many lines fill a page of the database. */
	static final int LINES = 120;

	static final String COLUMNS = "row_no, identity, content, cents, transaction_date, party, category, site, "
			+ "department, explicit, construction, paid_on, received_on";

	private final LeafWriter out;

	private final CellTable sums;

	private final Optional optional;

	private final int[] rows = new int[LINES];

	private final long[] high = new long[LINES];

	private final long[] low = new long[LINES];

	private final long[] content = new long[LINES];

	private final long[] cents = new long[LINES];

	private final int[] days = new int[LINES];

	private final int[] parties = new int[LINES];

	private final int[] categories = new int[LINES];

	private final int[] sites = new int[LINES];

	private final int[] departments = new int[LINES];

	private final boolean[] explicit = new boolean[LINES];

	private final @Nullable Boolean[] construction = new Boolean[LINES];

	private final @Nullable Integer[] paid = new Integer[LINES];

	private final @Nullable Integer[] received = new Integer[LINES];

	private int size;

	LineChunk(LeafWriter out, CellTable sums, Optional optional) {
		this.out = out;
		this.sums = sums;
		this.optional = optional;
	}

	/**
	 * Begins a line; the other calls complete it.
	 */
	LineChunk line(int row, long identityHigh, long identityLow, boolean isExplicit, long contentHash)
			throws SQLException {
		if (this.size == LINES) {
			flush();
		}
		this.rows[this.size] = row;
		this.high[this.size] = identityHigh;
		this.low[this.size] = identityLow;
		this.explicit[this.size] = isExplicit;
		this.content[this.size] = contentHash;
		this.size++;
		return this;
	}

	LineChunk spend(int epochDay, long amount, int party, int category, int site, int department) {
		int at = this.size - 1;
		this.days[at] = epochDay;
		this.cents[at] = amount;
		this.parties[at] = party;
		this.categories[at] = category;
		this.sites[at] = site;
		this.departments[at] = department;
		return this;
	}

	LineChunk also(@Nullable Boolean isConstruction, @Nullable Integer paidOn, @Nullable Integer receivedOn) {
		int at = this.size - 1;
		this.construction[at] = isConstruction;
		this.paid[at] = paidOn;
		this.received[at] = receivedOn;
		return this;
	}

	/**
	 * Writes the lines gathered so far.
	 * @throws SQLException when the database fails
	 */
	void flush() throws SQLException {
		if (this.size == 0) {
			return;
		}
		this.sums.add(this);
		this.out.row();
		this.out.int4s(this.rows, this.size)
			.uuids(this.high, this.low, this.size)
			.int8s(this.content, this.size)
			.int8s(this.cents, this.size)
			.dates(this.days, this.size)
			.int4s(this.parties, this.size)
			.int2s(this.categories, this.size)
			.int2s(this.sites, this.size)
			.int2s(this.departments, this.size)
			.bools(this.explicit, this.size);
		optional(this.optional.construction(), Element.BOOL, (i) -> this.out.bool(this.construction[i]));
		optional(this.optional.paid(), Element.DATE, (i) -> this.out.dayOrNull(this.paid[i]));
		optional(this.optional.received(), Element.DATE, (i) -> this.out.dayOrNull(this.received[i]));
		this.size = 0;
	}

	private void optional(boolean present, Element element, IntConsumer value) {
		if (present) {
			this.out.list(element, this.size, value);
		}
		else {
			this.out.nothing();
		}
	}

	int size() {
		return this.size;
	}

	int day(int line) {
		return this.days[line];
	}

	long cents(int line) {
		return this.cents[line];
	}

	int party(int line) {
		return this.parties[line];
	}

	int category(int line) {
		return this.categories[line];
	}

	int site(int line) {
		return this.sites[line];
	}

	/**
	 * Which optional columns the file has.
	 *
	 * @param construction whether lines say that they are construction
	 * @param paid whether they say when they were paid
	 * @param received whether they say when the goods came
	 */
	record Optional(boolean construction, boolean paid, boolean received) {

	}

}
