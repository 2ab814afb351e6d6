package org.holdfast.purchasing;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import org.holdfast.intake.Cells;
import org.holdfast.intake.FileFormat.Attempt;
import org.holdfast.intake.LeafWriter;
import org.holdfast.intake.LoadSession;
import org.holdfast.intake.PooledText;
import org.holdfast.intake.RowJudge;
import org.holdfast.intake.RowLoad;
import org.holdfast.intake.reading.Row;
import org.holdfast.intake.reading.RowHash;
import org.holdfast.intake.rule.Rule;
import org.holdfast.intake.value.CodeReader;
import org.holdfast.intake.value.DateReader;
import org.holdfast.intake.value.MoneyReader;
import org.holdfast.intake.value.Pseudonyms;
import org.holdfast.intake.value.TextReader;
import org.holdfast.intake.value.ValueReader;
import org.holdfast.intake.value.YesNo;
import org.jspecify.annotations.Nullable;

/**
 * Checks and loads purchases: lines stream into the leaf, dictionaries and sums follow.
 */
class PurchasesLoad implements RowLoad {

	private static final int MOST_LABELS = 8_001;

	private static final int DATE = field("transaction_date");

	private static final int AMOUNT = field("amount");

	private static final int INVOICE = field("invoice_number");

	private static final int DESCRIPTION = field("description");

	private static final int PAID = field("paid_on");

	private static final int RECEIVED = field("received_on");

	private static final int CONSTRUCTION = field("construction");

	/**
	 * The texts that a line says beyond what is stored of it; a difference makes a row
	 * changed.
	 */
	private static final int[] BEYOND = { field("gl_account"), field("po_number"), INVOICE, DESCRIPTION };

	private final Cells cells;

	private final RowJudge judge;

	private final LoadSession session;

	private final LineChunk lines;

	private final Parties parties;

	private final PooledText category;

	private final PooledText site;

	private final PooledText department;

	private final CellTable sums;

	private final DateReader date;

	private final DateReader paidOn;

	private final DateReader receivedOn;

	private final MoneyReader money = new MoneyReader();

	private final TextReader text = new TextReader();

	private final CodeReader<YesNo> construction;

	private final RowHash content = new RowHash();

	private final LineIdentities identities;

	private final boolean paid;

	private final boolean received;

	private final boolean constructed;

	private int firstDay = Integer.MAX_VALUE;

	private int lastDay = Integer.MIN_VALUE;

	private long total;

	PurchasesLoad(Attempt attempt) {
		this.cells = attempt.cells();
		this.judge = attempt.judge();
		this.session = attempt.session();
		this.parties = new Parties(this.cells, this.judge, Parties.writer(this.session),
				new Pseudonyms(attempt.fingerprint()));
		this.category = new PooledText(this.cells, field("category"), MOST_LABELS);
		this.site = new PooledText(this.cells, field("site"), MOST_LABELS);
		this.department = new PooledText(this.cells, field("department"), MOST_LABELS);
		this.identities = new LineIdentities(this.cells, attempt.expectedRows());
		this.sums = new CellTable(this.session.holding("purchase_cell_chunk", CellTable.COLUMNS));
		this.date = attempt.dates().of(DATE);
		this.paidOn = attempt.dates().of(PAID);
		this.receivedOn = attempt.dates().of(RECEIVED);
		this.construction = CodeReader.of(YesNo.class, this.cells.translation(CONSTRUCTION));
		this.paid = this.cells.mapped(PAID);
		this.received = this.cells.mapped(RECEIVED);
		this.constructed = this.cells.mapped(CONSTRUCTION);
		this.lines = new LineChunk(this.session.streaming("purchase_chunk", LineChunk.COLUMNS), this.sums,
				new LineChunk.Optional(this.constructed, this.paid, this.received));
	}

	private static int field(String name) {
		return PurchasesFormat.NAMES.indexOf(name);
	}

	@Override
	public void expect(List<Row> rows) {
		this.identities.expect(rows);
		this.parties.expect(rows);
	}

