package org.holdfast.intake.reading;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Simplifies names of columns so that spellings of one name become equal: words are told
 * apart by blanks, punctuation and inner capitals, abbreviations are written out, accents
 * are left out.
 */
final class NameWords {

	private static final Map<String, String> ABBREVIATIONS = Map.ofEntries(Map.entry("dept", "department"),
			Map.entry("dpt", "department"), Map.entry("descr", "description"), Map.entry("descrptn", "description"),
			Map.entry("desc", "description"), Map.entry("descrip", "description"), Map.entry("amt", "amount"),
			Map.entry("no", "number"), Map.entry("num", "number"), Map.entry("nbr", "number"),
			Map.entry("nr", "number"), Map.entry("numero", "number"), Map.entry("dt", "date"),
			Map.entry("emp", "employee"), Map.entry("ee", "employee"), Map.entry("empl", "employee"),
			Map.entry("cd", "code"), Map.entry("inv", "invoice"), Map.entry("pymt", "payment"),
			Map.entry("pymnt", "payment"), Map.entry("pmt", "payment"), Map.entry("txn", "transaction"),
			Map.entry("trans", "transaction"), Map.entry("vend", "vendor"), Map.entry("vndr", "vendor"),
			Map.entry("supp", "supplier"), Map.entry("acct", "account"), Map.entry("acctg", "accounting"),
			Map.entry("ctr", "center"), Map.entry("loc", "location"), Map.entry("req", "requisition"),
			Map.entry("std", "standard"), Map.entry("hrs", "hours"), Map.entry("qty", "quantity"),
			Map.entry("cat", "category"), Map.entry("cert", "certification"), Map.entry("exp", "expiration"),
			Map.entry("addr", "address"), Map.entry("min", "minimum"), Map.entry("term", "termination"),
			Map.entry("vol", "voluntary"), Map.entry("invol", "involuntary"), Map.entry("commitmt", "commitment"),
			Map.entry("yr", "year"), Map.entry("mgr", "manager"), Map.entry("tel", "telephone"),
			Map.entry("dob", "birthdate"));

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private NameWords() {
	}

	/**
	 * The words of the name, written out, without anything between them.
	 * @param name the name
	 * @return the words of the name, written out, without anything between them
	 */
	static String key(String name) {
		return words(name).replace(" ", "");
	}

	/**
	 * The words of the name in lower case, written out, with blanks between them.
	 * @param name the name
	 * @return the words of the name in lower case, written out, with blanks between them
	 */
	static String words(String name) {
		String plain = name.chars().allMatch((c) -> c < 128) ? name
				: MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
		return split(plain);
	}

	private static String split(String name) {
		StringBuilder words = new StringBuilder();
		StringBuilder word = new StringBuilder();
		char before = ' ';
		for (int i = 0; i < name.length(); i++) {
			char c = name.charAt(i);
			boolean part = Character.isLetterOrDigit(c);
			boolean inner = Character.isUpperCase(c) && Character.isLowerCase(before);
			boolean lastOfCapitals = Character.isUpperCase(c) && Character.isUpperCase(before) && i + 1 < name.length()
					&& Character.isLowerCase(name.charAt(i + 1));
			if (!part || inner || lastOfCapitals) {
				append(words, word);
			}
			if (part) {
				word.append(c);
			}
			else if (c == '#') {
				word.append("no");
				append(words, word);
			}
			before = c;
		}
		append(words, word);
		return words.toString();
	}

	private static void append(StringBuilder words, StringBuilder word) {
		if (word.isEmpty()) {
			return;
		}
		String plain = word.toString().toLowerCase(Locale.ROOT);
		if (!words.isEmpty()) {
			words.append(' ');
		}
		words.append(ABBREVIATIONS.getOrDefault(plain, plain));
		word.setLength(0);
	}

}
