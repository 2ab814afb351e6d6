package org.holdfast.intake.reading;

import java.util.Locale;

/**
 * Tidies the names of columns.
 */
final class HeaderNames {

	private HeaderNames() {
	}

	/**
	 * The name on one line, with single blanks, without characters that have no width.
	 * @param written the name as written
	 * @return the name on one line, with single blanks, without characters that have no
	 * width
	 */
	static String tidy(String written) {
		StringBuilder tidy = new StringBuilder(written.length());
		boolean gap = false;
		for (int i = 0; i < written.length(); i++) {
			char c = written.charAt(i);
			if (c <= ' ' || Character.isSpaceChar(c)) {
				gap = true;
			}
			else if (Character.getType(c) != Character.FORMAT) {
				if (gap && !tidy.isEmpty()) {
					tidy.append(' ');
				}
				gap = false;
				tidy.append(c);
			}
		}
		return tidy.toString();
	}

	/**
	 * Letters and digits only, lower case: what two spellings of a name have in common.
	 * @param name the name
	 * @return letters and digits only, lower case: what two spellings of a name have in
	 * common
	 */
	static String plain(String name) {
		StringBuilder plain = new StringBuilder(name.length());
		String lower = name.toLowerCase(Locale.ROOT);
		for (int i = 0; i < lower.length(); i++) {
			if (Character.isLetterOrDigit(lower.charAt(i))) {
				plain.append(lower.charAt(i));
			}
		}
		return plain.toString();
	}

}
