package org.holdfast.audit;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One thing that happened.
 *
 * @param at when
 * @param who name of the person at that time, absent for the application itself
 * @param what past-tense name, for example {@code batch-committed}
 * @param subject what it happened to
 * @param facts further facts by name, for example {@code role} and {@code MANAGER}
 */
public record AuditEntry(Instant at, @Nullable String who, String what, String subject, Map<String, String> facts) {

}
