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
import org.holdfast.intake.value.CodeReader;
import org.holdfast.intake.value.YesNo;
import org.jspecify.annotations.Nullable;

/**
 * Checks and loads separations.
 */
class SeparationsLoad implements RowLoad {

	private static final String COLUMNS = "row_no, identity, content, person, end_date, end_reason, end_voluntary, job_title";

	private static final int ENDED = field("end_date");

	private static final int VOLUNTARY = field("end_voluntary");

	private final RowJudge judge;

	private final PersonCells person;

	private final PooledText reason;

	private final PooledText title;

	private final CodeReader<YesNo> voluntary;

	private final LeafWriter rows;

	private final IdentitySet identities = new IdentitySet();

	private final RowFingerprint fingerprint = new RowFingerprint();

	private @Nullable Days days;

	SeparationsLoad(Attempt attempt) {
		this.judge = attempt.judge();
		this.person = new PersonCells(attempt, PersonCells.Fields.of(SeparationsFormat.NAMES, "pay"));
		this.reason = new PooledText(attempt.cells(), field("end_reason"));
		this.title = new PooledText(attempt.cells(), field("job_title"));
		this.voluntary = CodeReader.of(YesNo.class, attempt.cells().translation(VOLUNTARY));
		this.rows = attempt.session().streaming("separation_row", COLUMNS);
	}

	private static int field(String name) {
		return SeparationsFormat.NAMES.indexOf(name);
	}

	@Override
	public Verdict row(Row row) throws SQLException {
		byte[] who = this.person.person(row);
		Integer ended = this.person.day(row, ENDED, true);
		String why = this.reason.textOf(row, this.judge);
		Boolean chosen = this.person.yesNo(row, VOLUNTARY, this.voluntary);
		String job = this.title.textOf(row, this.judge);
		if (this.judge.refused() || who == null || ended == null) {
			return Verdict.REFUSED;
		}
		this.fingerprint.identify(who, ended);
		this.fingerprint.addAll(why, job);
		this.fingerprint.add(chosen);
		long content = this.fingerprint.content();
		Meeting meeting = this.identities.meet(this.fingerprint.high(), this.fingerprint.low(), content, row.number());
		Verdict verdict = this.judge.met(meeting, ENDED, this.identities.firstRow());
		if (verdict != Verdict.ACCEPTED) {
			return verdict;
		}
		this.rows.row()
			.int4(row.number())
			.uuid(this.fingerprint.high(), this.fingerprint.low())
			.int8(content)
			.bytes(who)
			.date(ended.longValue())
			.text(why)
			.bool(chosen)
			.text(job);
		this.days = Days.with(this.days, LocalDate.ofEpochDay(ended));
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
