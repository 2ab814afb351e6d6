package org.holdfast.intake.value;

import java.util.List;

/**
 * Why an employment began.
 */
public enum HireReason implements Code {

	/**
	 * Hired for the first time.
	 */
	NEW("new", "new hire", "hire", "newhire", "new employee", "external hire", "nuevo ingreso",
			"nueva contrataci\u00F3n", "nuevo empleado", "contrataci\u00F3n", "contrataci\u00F3n externa", "alta"),

	/**
	 * Came back.
	 */
	REHIRE("rehire", "re-hire", "rehired", "reinstatement", "return", "returning", "recontrataci\u00F3n", "reingreso",
			"reincorporaci\u00F3n", "readmisi\u00F3n"),

	/**
	 * Taken over from temporary or agency work.
	 */
	CONVERSION("conversion", "convert", "converted", "contract to hire", "temp to perm", "temp to hire",
			"conversi\u00F3n", "de temporal a fijo", "paso a fijo", "paso a planta"),

	/**
	 * Moved within the institution.
	 */
	TRANSFER("transfer", "internal transfer", "transfer in", "internal", "lateral", "promotion", "traslado",
			"transferencia", "traslado interno", "ascenso", "promoci\u00F3n", "promoci\u00F3n interna"),

	/**
	 * Came with an acquired organisation.
	 */
	ACQUISITION("acquisition", "acquired", "merger", "merger/acquisition", "business acquisition", "adquisici\u00F3n",
			"fusi\u00F3n");

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
