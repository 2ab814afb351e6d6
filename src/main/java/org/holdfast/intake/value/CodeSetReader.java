package org.holdfast.intake.value;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import org.holdfast.intake.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Reads several codes of a list from one cell, separated by semicolons (or by bars,
 * commas or line ends), as a set of bits: bit {@code ordinal()} for each code.
 *
 * @param <E> the list
 */
public final class CodeSetReader<E extends Enum<E> & Code> extends ValueReader {

	private static final int REMEMBERED = 4096;

	private static final Set<String> NOTHING = Set.of("none", "na", "no", "notcertified", "notapplicable");

	private final Class<E> list;

	private final CodeWords<E> words;

	private final TextPool met = new TextPool();

	private int[] masks = new int[64];

	private int mask;

	private CodeSetReader(Class<E> list, CodeWords<E> words) {
		this.list = list;
		this.words = words;
	}

	/**
	 * Reads codes of the list by their own words and common synonyms.
	 * @param <E> the list
	 * @param list the list of codes
	 * @return a reader for one column
	 */
	public static <E extends Enum<E> & Code> CodeSetReader<E> of(Class<E> list) {
		return of(list, Map.of());
	}

	/**
	 * Reads codes of the list, also by the words of a mapping.
	 * @param <E> the list
	 * @param list the list of codes
	 * @param values the code, or a word for it, by the word in the file
	 * @return a reader for one column
	 */
	public static <E extends Enum<E> & Code> CodeSetReader<E> of(Class<E> list, Map<String, String> values) {
		CodeWords<E> words = new CodeWords<>(list);
		values.forEach(words::add);
		return new CodeSetReader<>(list, words);
	}

	@Override
	@Nullable Rule readTrimmed(char[] text, int start, int end) {
		this.mask = 0;
		if (start == end) {
			return null;
		}
		int read = (this.met.size() < REMEMBERED) ? remembered(text, start, end)
				: mask(new String(text, start, end - start));
		if (read < 0) {
			return Rule.CODE_UNKNOWN;
		}
		this.mask = read;
		return null;
	}

	private int remembered(char[] text, int start, int end) {
		int known = this.met.size();
		int id = this.met.idOf(text, start, end);
		if (id == known) {
			if (id == this.masks.length) {
				this.masks = Arrays.copyOf(this.masks, id * 2);
			}
			this.masks[id] = mask(new String(text, start, end - start));
		}
		return this.masks[id];
	}

	private int mask(String written) {
		if (this.words.knows(written)) {
			return bit(written);
		}
		int found = 0;
		for (String part : written.split("[;|,\r\n]")) {
			int bit = bit(part);
			if (bit < 0) {
				return -1;
			}
			found |= bit;
		}
		return found;
	}

	private int bit(String part) {
		E code = this.words.find(part);
		if (code != null) {
			return 1 << code.ordinal();
		}
		String plain = CodeWords.plain(part);
		return (plain.isEmpty() || NOTHING.contains(plain)) ? 0 : -1;
	}

	/**
	 * The codes as bits; 0 when the cell was blank or refused.
	 * @return the codes as bits
	 */
	public int mask() {
		return this.mask;
	}

	/**
	 * The codes of a set of bits.
	 * @param bits the codes as bits
	 * @return the codes of a set of bits
	 */
	public Set<E> codes(int bits) {
		Set<E> codes = EnumSet.noneOf(this.list);
		for (E code : this.list.getEnumConstants()) {
			if ((bits & (1 << code.ordinal())) != 0) {
				codes.add(code);
			}
		}
		return codes;
	}

}
