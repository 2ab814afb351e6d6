package org.holdfast.intake.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Counts the different words of one column, up to a limit: a column with more holds
 * something else than codes or categories.
 */
public final class WordCounter {

	/** The most different words that are told apart. */
	public static final int MOST = 2000;

	private static final int LONGEST = 200;

	private final TextPool met;

	private int[] counts = new int[64];

	private boolean full;

	public WordCounter() {
		this(new TextPool());
	}

	private WordCounter(TextPool met) {
		this.met = met;
	}

	/**
	 * Counts the words of a pool that another fills.
	 * @param pool the pool
	 * @return a counter to be told the numbers of the pool
	 */
	public static WordCounter of(TextPool pool) {
		return new WordCounter(pool);
	}

	/**
	 * Counts a word of the pool.
	 * @param id its number
	 */
	public void count(int id) {
		if (id >= this.counts.length) {
			if (id >= MOST) {
				this.full = true;
				return;
			}
			this.counts = Arrays.copyOf(this.counts, Math.min(MOST, Math.max(id + 1, this.counts.length * 2)));
		}
		this.counts[id]++;
	}

	/**
	 * Counts a word.
	 * @param text the characters
	 * @param start where it starts
	 * @param end where it ends (exclusive)
	 * @return its number, or -1 when there are too many different ones
	 */
	public int count(char[] text, int start, int end) {
		if (this.full) {
			return -1;
		}
		int id = this.met.idOf(text, start, end);
		count(id);
		return this.full ? -1 : id;
	}

	/**
	 * What was counted.
	 * @return the words that are not blank, those of most rows first
	 */
	public Words words() {
		List<Word> words = new ArrayList<>();
		TextReader reader = new TextReader();
		for (int id = 0; id < Math.min(this.met.size(), this.counts.length); id++) {
			String text = this.met.textOf(id);
			if (this.counts[id] > 0 && !text.isBlank() && text.length() <= LONGEST) {
				reader.read(text);
				words.add(new Word(reader.value(), this.counts[id]));
			}
		}
		words.removeIf((word) -> word.text().isEmpty());
		words.sort((one, other) -> (one.rows() != other.rows()) ? Integer.compare(other.rows(), one.rows())
				: one.text().compareTo(other.text()));
		return new Words(List.copyOf(words), this.full);
	}

	/**
	 * The words of a column.
	 *
	 * @param words the words, at most {@link #MOST}
	 * @param more whether there are more
	 */
	public record Words(List<Word> words, boolean more) {

	}

	/**
	 * A word.
	 *
	 * @param text the word as it would be stored
	 * @param rows in how many rows it stands
	 */
	public record Word(String text, int rows) {

	}

}
