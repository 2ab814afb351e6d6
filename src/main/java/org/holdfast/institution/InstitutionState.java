package org.holdfast.institution;

/**
 * Where an institution is in its life. Only an active one lets its members in.
 */
public enum InstitutionState {

	/** Its members work. */
	ACTIVE,

	/** Nobody gets in until it is active again. */
	SUSPENDED,

	/** It has left; nobody gets in, everything is kept. */
	ARCHIVED

}
