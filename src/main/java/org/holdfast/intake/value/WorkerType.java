package org.holdfast.intake.value;

import java.util.List;

/**
 * The terms on which a person works.
 */
public enum WorkerType implements Code {

	/**
	 * A standing employment.
	 */
	REGULAR("regular", "full-time", "full time regular", "FT", "permanent", "employee", "active", "regular full-time",
			"staff"),

	/**
	 * A standing employment for less than full time.
	 */
	PART_TIME("part-time", "PT", "part time regular", "regular part-time"),

	/**
	 * Called in as needed.
	 */
	PER_DIEM("per-diem", "prn", "casual", "as needed", "on call", "per diem / prn", "flex", "pool"),

	/**
	 * Employed for a limited time.
	 */
	TEMPORARY("temporary", "temp", "seasonal", "limited term", "fixed term", "term"),

	/**
	 * Works here for another employer.
	 */
	CONTINGENT("contingent", "contractor", "agency", "contingent worker", "traveler", "consultant", "vendor",
			"non-employee", "leased"),

	/**
	 * Works without employment.
	 */
	VOLUNTEER("volunteer"),

	/**
	 * Works as part of a course of study.
	 */
	STUDENT("student", "intern", "student worker", "extern", "trainee"),

	/**
	 * Works unpaid.
	 */
	UNPAID("unpaid", "unpaid worker", "without compensation", "WOC"),

	/**
	 * A physician in training.
	 */
	RESIDENT("resident", "resident physician", "fellow", "house staff", "housestaff", "medical resident"),

	/**
	 * A physician of the faculty.
	 */
	FACULTY_PHYSICIAN("faculty-physician", "faculty", "physician", "attending", "attending physician",
			"employed physician");

	private final String code;

	private final List<String> synonyms;

	WorkerType(String code, String... synonyms) {
		this.code = code;
		this.synonyms = List.of(synonyms);
	}

	@Override
	public String code() {
		return this.code;
	}

	@Override
	public List<String> synonyms() {
		return this.synonyms;
	}

}
