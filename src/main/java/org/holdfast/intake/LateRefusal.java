package org.holdfast.intake;

import org.holdfast.intake.rule.Rule;

/**
 * A row that proved wrong only against other rows, after it was loaded.
 *
 * @param row its number
 * @param rule the rule it breaks
 * @param field the canonical column to name
 */
public record LateRefusal(int row, Rule rule, String field) {

}
