package org.holdfast.web;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * The column a list is sorted by. Only columns the page allows ever reach a query.
 *
 * @param column one of the allowed columns
 * @param descending whether the largest stands first
 */
public record Sorting(String column, boolean descending) {

	/**
	 * What a reader asked for, or the page's own order.
	 * @param requested the column, after a minus sign when descending
	 * @param allowed columns the page sorts by; the first is its own order
	 * @return a sorting by one of the allowed columns
	 */
	public static Sorting of(@Nullable String requested, String... allowed) {
		String wish = Objects.requireNonNullElse(requested, "");
		boolean descending = wish.startsWith("-");
		String column = descending ? wish.substring(1) : wish;
		if (List.of(allowed).contains(column)) {
			return new Sorting(column, descending);
		}
		return new Sorting(allowed[0], false);
	}

	/**
	 * What the head of a column says to assistive technology.
	 * @param name the column
	 * @return a value of {@code aria-sort}
	 */
	public String stateOf(String name) {
		if (!this.column.equals(name)) {
			return "none";
		}
		return this.descending ? "descending" : "ascending";
	}

	/**
	 * What the link in the head of a column asks for.
	 * @param name the column
	 * @return the same column the other way round, or another column rising
	 */
	public String next(String name) {
		return (this.column.equals(name) && !this.descending) ? "-" + name : name;
	}

}
