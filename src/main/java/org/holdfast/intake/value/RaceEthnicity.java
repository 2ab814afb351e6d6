package org.holdfast.intake.value;

import java.util.List;

/**
 * Race and ethnicity as of the 2024 standard, several of which a person may name, and
 * three words of older files.
 */
public enum RaceEthnicity implements Code {

	/**
	 * American Indian or Alaska Native.
	 */
	AIAN("AIAN", "american indian or alaska native", "american indian/alaska native", "american indian",
			"alaska native", "native american", "AI/AN", "american indian/alaskan native",
			"american indian or alaskan native", "ind\u00EDgena americano",
			"ind\u00EDgena americano o nativo de alaska", "nativo americano", "indio americano o nativo de alaska"),

	/**
	 * Asian.
	 */
	ASIAN("ASIAN", "asian american", "asi\u00E1tico", "asi\u00E1tica"),

	/**
	 * Black or African American.
	 */
	BLACK("BLACK", "black or african american", "black/african american", "african american", "african-american",
			"black or african-american", "B/AA", "negro", "negra", "negro o afroamericano", "afroamericano",
			"afroamericana"),

	/**
	 * Hispanic or Latino.
	 */
	HISP("HISP", "hispanic or latino", "hispanic/latino", "hispanic", "latino", "latina", "latinx", "latino/a",
			"hispanic or latino/a", "hispanic or latinx", "hispanic/latinx", "hispanic or latino of any race",
			"hispanic or latina", "hispano", "hispana", "hispano o latino", "hispano/latino"),

	/**
	 * Middle Eastern or North African.
	 */
	MENA("MENA", "middle eastern or north african", "middle eastern", "north african", "middle eastern/north african",
			"medio oriente o norte de \u00E1frica"),

	/**
	 * Native Hawaiian or Pacific Islander.
	 */
	NHPI("NHPI", "native hawaiian or other pacific islander", "native hawaiian or pacific islander",
			"native hawaiian/pacific islander", "native hawaiian/other pacific islander", "pacific islander",
			"native hawaiian", "hawaiian", "nativo de haw\u00E1i u otra isla del pac\u00EDfico",
			"isle\u00F1o del pac\u00EDfico"),

	/**
	 * White.
	 */
	WHITE("WHITE", "caucasian", "white or caucasian", "white/caucasian", "european american", "blanco", "blanca",
			"cauc\u00E1sico"),

	/**
	 * Two or more, not said which.
	 */
	TWO("TWO", "two or more", "two or more races", "2 or more", "2 or more races", "multiracial", "multi-racial",
			"more than one race", "mixed", "multiple", "dos o m\u00E1s", "dos o m\u00E1s razas", "multirracial",
			"mestizo", "mestiza"),

	/**
	 * Would not say.
	 */
	DECLINED("DECLINED", "declined to state", "decline to state", "i do not wish to answer",
			"i do not wish to provide this information", "prefer not to say", "prefer not to answer", "not disclosed",
			"undisclosed", "decline to answer", "choose not to disclose", "do not wish to disclose",
			"i do not wish to disclose", "declined to answer", "decline to self-identify", "refused",
			"prefiere no contestar", "prefiero no contestar", "prefiere no responder", "prefiero no responder",
			"no desea contestar"),

	/**
	 * Not known.
	 */
	UNKNOWN("UNKNOWN", "not specified", "unspecified", "n/a", "na", "none", "not reported", "missing", "not available",
			"other", "desconocido", "desconocida", "no especificado", "no indicado", "otro", "otra");

	private final String code;

	private final List<String> synonyms;

	RaceEthnicity(String code, String... synonyms) {
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
