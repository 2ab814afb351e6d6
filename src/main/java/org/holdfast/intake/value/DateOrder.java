package org.holdfast.intake.value;

import java.util.Locale;
import java.util.Optional;

/**
 * The order in which a column writes dates made of three numbers.
 */
public enum DateOrder {

	/**
	 * Month, day, year, as in 3/31/2026.
	 */
	MDY,

	/**
	 * Day, month, year, as in 31/3/2026.
	 */
	DMY,

	/**
	 * Year, month, day, as in 26/3/31. Dates that start with four digits are read this
	 * way whatever the order of their column.
	 */
	YMD;

	/**
	 * Finds an order by its code in the HTTP API.
	 * @param code the code, such as {@code mdy}
	 * @return the order, empty when there is none of that code
	 */
	public static Optional<DateOrder> of(String code) {
		for (DateOrder order : values()) {
			if (order.code().equals(code)) {
				return Optional.of(order);
			}
		}
		return Optional.empty();
	}

	/**
	 * The code in the HTTP API, such as {@code mdy}.
	 * @return the code in the HTTP API, such as {@code mdy}
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
