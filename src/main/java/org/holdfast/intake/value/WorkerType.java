package org.holdfast.intake.value;

import java.util.List;

/**
 * The terms on which a person works.
 */
public enum WorkerType implements Code {

	/**
	 * A standing employment.
	 */
	REGULAR("regular", "full-time", "full time regular", "FT", "permanent", "employee", "active", "regular full-time",
			"staff", "tiempo completo", "jornada completa", "permanente", "fijo", "fija", "planta", "indefinido",
			"contrato indefinido", "n\u00F3mina", "empleado", "empleada", "de base"),

	/**
	 * A standing employment for less than full time.
	 */
	PART_TIME("part-time", "PT", "part time regular", "regular part-time", "tiempo parcial", "medio tiempo",
			"media jornada", "jornada parcial"),

	/**
	 * Called in as needed.
	 */
	PER_DIEM("per-diem", "prn", "casual", "as needed", "on call", "per diem / prn", "flex", "pool", "por d\u00EDa",
			"por jornada", "seg\u00FAn necesidad", "a demanda"),

	/**
	 * Employed for a limited time.
	 */
	TEMPORARY("temporary", "temp", "seasonal", "limited term", "fixed term", "term", "temporal", "eventual", "interino",
			"interina", "por obra", "plazo fijo", "estacional", "suplente"),

	/**
	 * Works here for another employer.
	 */
	CONTINGENT("contingent", "contractor", "agency", "contingent worker", "traveler", "consultant", "vendor",
			"non-employee", "leased", "contratista", "agencia", "externo", "externa", "subcontratado", "subcontratada",
			"consultor", "consultora", "honorarios"),

	/**
	 * Works without employment.
	 */
	VOLUNTEER("volunteer", "voluntario", "voluntaria", "voluntariado"),

	/**
	 * Works as part of a course of study.
	 */
	STUDENT("student", "intern", "student worker", "extern", "trainee", "estudiante", "becario", "becaria",
			"practicante", "pasante", "en pr\u00E1cticas"),

	/**
	 * Works unpaid.
	 */
	UNPAID("unpaid", "unpaid worker", "without compensation", "WOC", "sin sueldo", "no remunerado", "no remunerada",
			"ad honorem"),

	/**
	 * A physician in training.
	 */
	RESIDENT("resident", "resident physician", "fellow", "house staff", "housestaff", "medical resident", "residente",
			"m\u00E9dico residente", "m\u00E9dica residente"),

	/**
	 * A physician of the faculty.
	 */
	FACULTY_PHYSICIAN("faculty-physician", "faculty", "physician", "attending", "attending physician",
			"employed physician", "m\u00E9dico", "m\u00E9dica", "docente", "profesorado");

	private final String code;

	private final List<String> synonyms;

	WorkerType(String code, String... synonyms) {
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
