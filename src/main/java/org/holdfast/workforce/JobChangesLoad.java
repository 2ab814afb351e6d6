package org.holdfast.workforce;

import java.sql.SQLException;
import java.time.LocalDate;

import org.holdfast.intake.FileFormat.Attempt;
import org.holdfast.intake.LeafWriter;
import org.holdfast.intake.PooledText;
import org.holdfast.intake.RowJudge;
import org.holdfast.intake.RowLoad;
import org.holdfast.intake.reading.IdentitySet;
import org.holdfast.intake.reading.IdentitySet.Meeting;
import org.holdfast.intake.reading.Row;
import org.holdfast.intake.value.ChangeType;
import org.holdfast.intake.value.CodeReader;
import org.holdfast.workforce.PersonCells.StatedPay;
import org.jspecify.annotations.Nullable;

/**
 * Checks and loads job changes.
 */
class JobChangesLoad implements RowLoad {

	private static final String COLUMNS = "row_no, identity, content, person, effective_date, change_type, from_job, "
			+ "to_job, from_grade, to_grade, from_pay_e4, to_pay_e4, pay_hours_e4";

	private static final int EFFECTIVE = field("effective_date");

	private static final int TYPE = field("change_type");

	private static final int FROM_PAY = field("from_pay");

	private static final int TO_PAY = field("to_pay");

	/** Text fields, in the order of the columns. */
	private static final String[] TEXTS = { "from_job", "to_job", "from_grade", "to_grade" };

	private final RowJudge judge;

	private final PersonCells person;

	private final PayCells pay;

	private final CodeReader<ChangeType> type;

	private final PooledText[] texts = new PooledText[TEXTS.length];

	private final @Nullable String[] values = new @Nullable String[TEXTS.length];

	private final LeafWriter rows;

	private final IdentitySet identities = new IdentitySet();

	private final RowFingerprint fingerprint = new RowFingerprint();

	private @Nullable Days days;

	JobChangesLoad(Attempt attempt) {
		this.judge = attempt.judge();
		this.person = new PersonCells(attempt, PersonCells.Fields.of(JobChangesFormat.NAMES, "to_pay"));
		this.pay = new PayCells(attempt, TO_PAY, field("pay_basis"));
		this.type = CodeReader.of(ChangeType.class, attempt.cells().translation(TYPE));
		for (int i = 0; i < TEXTS.length; i++) {
			this.texts[i] = new PooledText(attempt.cells(), field(TEXTS[i]));
		}
		this.rows = attempt.session().streaming("job_change_row", COLUMNS);
	}

	private static int field(String name) {
		return JobChangesFormat.NAMES.indexOf(name);
	}

	@Override
	public Verdict row(Row row) throws SQLException {
		byte[] who = this.person.person(row);
		Integer effective = this.person.day(row, EFFECTIVE, true);
		String change = this.person.requiredCode(row, TYPE, this.type);
		for (int i = 0; i < TEXTS.length; i++) {
			this.values[i] = this.texts[i].textOf(row, this.judge);
		}
		boolean basis = this.pay.basis(row);
		StatedPay from = basis ? this.pay.read(row, FROM_PAY) : null;
		StatedPay to = basis ? this.pay.read(row, TO_PAY) : null;
		if (this.judge.refused() || who == null || effective == null || change == null) {
			return Verdict.REFUSED;
		}
		this.fingerprint.identify(who, effective, change);
		this.fingerprint.addAll(this.values);
		Long before = (from != null) ? Long.valueOf(from.amountE4()) : null;
		Long after = (to != null) ? Long.valueOf(to.amountE4()) : null;
		StatedPay stated = (to != null) ? to : from;
		this.fingerprint.add(before);
		this.fingerprint.add(after);
		this.fingerprint.addHours((stated != null) ? stated.hoursE4() : null);
		long content = this.fingerprint.content();
		Meeting meeting = this.identities.meet(this.fingerprint.high(), this.fingerprint.low(), content, row.number());
		Verdict verdict = this.judge.met(meeting, EFFECTIVE, this.identities.firstRow());
		if (verdict != Verdict.ACCEPTED) {
			return verdict;
		}
		LeafWriter out = this.rows.row().int4(row.number()).uuid(this.fingerprint.high(), this.fingerprint.low());
		out.int8(content).bytes(who).date(effective.longValue()).text(change);
		for (String value : this.values) {
			out.text(value);
		}
		out.int8OrNull((before != null) ? before : 0, before != null);
		out.int8OrNull((after != null) ? after : 0, after != null);
		out.int4OrNull((stated != null) ? stated.hoursE4() : 0, stated != null);
		this.days = Days.with(this.days, LocalDate.ofEpochDay(effective));
		return Verdict.ACCEPTED;
	}

	@Override
	public void close() {
		this.identities.close();
	}

	@Override
	public @Nullable Days days() {
		return this.days;
	}

	@Override
	public @Nullable Long totalCents() {
		return null;
	}

}
