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
import org.holdfast.intake.rule.Rule;
import org.holdfast.intake.value.CodeReader;
import org.holdfast.intake.value.Pool;
import org.holdfast.intake.value.YesNo;
import org.holdfast.workforce.PersonCells.Place;
import org.jspecify.annotations.Nullable;

/**
 * Checks and loads applications.
 */
class ApplicationsLoad implements RowLoad {

	private static final String COLUMNS = "row_no, identity, content, applied_on, zip, zip_problem, race, pool, "
			+ "interviewed, hired, application_id, requisition_id, job_title, job_family, recruiting_source, program";

	private static final int NUMBER = field("application_id");

	private static final int APPLIED = field("applied_on");

	private static final int TITLE = field("job_title");

	private static final int REQUISITION = field("requisition_id");

	private static final int POOL = field("pool");

	private static final int INTERVIEWED = field("interviewed");

	private static final int HIRED = field("hired");

	/** Text fields whose texts repeat, in the order of the columns. */
	private static final String[] REPEATED = { "job_title", "job_family", "recruiting_source", "program" };

	private final RowJudge judge;

	private final PersonCells person;

	private final PooledText[] texts = new PooledText[REPEATED.length];

	private final @Nullable String[] values = new @Nullable String[REPEATED.length];

	private final CodeReader<Pool> pool;

	private final CodeReader<YesNo> interviewed;

	private final CodeReader<YesNo> hired;

	private final LeafWriter rows;

	private final IdentitySet identities = new IdentitySet();

	private final RowFingerprint fingerprint = new RowFingerprint();

	private @Nullable Days days;

	ApplicationsLoad(Attempt attempt) {
		this.judge = attempt.judge();
		this.person = new PersonCells(attempt, PersonCells.Fields.of(ApplicationsFormat.NAMES, "pay"));
		for (int i = 0; i < REPEATED.length; i++) {
			this.texts[i] = new PooledText(attempt.cells(), field(REPEATED[i]));
		}
		this.pool = CodeReader.of(Pool.class, attempt.cells().translation(POOL));
		this.interviewed = CodeReader.of(YesNo.class, attempt.cells().translation(INTERVIEWED));
		this.hired = CodeReader.of(YesNo.class, attempt.cells().translation(HIRED));
		this.rows = attempt.session().streaming("application_row", COLUMNS);
	}

	private static int field(String name) {
		return ApplicationsFormat.NAMES.indexOf(name);
	}

	@Override
	public Verdict row(Row row) throws SQLException {
		String number = this.person.identity(row, NUMBER);
		Integer applied = this.person.day(row, APPLIED, true);
		for (int i = 0; i < REPEATED.length; i++) {
			this.values[i] = this.texts[i].textOf(row, this.judge);
		}
		if (this.values[0] == null && !this.judge.refused()) {
			this.judge.against(Rule.VALUE_REQUIRED, TITLE);
		}
		Place place = this.person.place(row);
		String race = this.person.race(row);
		String through = this.person.code(row, POOL, this.pool);
		Boolean seen = this.person.yesNo(row, INTERVIEWED, this.interviewed);
		Boolean taken = this.person.yesNo(row, HIRED, this.hired);
		String requisition = this.person.text(row, REQUISITION, false);
		if (this.judge.refused() || number == null || applied == null) {
			return Verdict.REFUSED;
		}
		this.fingerprint.identify(number);
		this.fingerprint.add(applied);
		this.fingerprint.addAll(place.digits(), place.problem(), race, through, requisition);
		this.fingerprint.addAll(this.values);
		this.fingerprint.add(seen);
		this.fingerprint.add(taken);
		long content = this.fingerprint.content();
		Meeting meeting = this.identities.meet(this.fingerprint.high(), this.fingerprint.low(), content, row.number());
		Verdict verdict = this.judge.met(meeting, NUMBER, this.identities.firstRow());
		if (verdict != Verdict.ACCEPTED) {
			return verdict;
		}
		LeafWriter out = this.rows.row().int4(row.number()).uuid(this.fingerprint.high(), this.fingerprint.low());
		out.int8(content).date(applied.longValue()).text(place.digits()).text(place.problem()).text(race).text(through);
		out.bool(seen).bool(taken).text(number).text(requisition);
		for (String value : this.values) {
			out.text(value);
		}
		this.days = Days.with(this.days, LocalDate.ofEpochDay(applied));
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
