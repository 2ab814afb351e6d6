package org.holdfast.roi.model;

import org.jspecify.annotations.Nullable;

/**
 * Where a number comes from; no number enters the calculation without one.
 */
public sealed interface Source {

	/**
	 * The number is a figure Holdfast computed.
	 *
	 * @param passport the passport code under which the figure can be checked
	 */
	record Figure(String passport) implements Source {
	}

	/**
	 * The institution entered the number.
	 *
	 * @param source who or what the number was taken from
	 * @param reason why this number and not the figure or the default, where there is one
	 */
	record Entered(String source, @Nullable String reason) implements Source {
	}

	/**
	 * The number is a published default.
	 *
	 * @param source the publication
	 * @param year the year of the publication
	 */
	record Published(String source, int year) implements Source {
	}

}
