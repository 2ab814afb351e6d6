package org.holdfast.intake.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.holdfast.intake.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Reads one code of a list, forgiving of case, blanks and hyphens.
 *
 * @param <E> the list
 */
public final class CodeReader<E extends Enum<E> & Code> extends ValueReader {

	/**
	 * A column with more different words than this holds no codes, and they are not
	 * remembered.
	 */
	private static final int REMEMBERED = 4096;

	private final CodeWords<E> words;

	private final TextPool met = new TextPool();

	private final List<@Nullable E> meant = new ArrayList<>();

	private @Nullable E code;

	private CodeReader(CodeWords<E> words) {
		this.words = words;
	}

	/**
	 * Reads codes of the list by their own words and common synonyms.
	 * @param <E> the list
	 * @param list the list of codes
	 * @return a reader for one column
	 */
	public static <E extends Enum<E> & Code> CodeReader<E> of(Class<E> list) {
		return of(list, Map.of());
	}

	/**
	 * Reads codes of the list, also by the words of a mapping.
	 * @param <E> the list
	 * @param list the list of codes
	 * @param values the code, or a word for it, by the word in the file
	 * @return a reader for one column
	 */
	public static <E extends Enum<E> & Code> CodeReader<E> of(Class<E> list, Map<String, String> values) {
		CodeWords<E> words = new CodeWords<>(list);
		values.forEach(words::add);
		return new CodeReader<>(words);
	}

	@Override
	@Nullable Rule readTrimmed(char[] text, int start, int end) {
		this.code = null;
		if (start == end) {
			return null;
		}
		this.code = (this.met.size() < REMEMBERED) ? remembered(text, start, end)
				: this.words.find(new String(text, start, end - start));
		return (this.code == null) ? Rule.CODE_UNKNOWN : null;
	}

	private @Nullable E remembered(char[] text, int start, int end) {
		int id = this.met.idOf(text, start, end);
		if (id == this.meant.size()) {
			this.meant.add(this.words.find(new String(text, start, end - start)));
		}
		return this.meant.get(id);
	}

	/**
	 * The code, or {@code null} when the cell was blank or refused.
	 * @return the code, or {@code null} when the cell was blank or refused
	 */
	public @Nullable E code() {
		return this.code;
	}

}
