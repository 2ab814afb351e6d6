package org.holdfast.intake.value;

import java.util.List;

/**
 * A yes or a no.
 */
public enum YesNo implements Code {

	/**
	 * Yes.
	 */
	YES("yes", "y", "true", "t", "1", "x", "v", "voluntary", "-1", "s\u00ED", "s", "verdadero", "voluntario",
			"voluntaria", "renuncia", "renuncia voluntaria", "dimisi\u00F3n", "jubilaci\u00F3n", "jubilado", "jubilada",
			"baja voluntaria", "retiro voluntario"),

	/**
	 * No.
	 */
	NO("no", "n", "false", "f", "0", "involuntary", "falso", "involuntario", "involuntaria", "despido", "despedido",
			"despedida", "despido disciplinario", "recorte de personal", "baja involuntaria");

	private final String code;

	private final List<String> synonyms;

	YesNo(String code, String... synonyms) {
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
