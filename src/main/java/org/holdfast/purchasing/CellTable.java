package org.holdfast.purchasing;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;

import org.holdfast.intake.LeafWriter;

/**
 * Sums by month, category, site and party, kept while the lines stream by. When it grows
 * large it writes what it has and begins anew: cells of one key add up wherever they are
 * read. No objects are made for a line.
 */
class CellTable {

	static final String COLUMNS = "month, party, category, site, cents, lines, first_day, last_day";

	private static final int MOST = 400_000;

	private static final int PARTY_BITS = 24;

	private static final int LABEL_BITS = 15;

	private final LeafWriter out;

	private int capacity = 1 << 12;

	private long[] keys = new long[this.capacity];

	private long[] cents = new long[this.capacity];

	private int[] lines = new int[this.capacity];

	private int[] firsts = new int[this.capacity];

	private int[] lasts = new int[this.capacity];

	private int size;

	CellTable(LeafWriter out) {
		this.out = out;
	}

	/**
	 * Adds a line.
	 * @param month the month since January 1900, below 2^12
	 * @param epochDay the day
	 * @param party below 2^24
	 * @param category below 2^15
	 * @param site below 2^13
	 * @param amount cents
	 * @throws SQLException when the database fails
	 */
	void add(int month, int epochDay, int party, int category, int site, long amount) throws SQLException {
		long key = key(month, party, category, site);
		int slot = slot(key);
		if (this.lines[slot] == 0) {
			if (this.size == MOST) {
				flush();
				slot = slot(key);
			}
			else if (this.size * 10 > this.capacity * 6) {
				grow();
				slot = slot(key);
			}
			this.size++;
			this.keys[slot] = key;
			this.firsts[slot] = epochDay;
			this.lasts[slot] = epochDay;
		}
		this.cents[slot] += amount;
		this.lines[slot]++;
		this.firsts[slot] = Math.min(this.firsts[slot], epochDay);
		this.lasts[slot] = Math.max(this.lasts[slot], epochDay);
	}

	/** 12 bits of month, 24 of party, 15 of category, 13 of site. */
	private static long key(int month, int party, int category, int site) {
		return ((long) month << PARTY_BITS | party) << LABEL_BITS + 13 | (long) category << 13 | site;
	}

	void flush() throws SQLException {
		for (int i = 0; i < this.capacity; i++) {
			if (this.lines[i] != 0) {
				long key = this.keys[i];
				int month = (int) (key >>> PARTY_BITS + LABEL_BITS + 13);
				long day = LocalDate.of(1900 + month / 12, month % 12 + 1, 1).toEpochDay();
				this.out.row()
					.date(day)
					.int4((int) (key >>> LABEL_BITS + 13) & (1 << PARTY_BITS) - 1)
					.int2((int) (key >>> 13) & (1 << LABEL_BITS) - 1)
					.int2((int) key & (1 << 13) - 1)
					.int8(this.cents[i])
					.int4(this.lines[i])
					.date((long) this.firsts[i])
					.date((long) this.lasts[i]);
			}
		}
		Arrays.fill(this.lines, 0);
		Arrays.fill(this.cents, 0);
		this.size = 0;
	}

	private int slot(long key) {
		int mask = this.capacity - 1;
		int slot = (int) (mixed(key) & mask);
		while (this.lines[slot] != 0 && this.keys[slot] != key) {
			slot = slot + 1 & mask;
		}
		return slot;
	}

	private static long mixed(long key) {
		long mixed = key * 0x9E3779B97F4A7C15L;
		return mixed ^ mixed >>> 32;
	}

	private void grow() {
		long[] oldKeys = this.keys;
		long[] oldCents = this.cents;
		int[] oldLines = this.lines;
		int[] oldFirsts = this.firsts;
		int[] oldLasts = this.lasts;
		this.capacity *= 2;
		this.keys = new long[this.capacity];
		this.cents = new long[this.capacity];
		this.lines = new int[this.capacity];
		this.firsts = new int[this.capacity];
		this.lasts = new int[this.capacity];
		for (int i = 0; i < oldKeys.length; i++) {
			if (oldLines[i] != 0) {
				int slot = slot(oldKeys[i]);
				this.keys[slot] = oldKeys[i];
				this.cents[slot] = oldCents[i];
				this.lines[slot] = oldLines[i];
				this.firsts[slot] = oldFirsts[i];
				this.lasts[slot] = oldLasts[i];
			}
		}
	}

}
