package org.holdfast.tenancy;

import java.util.Map;

/**
 * Something that belongs into the audit trail. Never holds personal values.
 *
 * @param what past-tense name, for example {@code batch-committed}
 * @param subject what it happened to, as an id or a key
 * @param details further facts, never about a person's row
 */
public record AuditedEvent(String what, String subject, Map<String, String> details) {

}
