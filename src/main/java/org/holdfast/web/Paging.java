package org.holdfast.web;

/**
 * Which part of a long list is asked for. Whatever a reader writes into the address, it
 * stays within bounds.
 *
 * @param page number of the page, the first is 1
 * @param size rows on a page, 1 to 200
 */
public record Paging(int page, int size) {

	/** The most rows one page shows. */
	public static final int MOST_ROWS = 200;

	private static final int LAST_PAGE = 1_000_000;

	public Paging {
		page = Math.clamp(page, 1, LAST_PAGE);
		size = Math.clamp(size, 1, MOST_ROWS);
	}

	public static Paging of(int page, int size) {
		return new Paging(page, size);
	}

	/**
	 * Rows to skip.
	 * @return 0 for the first page
	 */
	public long offset() {
		return (this.page - 1L) * this.size;
	}

}
