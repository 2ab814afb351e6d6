package org.holdfast.intake.reading;

/**
 * Counts outside the heap how often equal rows come in a file, for files whose rows have
 * no numbers of their own: the identity of such a row is its content with its occurrence
 * number. About 20 bytes a different row. Used by one thread at a time; to be closed.
 */
public final class OccurrenceCounter implements AutoCloseable {

	private final OffHeapTable table;

	public OccurrenceCounter() {
		this(0);
	}

	/**
	 * Makes room for about as many different rows as are expected, which saves time.
	 * @param expected how many different rows
	 */
	public OccurrenceCounter(long expected) {
		this.table = new OffHeapTable(16, expected);
	}

	/**
	 * Says which content will be counted soon, which saves waiting for memory.
	 * @param high the first 64 bits of a hash of the content
	 * @param low the last 64 bits
	 */
	public void expect(long high, long low) {
		this.table.expect(high, low);
	}

	/**
	 * Counts a row with this content.
	 * @param high the first 64 bits of a hash of the content
	 * @param low the last 64 bits
	 * @return its occurrence number: 1 for the first, 2 for the second
	 */
	public int count(long high, long low) {
		if (this.table.find(high, low)) {
			int next = this.table.number() + 1;
			this.table.number(next);
			return next;
		}
		this.table.take(high, low, 1);
		return 1;
	}

	/**
	 * How many different contents were counted.
	 * @return how many different contents were counted
	 */
	public long size() {
		return this.table.size();
	}

	/**
	 * How many bytes outside the heap are in use.
	 * @return how many bytes outside the heap are in use
	 */
	public long bytes() {
		return this.table.bytes();
	}

	@Override
	public void close() {
		this.table.close();
	}

}
