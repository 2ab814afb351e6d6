package org.holdfast.intake.value;

import java.util.List;

/**
 * Why an employment began.
 */
public enum HireReason implements Code {

	/**
	 * Hired for the first time.
	 */
	NEW("new", "new hire", "hire", "newhire", "new employee", "external hire"),

	/**
	 * Came back.
	 */
	REHIRE("rehire", "re-hire", "rehired", "reinstatement", "return", "returning"),

	/**
	 * Taken over from temporary or agency work.
	 */
	CONVERSION("conversion", "convert", "converted", "contract to hire", "temp to perm", "temp to hire"),

	/**
	 * Moved within the institution.
	 */
	TRANSFER("transfer", "internal transfer", "transfer in", "internal", "lateral", "promotion"),

	/**
	 * Came with an acquired organisation.
	 */
	ACQUISITION("acquisition", "acquired", "merger", "merger/acquisition", "business acquisition");

	private final String code;

	private final List<String> synonyms;

	HireReason(String code, String... synonyms) {
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
