package org.holdfast.intake.value;

import java.util.List;

/**
 * What an address of a vendor is for.
 */
public enum AddressRole implements Code {

	/**
	 * Where orders go.
	 */
	ORDERING("ordering", "order", "order from", "orders", "purchase", "purchasing", "purch", "supplier site", "main",
			"physical"),

	/**
	 * Where the vendor is led from.
	 */
	HEADQUARTERS("headquarters", "hq", "headquarter", "corporate", "head office", "home office", "legal", "primary",
			"principal"),

	/**
	 * Where payments go.
	 */
	REMIT("remit", "remit to", "remit-to", "remittance", "pay", "pay to", "payment", "payment site", "ap");

	private final String code;

	private final List<String> synonyms;

	AddressRole(String code, String... synonyms) {
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
