package org.holdfast.intake;

import java.util.UUID;

import org.holdfast.tenancy.CurrentInstitution;

import org.springframework.boot.test.context.TestComponent;

/**
 * The janitor, called by tests outside his module's package.
 */
@TestComponent
public class Tidying {

	private final Janitor janitor;

	Tidying(Janitor janitor) {
		this.janitor = janitor;
	}

	/**
	 * Lets him tidy one institution.
	 * @param institution its id
	 */
	public void tidy(UUID institution) {
		CurrentInstitution.runAs(institution, () -> this.janitor.tidy(institution));
	}

	/**
	 * Lets him give the space of dead rows back.
	 */
	public void giveSpaceBack() {
		this.janitor.giveSpaceBack();
	}

}
