package org.holdfast.institution;

import java.io.Serializable;
import java.util.UUID;

/**
 * The key of a membership.
 *
 * @param institutionId where
 * @param accountId who
 */
record MembershipKey(UUID institutionId, UUID accountId) implements Serializable {

}
