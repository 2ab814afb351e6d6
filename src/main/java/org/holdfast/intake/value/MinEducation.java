package org.holdfast.intake.value;

import java.util.List;

/**
 * The least schooling a job asks for.
 */
public enum MinEducation implements Code {

	/**
	 * No schooling asked for.
	 */
	NONE("none", "no requirement", "not required", "less than high school", "n/a", "ninguna", "ninguno",
			"sin requisito", "no requerida", "primaria"),

	/**
	 * High school or its equivalent.
	 */
	HIGH_SCHOOL("high-school", "high school diploma", "HS", "GED", "HS/GED", "high school diploma or GED",
			"high school or equivalent", "high school diploma or equivalent", "secundaria", "escuela secundaria",
			"preparatoria", "bachillerato", "escuela superior", "diploma de escuela secundaria"),

	/**
	 * A certificate or licence below a degree.
	 */
	CERTIFICATE("certificate", "certification", "post-secondary certificate", "postsecondary certificate",
			"some college", "vocational", "technical", "diploma", "license", "certificado", "t\u00E9cnico",
			"t\u00E9cnica", "curso t\u00E9cnico", "formaci\u00F3n profesional"),

	/**
	 * An associate degree.
	 */
	ASSOCIATE("associate", "associates", "associate's", "associate degree", "associate's degree", "associates degree",
			"AA", "AS", "ADN", "grado asociado", "t\u00E9cnico superior", "asociado"),

	/**
	 * A bachelor's degree.
	 */
	BACHELOR("bachelor", "bachelors", "bachelor's", "bachelor degree", "bachelor's degree", "bachelors degree", "BA",
			"BS", "BSN", "college", "licenciatura", "licenciado", "licenciada", "universitario", "universitaria",
			"grado universitario"),

	/**
	 * A master's degree.
	 */
	MASTER("master", "masters", "master's", "master degree", "master's degree", "masters degree", "MA", "MS", "MBA",
			"MSN", "maestr\u00EDa", "m\u00E1ster"),

	/**
	 * A doctorate.
	 */
	DOCTORATE("doctorate", "doctoral", "doctor", "doctoral degree", "doctorate degree", "PhD", "MD", "DO", "JD",
			"PharmD", "DNP", "professional degree", "doctorado", "doctor en medicina");

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
