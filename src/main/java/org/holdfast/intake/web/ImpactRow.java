package org.holdfast.intake.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.holdfast.intake.ImportImpact;
import org.holdfast.intake.ImportView;
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

	static List<ImpactRow> of(ImportView view, boolean exact) {
		return of(view.impact(), exact);
	}

	static List<ImpactRow> of(List<ImportImpact.Change> changes, boolean exact) {
		return changes.stream().map((change) -> of(change, exact)).toList();
	}

	private static ImpactRow of(ImportImpact.Change change, boolean exact) {
		return new ImpactRow(change.code(), change.from(), change.to(), number(change.before()), number(change.after()),
				(change.unit() != null) ? change.unit() : "", change.sensitive() && !exact);
	}

	private static @Nullable BigDecimal number(@Nullable String text) {
		return (text != null) ? new BigDecimal(text) : null;
	}

}
