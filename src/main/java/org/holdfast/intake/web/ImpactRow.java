package org.holdfast.intake.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.holdfast.intake.ImportImpact;
import org.jspecify.annotations.Nullable;

/**
 * One figure before and after, as a page shows it.
 *
 * @param code the indicator
 * @param from first day of the fiscal year
 * @param to last day of the fiscal year
 * @param before without the import
 * @param after with it
 * @param unit what it is counted in
 * @param hidden whether both are kept from the reader
 */
record ImpactRow(String code, LocalDate from, LocalDate to, @Nullable BigDecimal before, @Nullable BigDecimal after,
		String unit, boolean hidden) {

	/**
	 * The figures that change.
	 * @param changes all changes
	 * @param exact whether the reader has the person-level right
	 * @return those of periods that are open
	 */
	static List<ImpactRow> of(List<ImportImpact.Change> changes, boolean exact) {
		return changes.stream().filter((change) -> !change.closed()).map((change) -> of(change, exact)).toList();
	}

	/**
	 * The figures that are kept although the data would give others.
	 * @param changes all changes
	 * @param exact whether the reader has the person-level right
	 * @return those of closed periods
	 */
	static List<ImpactRow> closed(List<ImportImpact.Change> changes, boolean exact) {
		return changes.stream().filter(ImportImpact.Change::closed).map((change) -> of(change, exact)).toList();
	}

	private static ImpactRow of(ImportImpact.Change change, boolean exact) {
		return new ImpactRow(change.code(), change.from(), change.to(), number(change.before()), number(change.after()),
				(change.unit() != null) ? change.unit() : "", change.sensitive() && !exact);
	}

	/**
	 * Which way the figure goes.
	 * @return {@code up}, {@code down}, {@code same}, {@code first} or {@code gone}
	 */
	public String direction() {
		if (this.before == null || this.after == null) {
			return (this.after != null) ? "first" : (this.before != null) ? "gone" : "same";
		}
		int order = this.after.compareTo(this.before);
		return (order > 0) ? "up" : (order < 0) ? "down" : "same";
	}

	private static @Nullable BigDecimal number(@Nullable String text) {
		return (text != null) ? new BigDecimal(text) : null;
	}

}
