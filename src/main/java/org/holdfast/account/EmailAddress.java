package org.holdfast.account;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address a person signs in with, in the one form it is stored: trimmed, composed and
 * in lower case.
 *
 * @param text the address
 */
public record EmailAddress(String text) {

	/** The longest address mail allows. */
	public static final int MOST_CHARACTERS = 254;

	private static final Pattern FORM = Pattern
		.compile("[^\\s@\\p{Cntrl}<>\",;:()\\[\\]\\\\]{1,64}@[\\p{L}\\p{N}-]{1,63}(\\.[\\p{L}\\p{N}-]{1,63})+");

	public EmailAddress {
		if (!FORM.matcher(text).matches() || text.length() > MOST_CHARACTERS) {
			throw new IllegalArgumentException("Not an e-mail address");
		}
	}

	/**
	 * Reads what somebody typed.
	 * @param typed the text, with blanks around it and capitals as it may be
	 * @return the address, empty when the text is none
	 */
	public static Optional<EmailAddress> parse(String typed) {
		if (typed.length() > 2 * MOST_CHARACTERS) {
			return Optional.empty();
		}
		String text = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
		if (text.length() > MOST_CHARACTERS || !FORM.matcher(text).matches()) {
			return Optional.empty();
		}
		return Optional.of(new EmailAddress(text));
	}

	@Override
	public String toString() {
		return this.text;
	}

}
