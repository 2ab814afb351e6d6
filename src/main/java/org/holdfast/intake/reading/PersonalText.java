package org.holdfast.intake.reading;

import java.util.regex.Pattern;

import org.holdfast.intake.value.SocialSecurityNumber;

/**
 * Tells by a single text whether it is personal, where the first rows of its column did
 * not: a number of Social Security or an address of e-mail anywhere in it, or a phone
 * number or a street as the whole of it.
 */
public final class PersonalText {

	private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[A-Za-z]{2,}");

	private PersonalText() {
	}

	/**
	 * Whether a text has a Social Security number, which is shown nowhere.
	 * @param text the text of a cell
	 * @return whether it has one
	 */
	public static boolean secret(String text) {
		return SocialSecurityNumber.isWithin(text) || SocialSecurityNumber.isWritten(text.strip());
	}

	/**
	 * Whether a text of a column that is not ours is personal.
	 * @param text the text of a cell
	 * @return whether it is
	 */
	public static boolean personal(String text) {
		return secret(text) || text.indexOf('@') > 0 && EMAIL.matcher(text).find()
				|| PersonalColumns.phoneOrStreet(text.strip());
	}

}
