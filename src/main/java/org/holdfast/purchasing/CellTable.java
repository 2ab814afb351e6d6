package org.holdfast.purchasing;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.function.LongConsumer;

import org.holdfast.intake.LeafWriter;
import org.holdfast.intake.LeafWriter.Element;

/**
 * Sums by month, category, site and party, kept outside the heap while the lines stream
 * by: some 100 MB for the largest file. When it grows larger it writes what it has and
 * begins anew: cells of one key add up wherever they are read. No objects are made for a
 * line, and a cell lies in one place in memory. To be closed.
 */
class CellTable implements AutoCloseable {

	static final String COLUMNS = "month, party, category, site, cents, lines, first_day, last_day";

	private static final int FIRST_CAPACITY = 1 << 12;

	/** A ledger of ten million lines has a million and a half. */
	private static final int MOST = 2_500_000;

	/** So many cells fill a page of the database. */
	private static final int CELLS = 200;

	private static final int PARTY_BITS = 24;

	private static final int CATEGORY_BITS = 15;

	private static final int SITE_BITS = 13;

	private static final int DAY_BITS = 5;

	private static final int DAY_MASK = (1 << DAY_BITS) - 1;

	/** The days from 1900 to 2100. */
	private static final int FIRST_DAY = (int) LocalDate.of(1900, 1, 1).toEpochDay();

	private static final short[] MONTHS = months();

	/** The first day of each month, counted as {@link #MONTHS}. */
	private static final int[] STARTS = starts();

	/**
	 * A cell is three words: its key, its cents, and how many lines with the first and
	 * last day of the month. No cell is without lines.
	 */
	private static final int CENTS = 8;

	private static final int LINES = 16;

	private static final int BYTES = 24;

	private final LeafWriter out;

	private int capacity = FIRST_CAPACITY;

	private Arena arena = Arena.ofConfined();

	private MemorySegment cells = allocated(this.arena, this.capacity);

	private int size;

	private final long[] keys = new long[LineChunk.LINES];

	/** Of no use but that it is read. */
	private long touched;

	CellTable(LeafWriter out) {
		this.out = out;
	}

	/**
	 * Adds lines. Their cells lie anywhere in a table that is in no cache, so all are
	 * asked for before the first is waited for.
	 * @param lines lines with days from 1900 to 2100, parties below 2^24, categories
	 * below 2^15 and sites below 2^13
	 * @throws SQLException when the database fails
	 */
	void add(LineChunk lines) throws SQLException {
		int count = lines.size();
		for (int i = 0; i < count; i++) {
			this.keys[i] = key(MONTHS[lines.day(i) - FIRST_DAY], lines.party(i), lines.category(i), lines.site(i));
		}
		for (int i = 0; i < count; i++) {
			this.touched += get((long) slot(this.keys[i]) * BYTES);
		}
		for (int i = 0; i < count; i++) {
			int epochDay = lines.day(i);
			add(this.keys[i], epochDay - STARTS[MONTHS[epochDay - FIRST_DAY]], lines.cents(i));
		}
	}

