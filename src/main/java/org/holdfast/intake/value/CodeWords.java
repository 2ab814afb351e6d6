package org.holdfast.intake.value;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The words by which the codes of one list are known: their own, their synonyms and those
 * that a mapping adds. Case, blanks, hyphens, accents and the like make no difference.
 *
 * @param <E> the list
 */
final class CodeWords<E extends Enum<E> & Code> {

	private final Map<String, E> words = new HashMap<>();

	CodeWords(Class<E> list) {
		for (E code : list.getEnumConstants()) {
			for (String synonym : code.synonyms()) {
				this.words.put(plain(synonym), code);
			}
		}
		for (E code : list.getEnumConstants()) {
			this.words.put(plain(code.code()), code);
		}
	}

	/**
	 * Lets a word stand for a code; a code that is not in the list takes the word away.
	 * @param word the word
	 * @param code the code, or a word for it
	 */
	void add(String word, String code) {
		E meant = find(code);
		if (meant != null) {
			this.words.put(plain(word), meant);
		}
		else {
			this.words.remove(plain(word));
		}
	}

	@Nullable E find(String written) {
		E found = this.words.get(plain(written));
		int bracket = written.indexOf('(');
		if (found == null && bracket > 0) {
			return this.words.get(plain(written.substring(0, bracket)));
		}
		return found;
	}

	boolean knows(String written) {
		return this.words.containsKey(plain(written));
	}

	static String plain(String written) {
		StringBuilder plain = new StringBuilder(written.length());
		Normalizer.normalize(written, Normalizer.Form.NFD)
			.toLowerCase(Locale.ROOT)
			.codePoints()
			.filter(Character::isLetterOrDigit)
			.forEach(plain::appendCodePoint);
		return plain.toString();
	}

}
