package org.holdfast.metrics.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import org.holdfast.metrics.Measure;
import org.holdfast.metrics.Measured;
import org.holdfast.metrics.Measured.Status;
import org.holdfast.workforce.HireTallies.SetHires;
import org.holdfast.workforce.HireTallies.StartingPay;
import org.holdfast.workforce.HireTally;
import org.holdfast.workforce.HireTally.Stay;
import org.jspecify.annotations.Nullable;

/**
 * H1, H2, H3, H6, H7, H8, H9, H11, H13 and HD over the hires of one period and group.
 */
public final class HireIndicators {

	private static final String NO_DEFINITION = "no-definition";

	private HireIndicators() {
	}

	/**
	 * All indicators of hires.
	 * @param group the group the hires belong to, absent for all
	 * @param hires tallies of the period and group
	 * @param pay starting pay of the period and group
	 * @param asOf the day up to which employments are known
	 * @return one figure for each indicator
	 */
	public static List<Measured> of(@Nullable String group, List<HireTally> hires, List<StartingPay> pay,
			@Nullable LocalDate asOf) {
		List<Measured> figures = new ArrayList<>();
		figures.add(local(hires).share(Measure.H1, group, null, List.of()));
		figures.add(minority(group, hires));
		figures.add(both(group, hires));
		figures.add(targeted(hires).share(Measure.H6, group, null, List.of()));
		figures.add(impact(group, hires));
		figures.add(stay(Measure.H8, group, hires, asOf, true));
		figures.add(stay(Measure.H9, group, hires, asOf, true));
		figures.add(stay(Measure.H11, group, hires, asOf, false));
		figures.add(startingPay(group, hires, pay));
		figures.add(count(group, hires));
		return figures;
	}

	/**
	 * H1 and H6 of each local set; the sets overlap and share the denominator of the
	 * total.
	 * @param hires all tallies of the period
	 * @param sets hires by set of the period
	 * @return two figures for each set
	 */
	public static List<Measured> bySet(List<HireTally> hires, List<SetHires> sets) {
		List<Measured> figures = new ArrayList<>();
		Set<String> names = new TreeSet<>(sets.stream().map(SetHires::set).toList());
		for (String name : names) {
			ShareCount all = local(hires).withoutNumerator();
			ShareCount targeted = targeted(hires).withoutNumerator();
			for (SetHires one : sets) {
				if (one.set().equals(name)) {
					all.numeratorOnly(one.count());
					targeted.numeratorOnly(one.targeted() ? one.count() : 0);
				}
			}
			figures.add(all.share(Measure.H1, name, null, List.of()));
			figures.add(targeted.share(Measure.H6, name, null, List.of()));
		}
		return figures;
	}

	private static ShareCount local(List<HireTally> hires) {
		ShareCount count = new ShareCount(0);
		for (HireTally hire : hires) {
			if (hire.exclusion() != null) {
				count.leaveOut(hire.exclusion(), hire.count());
			}
			else {
				place(count, hire);
			}
		}
		return count;
	}

	private static ShareCount targeted(List<HireTally> hires) {
		ShareCount count = new ShareCount(0);
		for (HireTally hire : hires) {
			if (hire.targeted() == null) {
				count.leaveOut((hire.exclusion() != null) ? hire.exclusion() : NO_DEFINITION, hire.count());
			}
			else if (hire.targeted()) {
				if (hire.exclusion() != null) {
					count.leaveOut(hire.exclusion(), hire.count());
				}
				else {
					place(count, hire);
				}
			}
		}
		return count;
	}

	private static void place(ShareCount count, HireTally hire) {
		if (!hire.localDefined()) {
			count.leaveOut(NO_DEFINITION, hire.count());
		}
		else if (hire.unplaceable() != null) {
			count.leaveOut(hire.unplaceable(), hire.count());
			count.unknown(hire.count());
		}
		else {
			count.known(hire.local(), hire.count());
		}
	}

