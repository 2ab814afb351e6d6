package org.holdfast.intake;

import java.util.List;

import org.holdfast.intake.rule.Rule;

/**
 * What a person should know of rows, found only against other rows after they were
 * loaded. It refuses none of them.
 *
 * @param rule a rule that is no error
 * @param field the canonical column to name
 * @param count how many rows it concerns
 * @param first the numbers of the first few
 */
public record LateRemark(Rule rule, String field, int count, List<Integer> first) {

	public LateRemark {
		first = List.copyOf(first);
	}

}
