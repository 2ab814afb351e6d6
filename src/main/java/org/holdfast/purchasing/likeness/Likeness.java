package org.holdfast.purchasing.likeness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Why two vendors may be one, the strongest reason first.
 */
public enum Likeness {

	/** The same name under two numbers. */
	SAME_NAME,

	/** The same name but for words such as Company, The, And. */
	LEGAL_FORM,

	/** The same words in another order. */
	WORD_ORDER,

	/** The same letters with other blanks. */
	SPACING,

	/** A letter or two differ. */
	SPELLING,

	/** All words of one name stand in the other, and they share a ZIP code. */
	PART_OF_NAME;

	/** Words that say what a company is legally, or join other words. */
	static final List<String> FORMS = List.of("INC", "LLC", "LTD", "CORP", "CO", "COMPANY", "INCORPORATED", "LIMITED",
			"CORPORATION", "LP", "LLP", "PLLC", "PC", "PA", "THE", "AND", "OF", "DBA");

	/** The most letters that may differ. */
	static final int MOST_LETTERS = 2;

	private static final int SHORTEST = 5;

	private static final int LONG = 8;

	private static final int LONGER = 10;

	private static final int LONGEST = 14;

	private static final int MORE_WORDS = 3;

	/**
	 * The name in messages and tables.
	 * @return for example {@code word-order}
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * Compares two normalised names.
	 * @param one a normalised name
	 * @param other another
	 * @param sameZip whether the vendors share a ZIP code
	 * @return the strongest reason, empty when they are not alike
	 */
	static Optional<Likeness> of(String one, String other, boolean sameZip) {
		if (one.equals(other)) {
			return Optional.of(SAME_NAME);
		}
		List<String> left = words(one);
		List<String> right = words(other);
		if (left.equals(right)) {
			return Optional.of(LEGAL_FORM);
		}
		Set<String> leftSet = new TreeSet<>(left);
		Set<String> rightSet = new TreeSet<>(right);
		if (leftSet.equals(rightSet)) {
			return Optional.of(WORD_ORDER);
		}
		String leftLetters = String.join("", left);
		String rightLetters = String.join("", right);
		if (leftLetters.equals(rightLetters)) {
			return Optional.of(SPACING);
		}
		if (digits(leftLetters).equals(digits(rightLetters))) {
			if (misspelt(leftLetters, rightLetters, sameZip)) {
				return Optional.of(SPELLING);
			}
			if (sameZip && (part(leftSet, rightSet) || part(rightSet, leftSet))) {
				return Optional.of(PART_OF_NAME);
			}
		}
		return Optional.empty();
	}

	private static List<String> words(String name) {
		List<String> words = new ArrayList<>(Arrays.asList(name.split(" ")));
		words.removeAll(FORMS);
		return words.isEmpty() ? List.of(name) : words;
	}

	/** Branches and stores differ in their numbers only, and are not one vendor. */
	private static String digits(String letters) {
		StringBuilder digits = new StringBuilder();
		for (int at = 0; at < letters.length(); at++) {
			if (letters.charAt(at) >= '0' && letters.charAt(at) <= '9') {
				digits.append(letters.charAt(at));
			}
		}
		return digits.toString();
	}

	private static boolean misspelt(String one, String other, boolean sameZip) {
		int length = Math.min(one.length(), other.length());
		int most = allowed(length, sameZip);
		return most > 0 && Math.abs(one.length() - other.length()) <= most && distance(one, other) <= most;
	}

	private static int allowed(int length, boolean sameZip) {
		if (length >= LONGEST || sameZip && length >= LONGER) {
			return MOST_LETTERS;
		}
		return (length >= LONG || sameZip && length >= SHORTEST) ? 1 : 0;
	}

	private static boolean part(Set<String> some, Set<String> more) {
		return some.size() > 1 && more.size() <= some.size() + MORE_WORDS && more.containsAll(some);
	}

	/**
	 * How many letters have to be put in, left out, replaced or swapped with their
	 * neighbor to make one text the other.
	 * @param one a text
	 * @param other another
	 * @return 0 for equal texts
	 */
	static int distance(String one, String other) {
		int[] before = new int[other.length() + 1];
		int[] last = new int[other.length() + 1];
		for (int j = 0; j < last.length; j++) {
			last[j] = j;
		}
		for (int i = 1; i <= one.length(); i++) {
			int[] now = new int[other.length() + 1];
			now[0] = i;
			for (int j = 1; j <= other.length(); j++) {
				int change = (one.charAt(i - 1) == other.charAt(j - 1)) ? 0 : 1;
				now[j] = Math.min(Math.min(now[j - 1], last[j]) + 1, last[j - 1] + change);
				boolean swapped = i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2)
						&& one.charAt(i - 2) == other.charAt(j - 1);
				if (swapped) {
					now[j] = Math.min(now[j], before[j - 2] + 1);
				}
			}
			before = last;
			last = now;
		}
		return last[other.length()];
	}

	/**
	 * Whether two lists share an entry.
	 * @param some a list
	 * @param others another
	 * @return whether they do
	 */
	static boolean share(List<String> some, List<String> others) {
		return !Collections.disjoint(new HashSet<>(some), others);
	}

}
