package org.holdfast.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.holdfast.intake.value.TextPool;
import org.holdfast.intake.value.WordCounter;
import org.jspecify.annotations.Nullable;

/**
 * The words of one column: counted as the file has them, and given the meaning that the
 * mapping gives them. Each different word is looked up once.
 */
final class FieldWords {

	private final Map<String, String> translation = new HashMap<>();

	private final TextPool met = new TextPool();

	private final WordCounter counter = WordCounter.of(this.met);

	/** The meaning by the number of the word; absent where it stands for itself. */
	private final List<char @Nullable []> meant = new ArrayList<>();

	FieldWords(Map<String, String> translation) {
		translation.forEach((from, to) -> this.translation.put(folded(from), to));
	}

	/**
	 * How words are compared: without blanks around them, whatever the case of their
	 * letters.
	 * @param word a word of a file or of a mapping
	 * @return the same for words that are the same
	 */
	static String folded(String word) {
		return word.strip().toLowerCase(Locale.ROOT);
	}

	/**
	 * Counts a word of the file.
	 * @param text the characters
	 * @param start where it starts
	 * @param end where it ends (exclusive)
	 * @return what it means, absent when it stands for itself
	 */
	char @Nullable [] of(char[] text, int start, int end) {
		if (this.meant.size() >= WordCounter.MOST) {
			this.counter.count(WordCounter.MOST);
			return this.translation.isEmpty() ? null : meaning(new String(text, start, end - start));
		}
		int id = this.met.idOf(text, start, end);
		if (id == this.meant.size()) {
			this.meant.add(meaning(this.met.textOf(id)));
		}
		this.counter.count(id);
		return this.meant.get(id);
	}

	String of(String text) {
		char[] other = of(text.toCharArray(), 0, text.length());
		return (other != null) ? new String(other) : text;
	}

	private char @Nullable [] meaning(String word) {
		String to = this.translation.get(folded(word));
		return (to != null) ? to.toCharArray() : null;
	}

	String translated(String text) {
		return this.translation.getOrDefault(folded(text), text);
	}

	Map<String, String> translation() {
		return this.translation;
	}

	WordCounter.Words seen() {
		return this.counter.words();
	}

}
