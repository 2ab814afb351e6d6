package org.holdfast.intake.reading;

/**
 * Remembers outside the heap which identities a file has, with a hash of the content of
 * the row that had each first, so that a second row with the same identity is told to be
 * equal or different. About 30 bytes an identity. Used by one thread at a time; to be
 * closed.
 */
public final class IdentitySet implements AutoCloseable {

	private final OffHeapTable table;

	public IdentitySet() {
		this(0);
	}

	/**
	 * Makes room for about as many different identities as are expected, which saves
	 * time.
	 * @param expected how many different identities
	 */
	public IdentitySet(long expected) {
		this.table = new OffHeapTable(24, expected);
	}

	/**
	 * Says which identity will be met soon, which saves waiting for memory.
	 * @param high the first 64 bits of the identity
	 * @param low the last 64 bits
	 */
	public void expect(long high, long low) {
		this.table.expect(high, low);
	}

	/**
	 * Meets the identity in a row.
	 * @param high the first 64 bits of the identity
	 * @param low the last 64 bits
	 * @param content a hash of everything that must agree for two rows to be equal
	 * @param row the number of the row, at least 1
	 * @return what is known of the identity
	 */
	public Meeting meet(long high, long low, long content, int row) {
		if (this.table.find(high, low)) {
			return (this.table.word() == content) ? Meeting.EQUAL : Meeting.DIFFERENT;
		}
		this.table.take(high, low, row);
		this.table.word(content);
		return Meeting.NEW;
	}

	/**
	 * The row that had the identity met last first.
	 * @return the row that had the identity met last first
	 */
	public int firstRow() {
		return this.table.number();
	}

	/**
	 * How many different identities were met.
	 * @return how many different identities were met
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

	/**
	 * What is known of an identity when a row comes.
	 */
	public enum Meeting {

		/**
		 * No row had it before.
		 */
		NEW,

		/**
		 * A row with equal content had it.
		 */
		EQUAL,

		/**
		 * A row with other content had it.
		 */
		DIFFERENT

	}

}
