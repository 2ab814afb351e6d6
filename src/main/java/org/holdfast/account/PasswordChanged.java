package org.holdfast.account;

import java.util.UUID;

/**
 * A person has a new password: their other sessions end.
 *
 * @param accountId whose
 */
public record PasswordChanged(UUID accountId) {

}
