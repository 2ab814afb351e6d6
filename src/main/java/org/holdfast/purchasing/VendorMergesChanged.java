package org.holdfast.purchasing;

import java.util.UUID;

/**
 * Somebody decided that two vendors are one, or took that back, in the running
 * transaction: figures of spend are stale.
 *
 * @param institutionId whose
 */
public record VendorMergesChanged(UUID institutionId) {

}
