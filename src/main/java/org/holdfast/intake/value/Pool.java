package org.holdfast.intake.value;

import java.util.List;

/**
 * Whether a person came through a workforce pathway.
 */
public enum Pool implements Code {

	/**
	 * Came through a pathway.
	 */
	PIPELINE("pipeline", "pathway", "program", "programme", "yes", "y", "programa", "s\u00ED", "s"),

	/**
	 * Came in another way.
	 */
	GENERAL("general", "non-pipeline", "other", "no", "n", "external");

	private final String code;

	private final List<String> synonyms;

	Pool(String code, String... synonyms) {
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
