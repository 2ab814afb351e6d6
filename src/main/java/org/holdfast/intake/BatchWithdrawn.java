package org.holdfast.intake;

import java.util.UUID;

/**
 * A batch ceased to be visible, in the running transaction.
 *
 * @param institutionId whose
 * @param importId which
 * @param kind of what
 */
public record BatchWithdrawn(UUID institutionId, UUID importId, Kind kind) {

}
