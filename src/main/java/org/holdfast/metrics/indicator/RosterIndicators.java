package org.holdfast.metrics.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.holdfast.definition.DefinitionSnapshot;
import org.holdfast.metrics.Measure;
import org.holdfast.metrics.Measured;
import org.holdfast.metrics.Measured.Status;
import org.holdfast.workforce.Pay;
import org.holdfast.workforce.RosterTallies.SetPeople;
import org.holdfast.workforce.RosterTally;
import org.jspecify.annotations.Nullable;

/**
 * H4, H4G, H5 and HC over the people of the snapshots chosen for one period and group.
 */
public final class RosterIndicators {

	private static final BigDecimal FULL_TIME_YEAR = new BigDecimal(2080);

	private static final BigDecimal WEEKS = new BigDecimal(52);

	private final LivingWages wages;

	/**
	 * Prepares the indicators for an institution.
	 * @param definitions its rules
	 */
	public RosterIndicators(DefinitionSnapshot definitions) {
		this.wages = new LivingWages(definitions);
	}

	/**
	 * All indicators of people at work.
	 * @param group the group the people belong to, absent for all
	 * @param people tallies of the chosen snapshots and group
	 * @param on the last day of the period
	 * @return one figure for each indicator
	 */
	public List<Measured> of(@Nullable String group, List<RosterTally> people, LocalDate on) {
		LocalDate asOf = asOf(people);
		List<String> notes = notes(people, on);
		List<Measured> figures = new ArrayList<>(livingWage(group, people, asOf, notes, null));
		figures.add(local(people).share(Measure.H5, group, asOf, notes));
		figures.add(headcount(group, people, asOf, notes));
		return figures;
	}

	/**
	 * H5 of each local set; the sets overlap and share the denominator of the total.
	 * @param people tallies of the chosen snapshots
	 * @param sets people by set of the chosen snapshots
	 * @param on the last day of the period
	 * @return one figure for each set
	 */
	public List<Measured> bySet(List<RosterTally> people, List<SetPeople> sets, LocalDate on) {
		List<Measured> figures = new ArrayList<>();
		Set<String> names = new TreeSet<>(sets.stream().map(SetPeople::set).toList());
		for (String name : names) {
			ShareCount count = local(people).withoutNumerator();
			sets.stream().filter((one) -> one.set().equals(name)).forEach((one) -> count.numeratorOnly(one.count()));
			figures.add(count.share(Measure.H5, name, asOf(people), notes(people, on)));
		}
		return figures;
	}

	/**
	 * H4 and H4G against each living wage that is not in use, over the people of its
	 * county.
	 * @param people tallies of the chosen snapshots
	 * @param on the last day of the period
	 * @return two figures for each entry that concerns somebody
	 */
	public List<Measured> byLivingWage(List<RosterTally> people, LocalDate on) {
		List<Measured> figures = new ArrayList<>();
		for (String name : this.wages.namesNotInUse()) {
			List<RosterTally> concerned = people.stream()
				.filter((one) -> this.wages.concerns(name, one.workCounty(), one.site()))
				.toList();
			if (!concerned.isEmpty()) {
				figures.addAll(livingWage(name, concerned, asOf(concerned), notes(concerned, on), name));
			}
		}
		return figures;
	}

