package org.holdfast.purchasing;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.IntConsumer;

import org.holdfast.intake.LeafWriter;
import org.holdfast.intake.LeafWriter.Element;

/**
 * Sums by month, category, site and party, kept while the lines stream by. When it grows
 * large it writes what it has and begins anew: cells of one key add up wherever they are
 * read. No objects are made for a line, and a cell lies in one place in memory.
 */
class CellTable {

	static final String COLUMNS = "month, party, category, site, cents, lines, first_day, last_day";

	private static final int MOST = 400_000;

	/** So many cells fill a page of the database. */
	private static final int CELLS = 200;

	private static final int PARTY_BITS = 24;

	private static final int CATEGORY_BITS = 15;

	private static final int SITE_BITS = 13;

	/** The days from 1900 to 2100. */
	private static final int FIRST_DAY = (int) LocalDate.of(1900, 1, 1).toEpochDay();

	private static final short[] MONTHS = months();

	/** A cell is four words: its key, its cents, how many lines, first and last day. */
	private static final int WIDTH = 4;

	private final LeafWriter out;

	private int capacity = 1 << 12;

	private long[] words = new long[this.capacity * WIDTH];

	private int size;

	CellTable(LeafWriter out) {
		this.out = out;
	}

	/**
	 * Adds a line.
	 * @param epochDay the day, from 1900 to 2100
	 * @param party below 2^24
	 * @param category below 2^15
	 * @param site below 2^13
	 * @param amount cents
	 * @throws SQLException when the database fails
	 */
	void add(int epochDay, int party, int category, int site, long amount) throws SQLException {
		int day = epochDay - FIRST_DAY;
		long key = key(MONTHS[day], party, category, site);
		int at = find(key);
		if (this.words[at + 2] == 0) {
			if (this.size == MOST) {
				flush();
				at = find(key);
			}
			else if (this.size * 10 > this.capacity * 6) {
				grow();
				at = find(key);
			}
			this.size++;
			this.words[at] = key;
			this.words[at + 3] = days(day, day);
		}
		this.words[at + 1] += amount;
		this.words[at + 2]++;
		long days = this.words[at + 3];
		this.words[at + 3] = days(Math.min(first(days), day), Math.max(last(days), day));
	}

	/** Months since January 1900, by days since then. */
	private static short[] months() {
		short[] months = new short[(int) LocalDate.of(2101, 1, 1).toEpochDay() - FIRST_DAY];
		for (int day = 0; day < months.length; day++) {
			LocalDate date = LocalDate.ofEpochDay(FIRST_DAY + day);
			months[day] = (short) ((date.getYear() - 1900) * 12 + date.getMonthValue() - 1);
		}
		return months;
	}

	/** 12 bits of month, 24 of party, 15 of category, 13 of site. */
	private static long key(int month, int party, int category, int site) {
		return (((long) month << PARTY_BITS | party) << CATEGORY_BITS | category) << SITE_BITS | site;
	}

	private static long days(int first, int last) {
		return (long) first << 32 | last;
	}

	private static int first(long days) {
		return (int) (days >>> 32);
	}

	private static int last(long days) {
		return (int) days;
	}

	private int find(long key) {
		int mask = this.capacity - 1;
		long mixed = key * 0x9E3779B97F4A7C15L;
		int slot = (int) (mixed ^ mixed >>> 32) & mask;
		while (this.words[slot * WIDTH + 2] != 0 && this.words[slot * WIDTH] != key) {
			slot = slot + 1 & mask;
		}
		return slot * WIDTH;
	}

	private void grow() {
		long[] old = this.words;
		this.capacity *= 2;
		this.words = new long[this.capacity * WIDTH];
		for (int at = 0; at < old.length; at += WIDTH) {
			if (old[at + 2] != 0) {
				System.arraycopy(old, at, this.words, find(old[at]), WIDTH);
			}
		}
	}

	/**
	 * Writes the cells, a page at a time, and begins anew.
	 * @throws SQLException when the database fails
	 */
	void flush() throws SQLException {
		int[] page = new int[CELLS];
		int count = 0;
		for (int at = 0; at < this.words.length; at += WIDTH) {
			if (this.words[at + 2] != 0) {
				page[count++] = at;
				if (count == CELLS) {
					write(page, count);
					count = 0;
				}
			}
		}
		if (count > 0) {
			write(page, count);
		}
		Arrays.fill(this.words, 0);
		this.size = 0;
	}

	private void write(int[] page, int count) throws SQLException {
		this.out.row();
		column(Element.DATE, page, count, (at) -> this.out.date(month(this.words[at])));
		column(Element.INT4, page, count,
				(at) -> this.out.int4(part(this.words[at], CATEGORY_BITS + SITE_BITS, PARTY_BITS)));
		column(Element.INT2, page, count, (at) -> this.out.int2(part(this.words[at], SITE_BITS, CATEGORY_BITS)));
		column(Element.INT2, page, count, (at) -> this.out.int2(part(this.words[at], 0, SITE_BITS)));
		column(Element.INT8, page, count, (at) -> this.out.int8(this.words[at + 1]));
		column(Element.INT4, page, count, (at) -> this.out.int4((int) this.words[at + 2]));
		column(Element.DATE, page, count, (at) -> this.out.date((long) FIRST_DAY + first(this.words[at + 3])));
		column(Element.DATE, page, count, (at) -> this.out.date((long) FIRST_DAY + last(this.words[at + 3])));
	}

	private void column(Element element, int[] page, int count, IntConsumer value) {
		this.out.list(element, count, (i) -> value.accept(page[i]));
	}

	private static long month(long key) {
		int month = (int) (key >>> PARTY_BITS + CATEGORY_BITS + SITE_BITS);
		return LocalDate.of(1900 + month / 12, month % 12 + 1, 1).toEpochDay();
	}

	private static int part(long key, int shift, int bits) {
		return (int) (key >>> shift) & (1 << bits) - 1;
	}

}
