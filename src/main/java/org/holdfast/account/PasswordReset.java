package org.holdfast.account;

import java.util.UUID;

/**
 * A person set a new password by a link, without being signed in.
 *
 * @param accountId whose
 */
public record PasswordReset(UUID accountId) {

}
