package org.holdfast.intake.value;

import java.util.Arrays;

/**
 * Gives equal texts the same small number, without making a string for each occurrence:
 * vendors, categories, departments and coded words repeat for millions of rows. Numbers
 * count up from 0. Texts are kept on the heap, so a pool is for columns whose texts
 * repeat.
 */
public final class TextPool {

	private static final long MIX = 0x9E3779B97F4A7C15L;

	/** The hash of a text in the upper half, its number and one more in the lower. */
	private long[] slots = new long[256];

	private int[] ends = new int[128];

	private char[] chars = new char[2048];

	private final int most;

	private int size;

	private int lastId = -1;

	/**
	 * A pool without end.
	 */
	public TextPool() {
		this(Integer.MAX_VALUE);
	}

	/**
	 * A pool that takes no more than some texts, so that its memory has a bound.
	 * @param most how many
	 */
	public TextPool(int most) {
		this.most = most;
	}

	/**
	 * The number of the text from {@code start} to {@code end}, a new one when it was not
	 * met before. Whitespace around it does not matter.
	 * @param text the characters
	 * @param start where the cell starts
	 * @param end where it ends (exclusive)
	 * @return its number
	 */
	public int idOf(char[] text, int start, int end) {
		return idOf(text, start, end, -1);
	}

	/**
	 * The same, with a guess that is tried first: comparing costs less than finding.
	 * @param text the characters
	 * @param start where the cell starts
	 * @param end where it ends (exclusive)
	 * @param guess the number the text probably has, or -1
	 * @return its number, -1 when it is new and the pool is full
	 */
	public int idOf(char[] text, int start, int end, int guess) {
		int from = Whitespace.skip(text, start, end);
		int to = Whitespace.skipBack(text, from, end);
		if (guess >= 0 && same(guess, text, from, to)) {
			return guess;
		}
		// ledgers are sorted by vendor or department more often than not
		if (this.lastId >= 0 && same(this.lastId, text, from, to)) {
			return this.lastId;
		}
		int hash = hash(text, from, to);
		int slot = slot(hash, text, from, to);
		if (this.slots[slot] != 0) {
			this.lastId = id(this.slots[slot]);
			return this.lastId;
		}
		if (this.size >= this.most) {
			return -1;
		}
		this.lastId = add(text, from, to, hash, slot);
		return this.lastId;
	}

	/**
	 * The number of a text that was met before. Looking for the texts of many rows before
	 * the first is needed lets them come from memory together.
	 * @param text the characters
	 * @param start where the cell starts
	 * @param end where it ends (exclusive)
	 * @return its number, -1 when it is new
	 */
	public int find(char[] text, int start, int end) {
		int from = Whitespace.skip(text, start, end);
		int to = Whitespace.skipBack(text, from, end);
		return id(this.slots[slot(hash(text, from, to), text, from, to)]);
	}

	/**
	 * Asks for a text in memory without waiting for it.
	 * @param id its number
	 * @return of no use but that it is read
	 */
	public int touch(int id) {
		int start = start(id);
		int end = this.ends[id];
		return (end > start) ? this.chars[start] + this.chars[end - 1] : 0;
	}

	/** The slot of a text, or the free one where it belongs. */
	private int slot(int hash, char[] text, int from, int to) {
		int mask = this.slots.length - 1;
		int slot = hash & mask;
		for (long taken = this.slots[slot]; taken != 0; taken = this.slots[slot]) {
			if ((int) (taken >>> 32) == hash && same(id(taken), text, from, to)) {
				return slot;
			}
			slot = (slot + 1) & mask;
		}
		return slot;
	}

	private static int id(long taken) {
		return (int) taken - 1;
	}

	/**
	 * The number of the text, a new one when it was not met before.
	 * @param text the characters
	 * @return its number
	 */
	public int idOf(String text) {
		return idOf(text.toCharArray(), 0, text.length());
	}

	/**
	 * The text with the given number, without whitespace around it.
	 * @param id the number of the text
	 * @return the text with the given number, without whitespace around it
	 */
	public String textOf(int id) {
		int start = start(id);
		return new String(this.chars, start, this.ends[id] - start);
	}

	/**
	 * How many different texts were met; their numbers are smaller.
	 * @return how many different texts were met
	 */
	public int size() {
		return this.size;
	}

	private int start(int id) {
		return (id == 0) ? 0 : this.ends[id - 1];
	}

	private boolean same(int id, char[] text, int from, int to) {
		int start = start(id);
		return this.ends[id] - start == to - from && Arrays.equals(this.chars, start, this.ends[id], text, from, to);
	}

	private int add(char[] text, int from, int to, int hash, int slot) {
		int id = this.size;
		int start = (id == 0) ? 0 : this.ends[id - 1];
		int end = start + to - from;
		if (id == this.ends.length) {
			this.ends = Arrays.copyOf(this.ends, id * 2);
		}
		if (end > this.chars.length) {
			this.chars = Arrays.copyOf(this.chars, Math.max(end, this.chars.length * 2));
		}
		System.arraycopy(text, from, this.chars, start, to - from);
		this.ends[id] = end;
		this.slots[slot] = (long) hash << 32 | id + 1;
		this.size++;
		if (this.size * 2 > this.slots.length) {
			grow();
		}
		return id;
	}

	private void grow() {
		long[] wider = new long[this.slots.length * 2];
		int mask = wider.length - 1;
		for (long taken : this.slots) {
			if (taken != 0) {
				int slot = (int) (taken >>> 32) & mask;
				while (wider[slot] != 0) {
					slot = (slot + 1) & mask;
				}
				wider[slot] = taken;
			}
		}
		this.slots = wider;
	}

	private static int hash(char[] text, int from, int to) {
		long hash = to - from;
		int at = from;
		for (; at + 4 <= to; at += 4) {
			long four = text[at] | ((long) text[at + 1] << 16) | ((long) text[at + 2] << 32)
					| ((long) text[at + 3] << 48);
			hash = (hash ^ four) * MIX;
			hash ^= hash >>> 32;
		}
		for (; at < to; at++) {
			hash = (hash ^ text[at]) * MIX;
		}
		hash ^= hash >>> 29;
		return (int) (hash ^ (hash >>> 32));
	}

}
