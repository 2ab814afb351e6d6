package org.holdfast.roi.model;

import java.util.List;

/**
 * One saving with the formula it was computed by.
 *
 * @param code the formula's number, such as {@code R1b}
 * @param kind who feels it
 * @param amount US dollars; negative when the programme costs more here
 * @param formula the formula with the numbers in it and its rounded result
 * @param inside what is already counted in this line
 * @param uses the quantities in the formula
 */
public record BenefitLine(String code, ValueKind kind, Fraction amount, String formula, List<CostComponent> inside,
		List<Quantity> uses) {
}
