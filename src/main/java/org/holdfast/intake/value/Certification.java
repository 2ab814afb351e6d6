package org.holdfast.intake.value;

import java.util.List;

/**
 * Certificates that a vendor can hold.
 */
public enum Certification implements Code {

	/**
	 * Minority business enterprise.
	 */
	MBE("MBE", "minority", "minority-owned", "minority owned", "minority business enterprise",
			"minority owned business"),

	/**
	 * Women's business enterprise.
	 */
	WBE("WBE", "woman-owned", "women-owned", "women owned", "woman owned", "women business enterprise",
			"women's business enterprise", "woman business enterprise", "female owned", "women owned business"),

	/**
	 * Women-owned small business.
	 */
	WOSB("WOSB", "women-owned small business", "woman-owned small business", "women owned small business"),

	/**
	 * Economically disadvantaged women-owned small business.
	 */
	EDWOSB("EDWOSB", "economically disadvantaged women-owned small business",
			"economically disadvantaged woman-owned small business"),

	/**
	 * LGBT business enterprise.
	 */
	LGBTBE("LGBTBE", "lgbt", "lgbtq", "lgbt-owned", "lgbtq-owned", "lgbt business enterprise", "lgbte", "lgbtqbe"),

	/**
	 * Veteran-owned small business.
	 */
	VOSB("VOSB", "veteran", "veteran-owned", "veteran owned", "veteran-owned small business", "vob", "vbe",
			"veteran business enterprise"),

	/**
	 * Service-disabled veteran-owned small business.
	 */
	SDVOSB("SDVOSB", "service-disabled veteran-owned", "service-disabled veteran-owned small business",
			"service disabled veteran", "sdvob", "sdvbe", "dvbe"),

	/**
	 * Disability-owned business enterprise.
	 */
	DOBE("DOBE", "disability-owned", "disability owned", "disability-owned business enterprise", "disabled owned"),

	/**
	 * Small business of the 8(a) programme.
	 */
	EIGHT_A("8A", "8(a)", "sba 8(a)", "eight a", "8a program"),

	/**
	 * Small disadvantaged business.
	 */
	SDB("SDB", "small disadvantaged business"),

	/**
	 * Small business in a HUBZone.
	 */
	HUBZONE("HUBZONE", "hub zone", "hubzone small business", "historically underutilized business zone"),

	/**
	 * Disadvantaged business enterprise.
	 */
	DBE("DBE", "disadvantaged business enterprise", "disadvantaged"),

	/**
	 * Small business enterprise.
	 */
	SBE("SBE", "small", "small business", "small business enterprise", "sb"),

	/**
	 * Local business enterprise.
	 */
	LBE("LBE", "local", "local business enterprise", "local business", "slbe");

	private final String code;

	private final List<String> synonyms;

	Certification(String code, String... synonyms) {
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