	private static Measured minority(@Nullable String group, List<HireTally> hires) {
		ShareCount count = new ShareCount(0);
		for (HireTally hire : hires) {
			if (hire.exclusion() != null) {
				count.leaveOut(hire.exclusion(), hire.count());
			}
			else if (hire.minority() == null) {
				count.unknown(hire.count());
			}
			else {
				count.known(hire.minority(), hire.count());
			}
		}
		return count.share(Measure.H2, group, null, List.of());
	}

	/** Who is local and of a minority, of those of whom both are known. */
	private static Measured both(@Nullable String group, List<HireTally> hires) {
		ShareCount count = new ShareCount(0);
		for (HireTally hire : hires) {
			if (hire.exclusion() != null) {
				count.leaveOut(hire.exclusion(), hire.count());
			}
			else if (!hire.localDefined() || hire.unplaceable() != null) {
				place(count, hire);
			}
			else if (hire.minority() == null) {
				count.unknown(hire.count());
			}
			else {
				count.known(hire.local() && hire.minority(), hire.count());
			}
		}
		return count.share(Measure.H3, group, null, List.of());
	}

	private static Measured impact(@Nullable String group, List<HireTally> hires) {
		ShareCount count = new ShareCount(0);
		for (HireTally hire : hires) {
			if (hire.exclusion() != null) {
				count.leaveOut(hire.exclusion(), hire.count());
			}
			else if (!hire.disadvantagedDefined()) {
				count.leaveOut(NO_DEFINITION, hire.count());
			}
			else if (hire.unplaceable() != null || hire.pool() == null || hire.belowBachelor() == null) {
				count.unknown(hire.count());
			}
			else {
				count.known(hire.disadvantaged() && hire.pool().equals("pipeline") && hire.belowBachelor(),
						hire.count());
			}
		}
		return count.shareOfAll(Measure.H7, group);
	}

	/** Those who stayed, or those who left, of the cohort. */
	private static Measured stay(Measure code, @Nullable String group, List<HireTally> hires, @Nullable LocalDate asOf,
			boolean retained) {
		boolean quarter = code == Measure.H9;
		ShareCount count = new ShareCount(0);
		for (HireTally hire : hires) {
			Stay stay = quarter ? hire.afterQuarter() : hire.afterYear();
			if (hire.exclusion() != null) {
				count.leaveOut(hire.exclusion(), hire.count());
			}
			else if (stay == Stay.NOT_YET) {
				count.leaveOut(quarter ? "not-yet-90" : "not-yet-365", hire.count());
			}
			else {
				count.known((stay == Stay.RETAINED) == retained, hire.count());
			}
		}
		return count.share(code, group, asOf, List.of());
	}

	private static Measured startingPay(@Nullable String group, List<HireTally> hires, List<StartingPay> pay) {
		ShareCount count = new ShareCount(0);
		for (HireTally hire : hires) {
			if (hire.exclusion() != null) {
				count.leaveOut(hire.exclusion(), hire.count());
			}
		}
		SortedMap<BigDecimal, Long> rates = new TreeMap<>();
		for (StartingPay one : pay) {
			if (one.pay() == null) {
				count.unknown(one.count());
			}
			else if (one.pay().isZero()) {
				count.leaveOut("unpaid", one.count());
			}
			else {
				count.known(false, one.count());
				rates.merge(one.pay().hourly(), one.count(), Long::sum);
			}
		}
		boolean data = count.knownCount() > 0;
		BigDecimal median = data ? Median.of(rates) : null;
		return new Measured(Measure.H13, group, null, count.knownExact(), median, count.knownExact(),
				count.totalExact(), null, null, count.reasons(), null, List.of(), count.status(data));
	}

	private static Measured count(@Nullable String group, List<HireTally> hires) {
		ShareCount count = new ShareCount(0);
		for (HireTally hire : hires) {
			if (hire.exclusion() != null) {
				count.leaveOut(hire.exclusion(), hire.count());
			}
			else {
				count.known(true, hire.count());
			}
		}
		return new Measured(Measure.HD, group, count.knownExact(), null, count.knownExact(), null, null, null, null,
				count.reasons(), null, List.of(), Status.FINAL);
	}

}
