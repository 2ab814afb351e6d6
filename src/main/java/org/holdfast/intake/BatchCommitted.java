package org.holdfast.intake;

import java.util.UUID;

/**
 * A batch became visible, in the running transaction.
 *
 * @param institutionId whose
 * @param importId which
 * @param kind of what
 */
public record BatchCommitted(UUID institutionId, UUID importId, Kind kind) {

}
