package org.holdfast.tenancy;

import java.util.UUID;

import org.hibernate.context.spi.CurrentTenantIdentifierResolver;

/**
 * Tells Hibernate the institution in force; the all-zero id stands for none, under which
 * nothing is stored.
 */
class InstitutionResolver implements CurrentTenantIdentifierResolver<UUID> {

	private static final UUID NONE = new UUID(0, 0);

	@Override
	public UUID resolveCurrentTenantIdentifier() {
		UUID id = CurrentInstitution.idOrNull();
		return (id != null) ? id : NONE;
	}

	@Override
	public boolean validateExistingCurrentSessions() {
		return true;
	}

}
