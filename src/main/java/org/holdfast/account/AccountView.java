package org.holdfast.account;

import java.util.Locale;
import java.util.UUID;

/**
 * A person as other modules see them.
 *
 * @param id the account
 * @param email the address they sign in with
 * @param name the name shown to colleagues
 * @param locale the language they read
 * @param staff whether they work for the Democracy Collaborative
 */
public record AccountView(UUID id, String email, String name, Locale locale, boolean staff) {

}
