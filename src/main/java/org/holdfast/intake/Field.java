package org.holdfast.intake;

/**
 * One canonical column of a kind of data file.
 *
 * @param name the canonical name, for example {@code employee_id}
 * @param need whether a mapping must say where it comes from
 */
public record Field(String name, Need need) {

	public static Field required(String name) {
		return new Field(name, Need.REQUIRED);
	}

	public static Field optional(String name) {
		return new Field(name, Need.OPTIONAL);
	}

	/**
	 * Whether a column must be there.
	 */
	public enum Need {

		/** A column or a constant must be named. */
		REQUIRED,

		/** May be left out. */
		OPTIONAL

	}

}
