package org.holdfast.institution;

import java.io.Serializable;
import java.util.UUID;

/**
 * The key of everything an institution owns: the institution first.
 *
 * @param institutionId the institution
 * @param id the thing's own id
 */
record TenantKey(UUID institutionId, UUID id) implements Serializable {

}
