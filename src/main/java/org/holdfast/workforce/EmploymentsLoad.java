package org.holdfast.workforce;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

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
import org.holdfast.workforce.HireRow.Job;
import org.holdfast.workforce.HireRow.Leaving;
import org.holdfast.workforce.HireRow.Opening;
import org.holdfast.workforce.HireRow.Self;
import org.holdfast.workforce.HireRow.Source;
import org.holdfast.workforce.HireRow.Terms;
import org.holdfast.workforce.PersonCells.Place;
import org.jspecify.annotations.Nullable;

/**
 * Checks and loads employments.
 */
class EmploymentsLoad implements RowLoad {

	private static final int HIRED = field("hire_date");

	private static final int ENDED = field("end_date");

	private static final int TITLE = field("job_title");

	private static final int REQUISITION = field("requisition_id");

	private static final int APPROVED = field("requisition_approved");

	private static final int ACCEPTED = field("offer_accepted");

	private final RowJudge judge;

	private final PersonCells person;

	/** Fields whose texts repeat, by name. */
	private final Map<String, PooledText> texts = new HashMap<>();

	private final Cells cells;

	private final CodeReader<MinEducation> education;

	private final CodeReader<Pool> pool;

	private final CodeReader<HireReason> reason;

	private final CodeReader<YesNo> voluntary;

	private final LeafWriter rows;

	private final IdentitySet identities = new IdentitySet();

	private final RowFingerprint fingerprint = new RowFingerprint();

	private @Nullable Days days;

	EmploymentsLoad(Attempt attempt) {
		this.cells = attempt.cells();
		this.judge = attempt.judge();
		this.person = new PersonCells(attempt, PersonCells.Fields.of(EmploymentsFormat.NAMES, "starting_pay"));
		this.education = CodeReader.of(MinEducation.class, this.cells.translation(field("min_education")));
		this.pool = CodeReader.of(Pool.class, this.cells.translation(field("pool")));
		this.reason = CodeReader.of(HireReason.class, this.cells.translation(field("hire_reason")));
		this.voluntary = CodeReader.of(YesNo.class, this.cells.translation(field("end_voluntary")));
		this.rows = attempt.session().streaming("employment_row", HireRow.COLUMNS);
	}

	private static int field(String name) {
		return EmploymentsFormat.NAMES.indexOf(name);
	}

	@Override
	public Verdict row(Row row) throws SQLException {
		HireRow hire = read(row);
		if (hire == null) {
			return Verdict.REFUSED;
		}
		long content = hire.identify(this.fingerprint);
		Meeting meeting = this.identities.meet(this.fingerprint.high(), this.fingerprint.low(), content, row.number());
		Verdict verdict = this.judge.met(meeting, HIRED, this.identities.firstRow());
		if (verdict != Verdict.ACCEPTED) {
			return verdict;
		}
		hire.write(this.rows, row.number(), this.fingerprint, content);
		this.days = Days.with(this.days, LocalDate.ofEpochDay(hire.hired()));
		return Verdict.ACCEPTED;
	}

	/** What the row says, absent when something speaks against it. */
	private @Nullable HireRow read(Row row) {
		byte[] who = this.person.person(row);
		Integer hired = this.person.day(row, HIRED, true);
		Integer ended = this.person.day(row, ENDED, false);
		if (hired != null && ended != null && ended < hired) {
			this.judge.against(Rule.END_BEFORE_START, ENDED);
		}
		Place place = this.person.place(row);
		Job job = job(row);
		Terms terms = terms(row);
		Source source = new Source(text(row, "recruiting_source"), text(row, "program"), text(row, "cohort"),
				this.person.code(row, field("pool"), this.pool),
				this.person.code(row, field("hire_reason"), this.reason));
		Self self = new Self(this.person.race(row), text(row, "gender"));
		Opening opening = new Opening(this.person.text(row, REQUISITION, false), this.person.day(row, APPROVED, false),
				this.person.day(row, ACCEPTED, false));
		Leaving leaving = new Leaving(text(row, "end_reason"),
				this.person.code(row, field("end_voluntary"), this.voluntary));
		if (this.judge.refused() || who == null || hired == null) {
			return null;
		}
		return new HireRow(who, hired, ended, place, job, source, terms, self, opening, leaving);
	}

	private Job job(Row row) {
		String title = text(row, "job_title");
		if (title == null && !this.judge.refused()) {
			this.judge.against(Rule.VALUE_REQUIRED, TITLE);
		}
		return new Job(text(row, "job_code"), title, text(row, "job_family"), text(row, "site"),
				text(row, "department"), this.person.code(row, field("min_education"), this.education));
	}

	private Terms terms(Row row) {
		Integer weekly = this.person.weeklyHours(row);
		return new Terms(this.person.pay(row, weekly), weekly, this.person.workerType(row));
	}

	private @Nullable String text(Row row, String name) {
		return this.texts.computeIfAbsent(name, (missing) -> new PooledText(this.cells, field(missing)))
			.textOf(row, this.judge);
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
