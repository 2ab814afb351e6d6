package org.holdfast.intake.value;

import java.util.List;

/**
 * Who owns a vendor, where that matters for community wealth.
 */
public enum Ownership implements Code {

	/**
	 * Owned by those who work there.
	 */
	EMPLOYEE_OWNED("employee-owned", "esop", "employee ownership", "worker-owned", "worker owned",
			"certified employee-owned"),

	/**
	 * A cooperative.
	 */
	COOPERATIVE("cooperative", "co-op", "coop", "worker cooperative", "worker co-op"),

	/**
	 * A nonprofit or social enterprise.
	 */
	NONPROFIT("nonprofit", "non-profit", "not for profit", "not-for-profit", "501c3", "501(c)(3)", "social enterprise"),

	/**
	 * A certified B corporation.
	 */
	B_CORP("b-corp", "b corporation", "bcorp", "certified b corp", "benefit corporation"),

	/**
	 * Owned locally or by a family, part of no chain.
	 */
	INDEPENDENT("independent", "locally owned", "family-owned", "family owned", "independently owned"),

	/**
	 * None of these.
	 */
	NONE("none", "n/a", "other", "public", "publicly traded", "private", "corporation");

	private final String code;

	private final List<String> synonyms;

	Ownership(String code, String... synonyms) {
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
