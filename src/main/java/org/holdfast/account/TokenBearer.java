package org.holdfast.account;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * For whom a good API token speaks. What it may do is what the membership allows now.
 *
 * @param tokenId the token
 * @param account its owner
 * @param institutionId the institution it was made for, absent for staff
 */
public record TokenBearer(UUID tokenId, AccountView account, @Nullable UUID institutionId) {

}
