package org.holdfast.intake.value;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names of vendors: which of them are the same, and which look like a person.
 */
public final class VendorName {

	private static final Set<String> TRAILING = Set.of("INC", "LLC", "LTD", "CORP", "CO");

	private static final Set<String> COMPANY = Set.of("INC", "LLC", "LTD", "CORP", "CO", "COMPANY", "PC", "PLLC", "LLP",
			"LP", "PA", "GROUP", "SERVICES", "SERVICE", "ASSOCIATES", "PARTNERS", "HOSPITAL", "UNIVERSITY", "CITY",
			"COUNTY", "STATE", "FOUNDATION", "CENTER", "SOLUTIONS", "SYSTEMS", "SUPPLY", "BANK", "TRUST", "AND");

	private static final Pattern LAST_FIRST = Pattern
		.compile("\\p{Lu}[\\p{L}'\u2019.-]+(?: \\p{L}[\\p{L}'\u2019.-]+)?, ?\\p{Lu}[\\p{L}'\u2019.-]*(?: \\p{L}\\.?)?");

	private VendorName() {
	}

	/**
	 * The form under which a vendor without a number is recognised: compatibility
	 * characters resolved (NFKC), upper case, punctuation and runs of blanks as one
	 * blank, and INC, LLC, LTD, CORP and CO at the end left out. Characters without width
	 * are left out too. A name of signs only stands for itself, except dashes, dots and
	 * stars, which name nobody.
	 * @param name the name as written
	 * @return the form under which a vendor without a number is recognised: compatibility
	 * characters resolved (NFKC), upper case, punctuation and runs of blanks as one
	 * blank, and INC, LLC, LTD, CORP and CO at the end left out
	 */
	public static String normalised(String name) {
		String upper = Normalizer.normalize(name, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
		StringBuilder plain = new StringBuilder(upper.length());
		boolean gap = false;
		for (int at = 0; at < upper.length();) {
			int c = upper.codePointAt(at);
			at += Character.charCount(c);
			if (Character.getType(c) == Character.FORMAT) {
				continue;
			}
			if (wordPart(c)) {
				if (gap && !plain.isEmpty()) {
					plain.append(' ');
				}
				gap = false;
				plain.appendCodePoint(c);
			}
			else {
				gap = true;
			}
		}
		return plain.isEmpty() ? ofSigns(upper) : withoutTrailing(plain);
	}

	/** Dashes, dots and stars stand where a name is not known. */
	private static String ofSigns(String upper) {
		String signs = upper.replaceAll("\\p{Cf}", "").strip();
		return signs.matches("[.*_\\s\\p{Pd}]*") ? "" : signs;
	}

	private static boolean wordPart(int c) {
		int type = Character.getType(c);
		return Character.isLetterOrDigit(c) || type == Character.NON_SPACING_MARK
				|| type == Character.COMBINING_SPACING_MARK || type == Character.ENCLOSING_MARK;
	}

	private static String withoutTrailing(StringBuilder plain) {
		int blank = plain.lastIndexOf(" ");
		while (blank > 0 && TRAILING.contains(plain.substring(blank + 1))) {
			plain.setLength(blank);
			blank = plain.lastIndexOf(" ");
		}
		return plain.toString();
	}

	/**
	 * Says whether the name looks like that of a person: "Rivera, Ana" or "ANA M RIVERA"
	 * with a common first name, and no word that companies have.
	 * @param name the name as written
	 * @return whether the name looks like that of a person: "Rivera, Ana" or "ANA M
	 * RIVERA" with a common first name, and no word that companies have
	 */
	public static boolean looksPersonal(String name) {
		String trimmed = name.strip();
		String[] words = normalised(trimmed).split(" ");
		if (words.length < 2 || words.length > 4) {
			return false;
		}
		for (String word : words) {
			boolean digits = !word.isEmpty() && Character.isDigit(word.charAt(0));
			if (digits || COMPANY.contains(word)) {
				return false;
			}
		}
		boolean company = COMPANY.contains(lastWord(trimmed));
		return !company && (LAST_FIRST.matcher(trimmed).matches() || FirstNames.knows(words[0])
				|| (words.length > 1 && trimmed.indexOf(',') > 0 && FirstNames.knows(words[1])));
	}

	private static String lastWord(String name) {
		String upper = name.toUpperCase(Locale.ROOT);
		int end = upper.length();
		while (end > 0 && !Character.isLetter(upper.charAt(end - 1))) {
			end--;
		}
		int start = end;
		while (start > 0 && Character.isLetter(upper.charAt(start - 1))) {
			start--;
		}
		return upper.substring(start, end);
	}

}
