package org.holdfast.intake;

import java.util.ArrayList;
import java.util.List;

import org.holdfast.intake.rule.Rule;

/**
 * What a person should know of rows, found only against other rows after they were
 * loaded. It refuses none of them.
 *
 * @param rule a rule that is no error
 * @param field the canonical column to name
 * @param count how many rows, or values, it concerns
 * @param first the numbers of the first few rows, none when it is about values
 * @param values the first few values, none when it is about rows
 */
public record LateRemark(Rule rule, String field, int count, List<Integer> first, List<String> values) {

	public LateRemark {
		first = List.copyOf(first);
		values = List.copyOf(values);
	}

	public LateRemark(Rule rule, String field, int count, List<Integer> first) {
		this(rule, field, count, first, List.of());
	}

	List<ImportView.Sample> samples(String column) {
		List<ImportView.Sample> samples = new ArrayList<>();
		this.first.forEach((row) -> samples.add(new ImportView.Sample(row, column, null)));
		this.values.forEach((value) -> samples.add(new ImportView.Sample(0, column, value)));
		return samples;
	}

}
