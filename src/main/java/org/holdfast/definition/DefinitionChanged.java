package org.holdfast.definition;

import java.util.UUID;

/**
 * A rule of an institution changed, in the running transaction: figures that depend on it
 * are stale.
 *
 * @param institutionId the institution
 * @param kind the kind of rule as the API names it, for example {@code geography-sets}
 */
public record DefinitionChanged(UUID institutionId, String kind) {

}
