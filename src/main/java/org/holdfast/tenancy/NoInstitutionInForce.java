package org.holdfast.tenancy;

/**
 * Work that belongs to an institution was begun without saying which.
 */
public class NoInstitutionInForce extends IllegalStateException {

	NoInstitutionInForce() {
		super("No institution is in force");
	}

}
