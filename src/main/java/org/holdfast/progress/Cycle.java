package org.holdfast.progress;

import java.time.LocalDate;

import org.holdfast.shared.Period;

/**
 * One dated round of an institution's work.
 *
 * @param name its name, such as {@code FY2027}
 * @param days first and last day
 */
public record Cycle(String name, Period days) {

	public boolean isOver(LocalDate today) {
		return today.isAfter(this.days.to());
	}

}
