package org.holdfast.workforce;

import java.sql.SQLException;
import java.time.LocalDate;

import org.holdfast.intake.Cells;
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
import org.holdfast.intake.value.HireReason;
import org.holdfast.intake.value.MinEducation;
import org.holdfast.intake.value.Pool;
import org.holdfast.intake.value.YesNo;
import org.holdfast.workforce.PersonCells.Place;
import org.holdfast.workforce.PersonCells.StatedPay;
import org.jspecify.annotations.Nullable;

/**
 * Checks and loads employments.
 */
class EmploymentsLoad implements RowLoad {

	private static final String COLUMNS = "row_no, identity, content, person, hire_date, end_date, zip, zip_problem, "
			+ "job_code, job_title, job_family, site, department, worker_type, min_education, recruiting_source, program, "
			+ "cohort, pool, pay_e4, pay_hours_e2, weekly_hours_e2, race, gender, requisition_id, requisition_approved, "
			+ "offer_accepted, end_reason, end_voluntary, hire_reason";

	private static final int HIRED = field("hire_date");

	private static final int ENDED = field("end_date");

	private static final int TITLE = field("job_title");

	private static final int REQUISITION = field("requisition_id");

	private static final int APPROVED = field("requisition_approved");

	private static final int ACCEPTED = field("offer_accepted");

	/** Text fields whose texts repeat, in the order of the columns. */
	private static final String[] REPEATED = { "job_code", "job_title", "job_family", "site", "department",
			"recruiting_source", "program", "cohort", "gender", "end_reason" };

	private final RowJudge judge;

	private final PersonCells person;

	private final PooledText[] texts = new PooledText[REPEATED.length];

	private final @Nullable String[] values = new @Nullable String[REPEATED.length];

	private final CodeReader<MinEducation> education;

	private final CodeReader<Pool> pool;

	private final CodeReader<HireReason> reason;

	private final CodeReader<YesNo> voluntary;

	private final LeafWriter rows;

	private final IdentitySet identities = new IdentitySet();

	private final RowFingerprint fingerprint = new RowFingerprint();

	private @Nullable Days days;

	EmploymentsLoad(Attempt attempt) {
		Cells cells = attempt.cells();
		this.judge = attempt.judge();
		this.person = new PersonCells(attempt, PersonCells.Fields.of(EmploymentsFormat.NAMES, "starting_pay"));
		for (int i = 0; i < REPEATED.length; i++) {
			this.texts[i] = new PooledText(cells, field(REPEATED[i]));
		}
		this.education = CodeReader.of(MinEducation.class, cells.translation(field("min_education")));
		this.pool = CodeReader.of(Pool.class, cells.translation(field("pool")));
		this.reason = CodeReader.of(HireReason.class, cells.translation(field("hire_reason")));
		this.voluntary = CodeReader.of(YesNo.class, cells.translation(field("end_voluntary")));
		this.rows = attempt.session().streaming("employment_row", COLUMNS);
	}

	private static int field(String name) {
		return EmploymentsFormat.NAMES.indexOf(name);
	}

	@Override
	public Verdict row(Row row) throws SQLException {
		byte[] who = this.person.person(row);
		Integer hired = this.person.day(row, HIRED, true);
		Integer ended = this.person.day(row, ENDED, false);
		if (hired != null && ended != null && ended < hired) {
			this.judge.against(Rule.END_BEFORE_START, ENDED);
		}
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
		String educated = this.person.code(row, field("min_education"), this.education);
		String pooled = this.person.code(row, field("pool"), this.pool);
		String race = this.person.race(row);
		String requisition = this.person.text(row, REQUISITION, false);
		Integer approved = this.person.day(row, APPROVED, false);
		Integer accepted = this.person.day(row, ACCEPTED, false);
		String left = this.person.code(row, field("end_voluntary"), this.voluntary);
		String why = this.person.code(row, field("hire_reason"), this.reason);
		if (this.judge.refused() || who == null || hired == null) {
			return Verdict.REFUSED;
		}
		this.fingerprint.identify(who, hired);
		this.fingerprint.add(ended);
		this.fingerprint.add(place.digits());
		this.fingerprint.add(place.problem());
		for (String value : this.values) {
			this.fingerprint.add(value);
		}
		this.fingerprint.add(workerType);
		this.fingerprint.add(educated);
		this.fingerprint.add(pooled);
		this.fingerprint.add((pay != null) ? pay.amountE4() : null);
		this.fingerprint.add((pay != null) ? pay.hoursE2() : null);
		this.fingerprint.add(weekly);
		this.fingerprint.add(race);
		this.fingerprint.add(requisition);
		this.fingerprint.add(approved);
		this.fingerprint.add(accepted);
		this.fingerprint.add(left);
		this.fingerprint.add(why);
		long content = this.fingerprint.content();
		Meeting meeting = this.identities.meet(this.fingerprint.high(), this.fingerprint.low(), content, row.number());
		if (meeting == Meeting.EQUAL) {
			this.judge.repeats(Rule.DUPLICATE_EXCLUDED, HIRED, this.identities.firstRow());
			return Verdict.DUPLICATE;
		}
		if (meeting == Meeting.DIFFERENT) {
			this.judge.repeats(Rule.DUPLICATE_IN_FILE, HIRED, this.identities.firstRow());
			return Verdict.REFUSED;
		}
		LeafWriter out = this.rows.row().int4(row.number()).uuid(this.fingerprint.high(), this.fingerprint.low());
		out.int8(content).bytes(who).date(hired.longValue());
		date(out, ended);
		out.text(place.digits()).text(place.problem());
		for (int i = 0; i < 5; i++) {
			out.text(this.values[i]);
		}
		out.text(workerType).text(educated).text(this.values[5]).text(this.values[6]).text(this.values[7]).text(pooled);
		out.int8OrNull((pay != null) ? pay.amountE4() : 0, pay != null);
		out.int4OrNull((pay != null) ? pay.hoursE2() : 0, pay != null);
		out.int4OrNull((weekly != null) ? weekly : 0, weekly != null);
		out.text(race).text(this.values[8]).text(requisition);
		date(out, approved);
		date(out, accepted);
		out.text(this.values[9]).bool((left != null) ? left.equals("yes") : null).text(why);
		this.days = Days.with(this.days, LocalDate.ofEpochDay(hired));
		return Verdict.ACCEPTED;
	}

	static void date(LeafWriter out, @Nullable Integer day) {
		if (day != null) {
			out.date(day.longValue());
		}
		else {
			out.nothing();
		}
	}

	@Override
	public void finish() {
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