	private void add(long key, int day, long amount) throws SQLException {
		long at = find(key);
		long lines = get(at + LINES);
		if (lines == 0) {
			if (this.size == MOST) {
				flush();
				at = find(key);
			}
			else if (this.size * 10L > this.capacity * 6L) {
				grow();
				at = find(key);
			}
			this.size++;
			set(at, key);
			lines = lines(0, day, day);
		}
		set(at + CENTS, get(at + CENTS) + amount);
		set(at + LINES, lines(count(lines) + 1, Math.min(first(lines), day), Math.max(last(lines), day)));
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

	private static int[] starts() {
		int[] starts = new int[MONTHS[MONTHS.length - 1] + 1];
		for (int month = 0; month < starts.length; month++) {
			starts[month] = (int) LocalDate.of(1900 + month / 12, month % 12 + 1, 1).toEpochDay();
		}
		return starts;
	}

	/** 12 bits of month, 24 of party, 15 of category, 13 of site. */
	private static long key(int month, int party, int category, int site) {
		return (((long) month << PARTY_BITS | party) << CATEGORY_BITS | category) << SITE_BITS | site;
	}

	private static long lines(long count, int first, int last) {
		return (count << DAY_BITS | first) << DAY_BITS | last;
	}

	private static long count(long lines) {
		return lines >>> 2 * DAY_BITS;
	}

	private static int first(long lines) {
		return (int) (lines >>> DAY_BITS) & DAY_MASK;
	}

	private static int last(long lines) {
		return (int) lines & DAY_MASK;
	}

	private static MemorySegment allocated(Arena arena, int capacity) {
		return arena.allocate((long) capacity * BYTES, Long.BYTES);
	}

	private long get(long at) {
		return this.cells.get(ValueLayout.JAVA_LONG, at);
	}

	private void set(long at, long word) {
		this.cells.set(ValueLayout.JAVA_LONG, at, word);
	}

	private int slot(long key) {
		long mixed = key * 0x9E3779B97F4A7C15L;
		return (int) (mixed ^ mixed >>> 32) & this.capacity - 1;
	}

	private long find(long key) {
		int mask = this.capacity - 1;
		int slot = slot(key);
		long at = (long) slot * BYTES;
		while (get(at + LINES) != 0 && get(at) != key) {
			slot = slot + 1 & mask;
			at = (long) slot * BYTES;
		}
		return at;
	}

	private void grow() {
		MemorySegment old = this.cells;
		Arena past = this.arena;
		this.capacity *= 2;
		this.arena = Arena.ofConfined();
		this.cells = allocated(this.arena, this.capacity);
		for (long at = 0; at < old.byteSize(); at += BYTES) {
			if (old.get(ValueLayout.JAVA_LONG, at + LINES) != 0) {
				MemorySegment.copy(old, at, this.cells, find(old.get(ValueLayout.JAVA_LONG, at)), BYTES);
			}
		}
		past.close();
	}

	/**
	 * Writes the cells, a page at a time, and begins anew.
	 * @throws SQLException when the database fails
	 */
	void flush() throws SQLException {
		long[] page = new long[CELLS];
		int count = 0;
		for (long at = 0; at < this.cells.byteSize(); at += BYTES) {
			if (get(at + LINES) != 0) {
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
		this.cells.fill((byte) 0);
		this.size = 0;
	}

	private void write(long[] page, int count) throws SQLException {
		this.out.row();
		column(Element.DATE, page, count, (at) -> this.out.date((long) start(at)));
		column(Element.INT4, page, count, (at) -> this.out.int4(part(get(at), CATEGORY_BITS + SITE_BITS, PARTY_BITS)));
		column(Element.INT2, page, count, (at) -> this.out.int2(part(get(at), SITE_BITS, CATEGORY_BITS)));
		column(Element.INT2, page, count, (at) -> this.out.int2(part(get(at), 0, SITE_BITS)));
		column(Element.INT8, page, count, (at) -> this.out.int8(get(at + CENTS)));
		column(Element.INT4, page, count, (at) -> this.out.int4((int) count(get(at + LINES))));
		column(Element.DATE, page, count, (at) -> this.out.date((long) start(at) + first(get(at + LINES))));
		column(Element.DATE, page, count, (at) -> this.out.date((long) start(at) + last(get(at + LINES))));
	}

	private void column(Element element, long[] page, int count, LongConsumer value) {
		this.out.list(element, count, (i) -> value.accept(page[i]));
	}

	private int start(long at) {
		return STARTS[(int) (get(at) >>> PARTY_BITS + CATEGORY_BITS + SITE_BITS)];
	}

	private static int part(long key, int shift, int bits) {
		return (int) (key >>> shift) & (1 << bits) - 1;
	}

	@Override
	public void close() {
		this.arena.close();
	}

}
