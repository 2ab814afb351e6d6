package org.holdfast.metrics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.holdfast.metrics.Figure.Visibility;
import org.holdfast.metrics.FigureRepository.Decided;

/**
 * Advancement has the people of job families below it: while a headcount by job family is
 * hidden that may be of the same roster, the difference of the two could be it. The
 * argument stands in {@code docs/domain/suppression.md}.
 */
class AdvancementSuppression {

	private final List<LocalDate> hidden;

	/**
	 * Takes what was decided of headcounts.
	 * @param hidden the last days of the periods in which one by job family is hidden
	 */
	AdvancementSuppression(List<LocalDate> hidden) {
		this.hidden = List.copyOf(hidden);
	}

	/**
	 * Hides what could give a headcount away.
	 * @param figures figures of advancement, as decided by themselves
	 * @return the same figures in the same order
	 */
	List<Decided> of(List<Decided> figures) {
		return figures.stream().map(this::of).toList();
	}

	private Decided of(Decided decided) {
		BigDecimal people = decided.computed().measured().denominator();
		boolean nobody = people == null || people.signum() == 0;
		if (nobody || decided.visibility() != Visibility.SHOWN || !meets(decided.computed().period().from())) {
			return decided;
		}
		return new Decided(decided.computed(), Visibility.HIDDEN_TO_PROTECT, true,
				decided.computed().measured().excluded().keySet());
	}

	/** A roster counts for twelve months, so no other can stand behind both. */
	private boolean meets(LocalDate start) {
		return this.hidden.stream()
			.anyMatch((day) -> !day.isBefore(start.minusYears(1)) && !day.isAfter(start.plusYears(1)));
	}

}
