package org.holdfast.workforce;

import java.sql.SQLException;

import org.holdfast.intake.LeafWriter;
import org.holdfast.workforce.PersonCells.Place;
import org.holdfast.workforce.PersonCells.StatedPay;
import org.jspecify.annotations.Nullable;

/**
 * What one good row of an employments file says.
 *
 * @param person the keyed fingerprint of the employee number
 * @param hired the day of hire, counted from 1970
 * @param ended the last day, absent while employed
 * @param place the home ZIP code and what is wrong with it
 * @param job the job and where it is
 * @param source how the person came
 * @param terms pay, hours and kind of work
 * @param self what people said of themselves
 * @param opening the requisition that was filled
 * @param leaving why the employment ended
 */
record HireRow(byte[] person, int hired, @Nullable Integer ended, Place place, Job job, Source source, Terms terms,
		Self self, Opening opening, Leaving leaving) {

	static final String COLUMNS = "row_no, identity, content, person, hire_date, end_date, zip, zip_problem, "
			+ "job_code, job_title, job_family, site, department, worker_type, min_education, recruiting_source, program, "
			+ "cohort, pool, pay_e4, pay_hours_e4, weekly_hours_e4, race, gender, requisition_id, requisition_approved, "
			+ "offer_accepted, end_reason, end_voluntary, hire_reason";

	/**
	 * Takes the identity of the row and the hash of what it says.
	 * @param fingerprint takes them
	 * @return the hash of the content
	 */
	long identify(RowFingerprint fingerprint) {
		fingerprint.identify(this.person, this.hired);
		fingerprint.add(this.ended);
		fingerprint.addAll(this.place.digits(), this.place.problem(), this.job.code, this.job.title, this.job.family,
				this.job.site, this.job.department, this.source.recruiting, this.source.program, this.source.cohort,
				this.self.gender, this.leaving.reason, this.terms.workerType, this.job.education, this.source.pool);
		fingerprint.add((this.terms.pay != null) ? this.terms.pay.amountE4() : null);
		fingerprint.addHours((this.terms.pay != null) ? this.terms.pay.hoursE4() : null);
		fingerprint.addHours(this.terms.weeklyHours);
		fingerprint.addAll(this.self.race, this.opening.requisition);
		fingerprint.add(this.opening.approved);
		fingerprint.add(this.opening.accepted);
		fingerprint.addAll(this.leaving.voluntary, this.source.reason);
		return fingerprint.content();
	}

	/**
	 * Writes the row.
	 * @param out writes the columns of {@link #COLUMNS}
	 * @param number the number of the row in the file
	 * @param fingerprint holds the identity
	 * @param content the hash of the content
	 * @throws SQLException when the database fails
	 */
	void write(LeafWriter out, int number, RowFingerprint fingerprint, long content) throws SQLException {
		out.row().int4(number).uuid(fingerprint.high(), fingerprint.low()).int8(content).bytes(this.person);
		out.dayOrNull(this.hired).dayOrNull(this.ended);
		out.text(this.place.digits()).text(this.place.problem());
		out.text(this.job.code)
			.text(this.job.title)
			.text(this.job.family)
			.text(this.job.site)
			.text(this.job.department);
		out.text(this.terms.workerType).text(this.job.education);
		out.text(this.source.recruiting).text(this.source.program).text(this.source.cohort).text(this.source.pool);
		StatedPay pay = this.terms.pay;
		Integer weekly = this.terms.weeklyHours;
		out.int8OrNull((pay != null) ? pay.amountE4() : 0, pay != null);
		out.int4OrNull((pay != null) ? pay.hoursE4() : 0, pay != null);
		out.int4OrNull((weekly != null) ? weekly : 0, weekly != null);
		out.text(this.self.race).text(this.self.gender).text(this.opening.requisition);
		out.dayOrNull(this.opening.approved).dayOrNull(this.opening.accepted);
		String voluntary = this.leaving.voluntary;
		out.text(this.leaving.reason)
			.bool((voluntary != null) ? voluntary.equals("yes") : null)
			.text(this.source.reason);
	}

	/**
	 * A job.
	 */
	record Job(@Nullable String code, @Nullable String title, @Nullable String family, @Nullable String site,
			@Nullable String department, @Nullable String education) {

	}

	/**
	 * How a person came to the job, and why the job was filled.
	 */
	record Source(@Nullable String recruiting, @Nullable String program, @Nullable String cohort, @Nullable String pool,
			@Nullable String reason) {

	}

	/**
	 * The terms of the work.
	 */
	record Terms(@Nullable StatedPay pay, @Nullable Integer weeklyHours, @Nullable String workerType) {

	}

	/**
	 * What people said of themselves.
	 */
	record Self(@Nullable String race, @Nullable String gender) {

	}

	/**
	 * The requisition, when it was approved and the offer accepted.
	 */
	record Opening(@Nullable String requisition, @Nullable Integer approved, @Nullable Integer accepted) {

	}

	/**
	 * Why an employment ended.
	 */
	record Leaving(@Nullable String reason, @Nullable String voluntary) {

	}

}