	private List<Measured> livingWage(@Nullable String group, List<RosterTally> people, @Nullable LocalDate asOf,
			List<String> notes, @Nullable String entry) {
		ShareCount count = new ShareCount(0);
		BigDecimal gap = BigDecimal.ZERO;
		long below = 0;
		boolean earliest = false;
		for (RosterTally one : people) {
			if (one.exclusion() != null) {
				count.leaveOut(one.exclusion(), one.count());
				continue;
			}
			if (one.pay() != null && one.pay().isZero()) {
				count.leaveOut("unpaid", one.count());
				continue;
			}
			LivingWages.Match wage = (entry != null) ? this.wages.named(entry, one.workCounty(), one.site(), one.asOf())
					: this.wages.inUse(one.workCounty(), one.site(), one.asOf());
			if (wage == null) {
				count.leaveOut("no-living-wage", one.count());
				continue;
			}
			earliest |= wage.earliest();
			if (one.pay() == null) {
				count.unknown(one.count());
				continue;
			}
			boolean paid = reaches(one.pay(), wage.hourly());
			count.known(paid, one.count());
			if (!paid) {
				below += one.count();
				gap = gap.add(missing(one, one.pay(), wage.hourly()).multiply(BigDecimal.valueOf(one.count())));
			}
		}
		List<String> all = new ArrayList<>(notes);
		if (earliest) {
			all.add("living-wage-of-later-year");
		}
		boolean data = count.knownCount() > 0;
		BigDecimal sum = data ? gap.setScale(2, RoundingMode.HALF_UP) : null;
		return List.of(count.share(Measure.H4, group, asOf, all),
				new Measured(Measure.H4G, group, sum, BigDecimal.valueOf(below), sum, count.knownExact(),
						count.totalExact(), null, null, count.reasons(), asOf, all, count.status(data)));
	}

	private static boolean reaches(Pay pay, BigDecimal hourly) {
		return BigDecimal.valueOf(pay.amountE4(), 4)
			.compareTo(hourly.multiply(BigDecimal.valueOf(pay.hoursE4(), 4))) >= 0;
	}

	/**
	 * What a year at the living wage is above a year at the person's pay. A year is 52
	 * times the weekly hours, or 2,080 hours; annual pay stands for exactly that many, so
	 * nothing is divided.
	 * @param one the person
	 * @param pay their pay
	 * @param hourly the living wage
	 * @return dollars a year
	 */
	private static BigDecimal missing(RosterTally one, Pay pay, BigDecimal hourly) {
		BigDecimal hours = (one.weeklyHoursE4() != null) ? BigDecimal.valueOf(one.weeklyHoursE4(), 4).multiply(WEEKS)
				: FULL_TIME_YEAR;
		BigDecimal paidHours = BigDecimal.valueOf(pay.hoursE4(), 4);
		BigDecimal amount = BigDecimal.valueOf(pay.amountE4(), 4);
		BigDecimal yearly = (paidHours.compareTo(hours) == 0) ? amount : pay.hourly().multiply(hours);
		return hourly.multiply(hours).subtract(yearly);
	}

	private static ShareCount local(List<RosterTally> people) {
		ShareCount count = new ShareCount(0);
		for (RosterTally one : people) {
			if (one.exclusion() != null) {
				count.leaveOut(one.exclusion(), one.count());
			}
			else if (!one.localDefined()) {
				count.leaveOut("no-definition", one.count());
			}
			else if (one.unplaceable() != null) {
				count.leaveOut(one.unplaceable(), one.count());
				count.unknown(one.count());
			}
			else {
				count.known(one.local(), one.count());
			}
		}
		return count;
	}

	private static Measured headcount(@Nullable String group, List<RosterTally> people, @Nullable LocalDate asOf,
			List<String> notes) {
		if (people.isEmpty()) {
			return new Measured(Measure.HC, group, null, null, null, null, null, null, null, new TreeMap<>(), null,
					notes, Status.NO_DATA);
		}
		ShareCount count = new ShareCount(0);
		for (RosterTally one : people) {
			if (one.exclusion() != null) {
				count.leaveOut(one.exclusion(), one.count());
			}
			else {
				count.known(true, one.count());
			}
		}
		return new Measured(Measure.HC, group, count.knownExact(), null, count.knownExact(), null, null, null, null,
				count.reasons(), asOf, notes, Status.FINAL);
	}

	private static @Nullable LocalDate asOf(List<RosterTally> people) {
		return people.stream().map(RosterTally::asOf).max(LocalDate::compareTo).orElse(null);
	}

	private static List<String> notes(List<RosterTally> people, LocalDate on) {
		List<String> notes = new ArrayList<>();
		if (people.stream().map(RosterTally::asOf).distinct().count() > 1) {
			notes.add("snapshots-of-different-days");
		}
		if (people.stream().anyMatch((one) -> one.asOf().isBefore(on.minusDays(45)))) {
			notes.add("snapshot-older-than-45-days");
		}
		return notes;
	}

}
