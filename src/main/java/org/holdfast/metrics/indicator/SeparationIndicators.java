package org.holdfast.metrics.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.holdfast.metrics.Measure;
import org.holdfast.metrics.Measured;
import org.holdfast.metrics.Measured.Status;
import org.holdfast.shared.Exact;
import org.holdfast.shared.Period;
import org.holdfast.workforce.SeparationTally;
import org.jspecify.annotations.Nullable;

/**
 * HS and H10 over the people who left in one period.
 */
public final class SeparationIndicators {

	private static final String VOLUNTARY = "voluntary";

	private static final String INVOLUNTARY = "involuntary";

	private static final BigDecimal YEAR = new BigDecimal(365);

	private static final int MEAN_SCALE = 6;

	private SeparationIndicators() {
	}

	/**
	 * The group of a separation by how it came about.
	 * @param left a separation
	 * @return its group
	 */
	public static String endKind(SeparationTally left) {
		if (left.voluntary() == null) {
			return "unknown";
		}
		return left.voluntary() ? VOLUNTARY : INVOLUNTARY;
	}

	/**
	 * The number of separations.
	 * @param group the group they belong to, absent for all
	 * @param separations tallies of the period and group
	 * @param known whether any file tells of ends at all
	 * @return a figure
	 */
	public static Measured count(@Nullable String group, List<SeparationTally> separations, boolean known) {
		if (!known) {
			return new Measured(Measure.HS, group, null, null, null, null, null, null, null, new TreeMap<>(), null,
					List.of(), Status.NO_DATA);
		}
		ShareCount count = counted(separations);
		return new Measured(Measure.HS, group, count.knownExact(), null, count.knownExact(), null, null, null, null,
				count.reasons(), null, List.of(), Status.FINAL);
	}

	/**
	 * Turnover of a period, annualised.
	 * @param separations tallies of the period
	 * @param period the period
	 * @param headcounts the people at work at its points
	 * @param known whether any file tells of ends at all
	 * @return a figure
	 */
	public static Measured turnover(List<SeparationTally> separations, Period period, Headcounts headcounts,
			boolean known) {
		ShareCount count = counted(separations);
		boolean data = known && headcounts.complete();
		return new Measured(Measure.H10, null, count.knownExact(), data ? headcounts.mean() : null,
				data ? headcounts.rate(count.knownExact(), period) : null, null, null, null, null, count.reasons(),
				null, headcounts.notes(), data ? Status.FINAL : Status.NO_DATA);
	}

	/**
	 * Turnover by how it came about, of the separations of which that is known.
	 * @param separations tallies of the period
	 * @param period the period
	 * @param headcounts the people at work at its points
	 * @return two figures, none without headcounts
	 */
	public static List<Measured> turnoverByKind(List<SeparationTally> separations, Period period,
			Headcounts headcounts) {
		List<Measured> figures = new ArrayList<>();
		if (!headcounts.complete()) {
			return figures;
		}
		for (boolean voluntary : List.of(true, false)) {
			ShareCount count = new ShareCount(0);
			for (SeparationTally one : separations) {
				if (one.exclusion() != null) {
					count.leaveOut(one.exclusion(), one.count());
				}
				else if (one.voluntary() == null) {
					count.unknown(one.count());
				}
				else {
					count.known(one.voluntary() == voluntary, one.count());
				}
			}
			BigDecimal some = count.numeratorExact();
			BigDecimal most = some.add(count.totalExact()).subtract(count.knownExact());
			figures.add(new Measured(Measure.H10, voluntary ? VOLUNTARY : INVOLUNTARY, some, headcounts.mean(),
					headcounts.rate(some, period), count.knownExact(), count.totalExact(),
					headcounts.rate(some, period), headcounts.rate(most, period), count.reasons(), null,
					headcounts.notes(), count.status(true)));
		}
		return figures;
	}

	private static ShareCount counted(List<SeparationTally> separations) {
		ShareCount count = new ShareCount(0);
		for (SeparationTally one : separations) {
			if (one.exclusion() != null) {
				count.leaveOut(one.exclusion(), one.count());
			}
			else {
				count.known(true, one.count());
			}
		}
		return count;
	}

	/**
	 * The people at work at the points of a period.
	 */
	public static final class Headcounts {

		private final SortedMap<LocalDate, Long> counts = new TreeMap<>();

		private final SortedSet<YearMonth> missing = new TreeSet<>();

		/**
		 * Adds a point.
		 * @param day its day
		 * @param people how many, absent when no roster tells
		 */
		public void add(LocalDate day, @Nullable Long people) {
			if (people == null) {
				this.missing.add(YearMonth.from(day));
			}
			else {
				this.counts.put(day, people);
			}
		}

		private boolean complete() {
			return this.missing.isEmpty() && sum() > 0;
		}

		private long sum() {
			return this.counts.values().stream().mapToLong(Long::longValue).sum();
		}

		private BigDecimal mean() {
			return BigDecimal.valueOf(sum())
				.divide(BigDecimal.valueOf(this.counts.size()), MEAN_SCALE, RoundingMode.HALF_UP);
		}

		/** Divides by the sum rather than by the rounded mean. */
		private BigDecimal rate(BigDecimal separations, Period period) {
			BigDecimal days = BigDecimal.valueOf(ChronoUnit.DAYS.between(period.from(), period.to()) + 1);
			return Exact.quotient(separations.multiply(BigDecimal.valueOf(this.counts.size())).multiply(YEAR),
					BigDecimal.valueOf(sum()).multiply(days));
		}

		private List<String> notes() {
			return this.missing.isEmpty() ? List.of() : List.of("headcount-missing:"
					+ this.missing.stream().map(YearMonth::toString).collect(Collectors.joining(",")));
		}

	}

}
