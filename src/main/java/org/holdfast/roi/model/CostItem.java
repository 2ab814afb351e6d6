package org.holdfast.roi.model;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * One thing the programme cost, or one sum others paid towards it.
 *
 * @param name what it is
 * @param amount how much, in US dollars, with its source
 * @param date the day the number was taken, if known
 * @param owner who answers for the number, if known
 */
public record CostItem(String name, SourcedNumber amount, @Nullable LocalDate date, @Nullable String owner) {
}
