package org.holdfast.intake.value;

import java.util.List;

/**
 * How somebody's job changed.
 */
public enum ChangeType implements Code {

	/**
	 * To a higher job.
	 */
	PROMOTION("promotion", "promote", "promoted", "promo", "advancement", "advanced", "career ladder",
			"career ladder promotion", "pro", "ascenso", "ascendido", "ascendida", "promoci\u00F3n", "promovido",
			"promovida"),

	/**
	 * To another job or place of the same height.
	 */
	TRANSFER("transfer", "transferred", "lateral", "lateral move", "lateral transfer", "internal transfer", "move",
			"job transfer", "department transfer", "xfr", "traslado", "trasladado", "trasladada", "transferencia",
			"cambio de puesto", "cambio de departamento", "movimiento lateral"),

	/**
	 * To a lower job.
	 */
	DEMOTION("demotion", "demote", "demoted", "downgrade", "voluntary demotion", "involuntary demotion", "dem",
			"descenso", "democi\u00F3n", "degradaci\u00F3n", "baja de categor\u00EDa"),

	/**
	 * The job itself was named or graded anew.
	 */
	RECLASSIFICATION("reclassification", "reclassified", "reclass", "job reclassification", "regrade", "regraded",
			"title change", "rec", "reclasificaci\u00F3n", "reclasificado", "reclasificada", "recategorizaci\u00F3n",
			"cambio de t\u00EDtulo");

	private final String code;

	private final List<String> synonyms;

	ChangeType(String code, String... synonyms) {
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
