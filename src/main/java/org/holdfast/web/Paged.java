package org.holdfast.web;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * One page of a long list.
 *
 * @param items the rows of this page
 * @param paging which page it is
 * @param total rows of the whole list
 * @param <T> what a row is
 */
public record Paged<T>(List<T> items, Paging paging, long total) {

	public Paged {
		items = List.copyOf(items);
	}

	/**
	 * Number of pages.
	 * @return at least 1
	 */
	public int pages() {
		return (int) Math.max(1, (this.total + this.paging.size() - 1) / this.paging.size());
	}

	/**
	 * Number of the first row shown, counted from 1.
	 * @return 0 when nothing is shown
	 */
	public long first() {
		return this.items.isEmpty() ? 0 : this.paging.offset() + 1;
	}

	/**
	 * Number of the last row shown.
	 * @return 0 when nothing is shown
	 */
	public long last() {
		return this.items.isEmpty() ? 0 : this.paging.offset() + this.items.size();
	}

	/**
	 * Pages to link to: the ends and the neighbours. A 0 stands for a gap.
	 * @return page numbers in rising order
	 */
	public List<Integer> links() {
		TreeSet<Integer> near = new TreeSet<>(List.of(1, pages()));
		for (int page = this.paging.page() - 1; page <= this.paging.page() + 1; page++) {
			near.add(Math.clamp(page, 1, pages()));
		}
		List<Integer> links = new ArrayList<>();
		for (int page : near) {
			if (!links.isEmpty() && page > links.getLast() + 1) {
				links.add(0);
			}
			links.add(page);
		}
		return links;
	}

}
