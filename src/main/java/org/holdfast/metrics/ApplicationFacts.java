package org.holdfast.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.holdfast.metrics.indicator.ApplicationIndicator;
import org.holdfast.shared.Period;
import org.holdfast.workforce.ApplicationTally;
import org.jspecify.annotations.Nullable;

/**
 * The applications of a range.
 */
class ApplicationFacts implements Facts {

	private static final String UNKNOWN_POOL = "unknown";

	private final ByMonth<ApplicationTally> applications;

	ApplicationFacts(List<ApplicationTally> applications) {
		this.applications = new ByMonth<>(applications, ApplicationTally::month);
	}

	@Override
	public Optional<Period> extent() {
		return this.applications.extent();
	}

	@Override
	public boolean hasRows(Period period) {
		return !this.applications.in(period).isEmpty();
	}

	@Override
	public List<Measured> total(Period period) {
		return List.of(ApplicationIndicator.of(null, this.applications.in(period)));
	}

	@Override
	public List<Measured> by(Period period, Breakdown breakdown) {
		return switch (breakdown) {
			case JOB_FAMILY -> grouped(period, ApplicationTally::jobFamily);
			case POOL -> grouped(period, (one) -> (one.pool() != null) ? one.pool() : UNKNOWN_POOL);
			default -> List.of();
		};
	}

	private List<Measured> grouped(Period period, Function<ApplicationTally, @Nullable String> label) {
		List<Measured> figures = new ArrayList<>();
		ByMonth.grouped(this.applications.in(period), label)
			.forEach((group, applications) -> figures.add(ApplicationIndicator.of(group, applications)));
		return figures;
	}

}
