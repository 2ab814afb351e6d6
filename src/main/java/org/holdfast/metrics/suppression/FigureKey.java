package org.holdfast.metrics.suppression;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Names one published figure.
 *
 * @param code the indicator's code
 * @param from first day of the period
 * @param to last day of the period
 * @param periodKind month, quarter, fiscal-quarter or fiscal-year; two kinds with the
 * same days are the same period to suppression
 * @param dimension what the figure is broken down by; null for the total
 * @param group the group of the breakdown; null for the total
 */
public record FigureKey(String code, LocalDate from, LocalDate to, String periodKind, @Nullable String dimension,
		@Nullable String group) {

	public FigureKey {
		if (from.isAfter(to)) {
			throw new IllegalArgumentException("The period of " + code + " ends before it begins");
		}
		if ((dimension == null) != (group == null)) {
			throw new IllegalArgumentException(
					"A figure of " + code + " needs both a dimension and a group, or neither");
		}
	}

}
