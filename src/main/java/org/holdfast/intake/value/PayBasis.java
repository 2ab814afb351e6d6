package org.holdfast.intake.value;

import java.util.List;

/**
 * What a pay is for.
 */
public enum PayBasis implements Code {

	/**
	 * One hour.
	 */
	HOURLY("hourly", "hour", "hr", "h", "per hour", "hourly rate", "/hr", "non-exempt", "nonexempt", "por hora", "hora",
			"horas", "tarifa por hora"),

	/**
	 * One year.
	 */
	ANNUAL("annual", "annually", "year", "yr", "a", "per year", "yearly", "annual salary", "salary", "salaried",
			"annum", "per annum", "exempt", "anual", "al a\u00F1o", "por a\u00F1o", "a\u00F1o", "sueldo anual",
			"salario anual", "asalariado", "asalariada");

	private final String code;

	private final List<String> synonyms;

	PayBasis(String code, String... synonyms) {
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
