package org.holdfast.intake.value;

import java.util.List;

/**
 * The least schooling a job asks for.
 */
public enum MinEducation implements Code {

	/**
	 * No schooling asked for.
	 */
	NONE("none", "no requirement", "not required", "less than high school", "n/a"),

	/**
	 * High school or its equivalent.
	 */
	HIGH_SCHOOL("high-school", "high school diploma", "HS", "GED", "HS/GED", "high school diploma or GED",
			"high school or equivalent", "high school diploma or equivalent"),

	/**
	 * A certificate or licence below a degree.
	 */
	CERTIFICATE("certificate", "certification", "post-secondary certificate", "postsecondary certificate",
			"some college", "vocational", "technical", "diploma", "license"),

	/**
	 * An associate degree.
	 */
	ASSOCIATE("associate", "associates", "associate's", "associate degree", "associate's degree", "associates degree",
			"AA", "AS", "ADN"),

	/**
	 * A bachelor's degree.
	 */
	BACHELOR("bachelor", "bachelors", "bachelor's", "bachelor degree", "bachelor's degree", "bachelors degree", "BA",
			"BS", "BSN", "college"),

	/**
	 * A master's degree.
	 */
	MASTER("master", "masters", "master's", "master degree", "master's degree", "masters degree", "MA", "MS", "MBA",
			"MSN"),

	/**
	 * A doctorate.
	 */
	DOCTORATE("doctorate", "doctoral", "doctor", "doctoral degree", "doctorate degree", "PhD", "MD", "DO", "JD",
			"PharmD", "DNP", "professional degree");

	private final String code;

	private final List<String> synonyms;

	MinEducation(String code, String... synonyms) {
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
