package org.holdfast.intake.reading;

import java.nio.CharBuffer;
import java.text.Normalizer;
import java.util.UUID;

import org.holdfast.intake.value.Whitespace;
import org.jspecify.annotations.Nullable;

/**
 * A hash of 128 bits over cells and numbers: MurmurHash3 (x64, 128 bits) by Austin
 * Appleby, fed with the UTF-16 units of each cell, four at a time, and then the length of
 * the cell, so that neither moving a character to the next cell nor an empty cell goes
 * unseen. Two different rows among 10 million share it with a probability of about 1 in
 * 10<sup>25</sup>. It has no key and resists nobody who constructs collisions: such a
 * person only spoils the file they send. Used for one row after another by one thread.
 */
public final class RowHash {

	private static final long C1 = 0x87c37b91114253d5L;

	private static final long C2 = 0x4cf5ad432745937fL;

	/**
	 * Bits that a combining character has, in any of four characters.
	 */
	private static final long PERHAPS_APART = 0xFE00_FE00_FE00_FE00L;

	private long h1;

	private long h2;

	private long half;

	private boolean hasHalf;

	private long words;

	/**
	 * Starts a new hash.
	 * @return this hash
	 */
	public RowHash begin() {
		this.h1 = 0;
		this.h2 = 0;
		this.hasHalf = false;
		this.words = 0;
		return this;
	}

	/**
	 * Adds the cell of the column, without whitespace around it.
	 * @param row the row
	 * @param column the column, from 0
	 * @return this hash
	 */
	public RowHash add(Row row, int column) {
		char[] text = row.text();
		int start = row.start(column);
		int end = row.end(column);
		while (start < end && Whitespace.is(text[start])) {
			start++;
		}
		while (end > start && Whitespace.is(text[end - 1])) {
			end--;
		}
		return add(text, start, end);
	}

	/**
	 * Adds the characters from {@code start} to {@code end} as one cell; letters and
	 * their accents count the same together and apart (NFC).
	 * @param text the characters
	 * @param start where the cell starts
	 * @param end where it ends (exclusive)
	 * @return this hash
	 */
	public RowHash add(char[] text, int start, int end) {
		int at = start;
		long before1 = this.h1;
		long before2 = this.h2;
		long beforeHalf = this.half;
		long beforeWords = this.words;
		long met = 0;
		for (; at + 4 <= end; at += 4) {
			long word = text[at] | ((long) text[at + 1] << 16) | ((long) text[at + 2] << 32)
					| ((long) text[at + 3] << 48);
			met |= word;
			add(word);
		}
		long rest = end - start;
		for (; at < end; at++) {
			met |= text[at];
			rest = (rest << 16) | text[at];
		}
		if ((met & PERHAPS_APART) != 0) {
			String composed = composed(text, start, end);
			if (composed != null) {
				this.h1 = before1;
				this.h2 = before2;
				this.half = beforeHalf;
				this.hasHalf = (beforeWords & 1) != 0;
				this.words = beforeWords;
				return add(composed);
			}
		}
		return add(rest);
	}

	private static @Nullable String composed(char[] text, int start, int end) {
		CharBuffer written = CharBuffer.wrap(text, start, end - start);
		return Normalizer.isNormalized(written, Normalizer.Form.NFC) ? null
				: Normalizer.normalize(written, Normalizer.Form.NFC);
	}

	/**
	 * Adds a text as one cell.
	 * @param text the characters
	 * @return this hash
	 */
	public RowHash add(String text) {
		return add(text.toCharArray(), 0, text.length());
	}

	/**
	 * Adds a number.
	 * @param word the number
	 * @return this hash
	 */
	public RowHash add(long word) {
		this.words++;
		if (!this.hasHalf) {
			this.half = word;
			this.hasHalf = true;
			return this;
		}
		this.hasHalf = false;
		block(this.half, word);
		return this;
	}

	private void block(long k1, long k2) {
		this.h1 ^= Long.rotateLeft(k1 * C1, 31) * C2;
		this.h1 = (Long.rotateLeft(this.h1, 27) + this.h2) * 5 + 0x52dce729;
		this.h2 ^= Long.rotateLeft(k2 * C2, 33) * C1;
		this.h2 = (Long.rotateLeft(this.h2, 31) + this.h1) * 5 + 0x38495ab5;
	}

	/**
	 * Ends the hash; {@link #high()} and {@link #low()} hold it until the next begins.
	 * @return this hash
	 */
	public RowHash end() {
		if (this.hasHalf) {
			this.hasHalf = false;
			block(this.half, 0);
		}
		long length = this.words * 8;
		this.h1 ^= length;
		this.h2 ^= length;
		this.h1 += this.h2;
		this.h2 += this.h1;
		this.h1 = mix(this.h1);
		this.h2 = mix(this.h2);
		this.h1 += this.h2;
		this.h2 += this.h1;
		return this;
	}

	private static long mix(long value) {
		long k = value;
		k ^= k >>> 33;
		k *= 0xff51afd7ed558ccdL;
		k ^= k >>> 33;
		k *= 0xc4ceb9fe1a85ec53L;
		return k ^ (k >>> 33);
	}

	/**
	 * The first 64 bits.
	 * @return the first 64 bits
	 */
	public long high() {
		return this.h1;
	}

	/**
	 * The last 64 bits; enough by themselves where only equality with one other row is
	 * asked.
	 * @return the last 64 bits
	 */
	public long low() {
		return this.h2;
	}

	/**
	 * The hash as it is stored.
	 * @return the hash as it is stored
	 */
	public UUID uuid() {
		return new UUID(this.h1, this.h2);
	}

}