	@Override
	public Verdict row(Row row) throws SQLException {
		int day = required(row, DATE, this.date) ? this.date.epochDay() : 0;
		long cents = required(row, AMOUNT, this.money) ? this.money.cents() : 0;
		int party = this.parties.of(row);
		int categoryId = this.category.read(row, this.judge);
		int siteId = this.site.read(row, this.judge);
		int departmentId = this.department.read(row, this.judge);
		Integer paidDay = this.paid ? optionalDay(row, PAID, this.paidOn) : null;
		Integer receivedDay = this.received ? optionalDay(row, RECEIVED, this.receivedOn) : null;
		Boolean isConstruction = this.constructed ? yes(row) : null;
		checkText(row, DESCRIPTION);
		if (this.judge.refused() || party < 0) {
			return Verdict.REFUSED;
		}
		this.content.begin().add(day).add(cents).add(word(paidDay)).add(word(receivedDay)).add(word(isConstruction));
		long hash = contentHash(row, party, categoryId, siteId, departmentId);
		Verdict verdict = this.identities.meet(row, hash, this.judge);
		if (verdict != Verdict.ACCEPTED) {
			return verdict;
		}
		this.lines.line(row.number(), this.identities.high(), this.identities.low(), this.identities.explicit(), hash)
			.spend(day, cents, party, categoryId, siteId, departmentId)
			.also(isConstruction, paidDay, receivedDay);
		this.firstDay = Math.min(this.firstDay, day);
		this.lastDay = Math.max(this.lastDay, day);
		this.total = Math.addExact(this.total, cents);
		return Verdict.ACCEPTED;
	}

	private boolean required(Row row, int field, ValueReader reader) {
		if (this.judge.against(this.cells.read(row, field, reader), field)) {
			return false;
		}
		if (reader.blank()) {
			this.judge.against(Rule.VALUE_REQUIRED, field);
			return false;
		}
		return true;
	}

	private @Nullable Integer optionalDay(Row row, int field, DateReader day) {
		boolean refused = this.judge.against(this.cells.read(row, field, day), field);
		return (refused || day.blank()) ? null : day.epochDay();
	}

	private @Nullable Boolean yes(Row row) {
		this.judge.against(this.cells.read(row, CONSTRUCTION, this.construction), CONSTRUCTION);
		YesNo code = this.construction.code();
		return (code != null) ? code == YesNo.YES : null;
	}

	private void checkText(Row row, int field) {
		if (this.cells.mapped(field)) {
			this.judge.against(this.cells.read(row, field, this.text), field);
		}
	}

	private static long word(@Nullable Integer day) {
		return (day != null) ? day : Long.MIN_VALUE;
	}

	private static long word(@Nullable Boolean stated) {
		return (stated != null) ? Boolean.compare(stated, false) : -1;
	}

	/**
	 * Ends the hash of the content, begun with its numbers: of what is read, however it
	 * is written. Hashes of texts that repeat are taken once for all their lines.
	 */
	private long contentHash(Row row, int party, int categoryId, int siteId, int departmentId) {
		this.content.add(this.parties.hash(party))
			.add(this.category.hash(categoryId))
			.add(this.site.hash(siteId))
			.add(this.department.hash(departmentId));
		for (int field : BEYOND) {
			this.cells.addTo(this.content, row, field);
		}
		return this.content.end().low();
	}

	@Override
	public void finish() throws SQLException {
		this.lines.flush();
		this.sums.flush();
		LeafWriter labels = this.session.holding("purchase_label", "dimension, number, label");
		write(labels, "c", this.category);
		write(labels, "s", this.site);
		write(labels, "d", this.department);
	}

	@Override
	public void close() {
		this.sums.close();
		this.identities.close();
	}

	private static void write(LeafWriter out, String dimension, PooledText texts) throws SQLException {
		for (int id = 0; id < texts.size(); id++) {
			String label = texts.text(id);
			out.row().text(dimension).int2(id).text((label != null) ? label : "");
		}
	}

	@Override
	public @Nullable Days days() {
		return (this.lastDay < this.firstDay) ? null
				: new Days(LocalDate.ofEpochDay(this.firstDay), LocalDate.ofEpochDay(this.lastDay));
	}

	@Override
	public Long totalCents() {
		return this.total;
	}

	@Override
	public List<Rule> remarks() {
		return List.of();
	}

}
