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
import org.holdfast.workforce.PersonCells.Place;
import org.holdfast.workforce.PersonCells.StatedPay;
import org.jspecify.annotations.Nullable;

/**
 * Checks and loads a roster.
 */
class RosterLoad implements RowLoad {

	private static final String COLUMNS = "row_no, identity, content, person, as_of, zip, zip_problem, job_code, "
			+ "job_title, job_family, site, department, gender, grade, work_county, worker_type, pay_e4, pay_hours_e4, "
			+ "weekly_hours_e4, race, hire_date";

	private static final int AS_OF = field("as_of");

	private static final int TITLE = field("job_title");

	private static final int HIRED = field("hire_date");

	/** Text fields whose texts repeat, in the order of the columns. */
	private static final String[] REPEATED = { "job_code", "job_title", "job_family", "site", "department", "gender",
			"grade", "work_county" };

	private final RowJudge judge;

	private final PersonCells person;

	private final PooledText[] texts = new PooledText[REPEATED.length];

	private final @Nullable String[] values = new @Nullable String[REPEATED.length];

	private final LeafWriter rows;

	private final IdentitySet identities = new IdentitySet();

	private final RowFingerprint fingerprint = new RowFingerprint();

	private @Nullable Days days;

	RosterLoad(Attempt attempt) {
		this.judge = attempt.judge();
		this.person = new PersonCells(attempt, PersonCells.Fields.of(RosterFormat.NAMES, "pay"));
		for (int i = 0; i < REPEATED.length; i++) {
			this.texts[i] = new PooledText(attempt.cells(), field(REPEATED[i]));
		}
		this.rows = attempt.session().streaming("roster_row", COLUMNS);
	}

	private static int field(String name) {
		return RosterFormat.NAMES.indexOf(name);
	}

	@Override
	public Verdict row(Row row) throws SQLException {
		byte[] who = this.person.person(row);
		Integer asOf = this.person.day(row, AS_OF, true);
		Place place = this.person.place(row);
		for (int i = 0; i < REPEATED.length; i++) {
			this.values[i] = this.texts[i].textOf(row, this.judge);
		}
		if (this.values[1] == null && !this.judge.refused()) {
			this.judge.against(Rule.VALUE_REQUIRED, TITLE);
		}
		Integer weekly = this.person.weeklyHours(row);
		StatedPay pay = this.person.pay(row, weekly);
		String workerType = this.person.workerType(row);
		String race = this.person.race(row);
		Integer hired = this.person.day(row, HIRED, false);
		if (this.judge.refused() || who == null || asOf == null) {
			return Verdict.REFUSED;
		}
		long content = content(who, asOf, place, weekly, pay, workerType, race, hired);
		Meeting meeting = this.identities.meet(this.fingerprint.high(), this.fingerprint.low(), content, row.number());
		Verdict verdict = this.judge.met(meeting, AS_OF, this.identities.firstRow());
		if (verdict != Verdict.ACCEPTED) {
			return verdict;
		}
		LeafWriter out = this.rows.row().int4(row.number()).uuid(this.fingerprint.high(), this.fingerprint.low());
		out.int8(content).bytes(who).date(asOf.longValue()).text(place.digits()).text(place.problem());
		for (String value : this.values) {
			out.text(value);
		}
		out.text(workerType);
		out.int8OrNull((pay != null) ? pay.amountE4() : 0, pay != null);
		out.int4OrNull((pay != null) ? pay.hoursE4() : 0, pay != null);
		out.int4OrNull((weekly != null) ? weekly : 0, weekly != null);
		out.text(race);
		out.dayOrNull(hired);
		this.days = Days.with(this.days, LocalDate.ofEpochDay(asOf));
		return Verdict.ACCEPTED;
	}

	private long content(byte[] who, int asOf, Place place, @Nullable Integer weekly, @Nullable StatedPay pay,
			@Nullable String workerType, @Nullable String race, @Nullable Integer hired) {
		this.fingerprint.identify(who, asOf);
		this.fingerprint.add(place.digits());
		this.fingerprint.add(place.problem());
		for (String value : this.values) {
			this.fingerprint.add(value);
		}
		this.fingerprint.addHours(weekly);
		this.fingerprint.add((pay != null) ? pay.amountE4() : null);
		this.fingerprint.addHours((pay != null) ? pay.hoursE4() : null);
		this.fingerprint.add(workerType);
		this.fingerprint.add(race);
		this.fingerprint.add(hired);
		return this.fingerprint.content();
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
