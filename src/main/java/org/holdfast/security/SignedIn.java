package org.holdfast.security;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;

/**
 * Who a session belongs to: only the account, since what it may do is looked up at every
 * request.
 *
 * @param account the account
 */
public record SignedIn(UUID account) implements Principal, Serializable {

	@Override
	public String getName() {
		return this.account.toString();
	}

}
