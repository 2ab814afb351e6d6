package org.holdfast.metrics.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

import org.holdfast.metrics.Measure;
import org.holdfast.metrics.Measured;
import org.holdfast.metrics.Measured.Status;
import org.holdfast.purchasing.SpendTallies.SetSpend;
import org.holdfast.purchasing.SpendTally;
import org.holdfast.purchasing.Standing;
import org.holdfast.shared.Exact;
import org.jspecify.annotations.Nullable;

/**
 * P1, P2, SP and SA over the spend of one period and group.
 */
public final class SpendIndicators {

	private SpendIndicators() {
	}

	/**
	 * All indicators of spend.
	 * @param group the group the spend belongs to, absent for all
	 * @param spend tallies of the period and group
	 * @return one figure for each indicator
	 */
	public static List<Measured> of(@Nullable String group, List<SpendTally> spend) {
		List<Measured> figures = new ArrayList<>();
		List<String> notes = spend.stream().anyMatch((one) -> one.remitOnly() && one.local()) ? List.of("remit-only")
				: List.of();
		figures.add(local(spend).share(Measure.P1, group, null, notes));
		figures.add(diverse(group, spend, SpendTally::diverse));
		figures.add(total(group, spend));
		figures.add(addressable(group, spend));
		return figures;
	}

	/**
	 * P1 of each local set; the sets overlap and share the denominator of the total.
	 * @param spend all tallies of the period
	 * @param sets spend by set of the period
	 * @return one figure for each set
	 */
	public static List<Measured> bySet(List<SpendTally> spend, List<SetSpend> sets) {
		List<Measured> figures = new ArrayList<>();
		Set<String> names = new TreeSet<>(sets.stream().map(SetSpend::set).toList());
		for (String name : names) {
			ShareCount count = local(spend).withoutNumerator();
			sets.stream().filter((one) -> one.set().equals(name)).forEach((one) -> count.numeratorOnly(one.cents()));
			figures.add(count.share(Measure.P1, name, null, List.of()));
		}
		return figures;
	}

	/**
	 * P2 of each group of certifications; the groups overlap.
	 * @param spend all tallies of the period
	 * @return three figures
	 */
	public static List<Measured> byCertification(List<SpendTally> spend) {
		return List.of(diverse("minority", spend, SpendTally::minority), diverse("women", spend, SpendTally::women),
				diverse("other", spend, SpendTally::other));
	}

	private static ShareCount local(List<SpendTally> spend) {
		ShareCount count = new ShareCount(2);
		for (SpendTally one : spend) {
			if (!one.addressable()) {
				count.leaveOut("excluded-category", one.cents());
			}
			else if (!one.defined()) {
				count.leaveOut("no-definition", one.cents());
			}
			else if (one.unplaceable() != null) {
				count.leaveOut(one.unplaceable(), one.cents());
				count.unknown(one.cents());
			}
			else {
				count.known(one.local(), one.cents());
			}
		}
		return count;
	}

	private static Measured diverse(@Nullable String group, List<SpendTally> spend,
			Function<SpendTally, Standing> standing) {
		ShareCount count = new ShareCount(2);
		for (SpendTally one : spend) {
			if (!one.addressable()) {
				count.leaveOut("excluded-category", one.cents());
				continue;
			}
			Standing stands = standing.apply(one);
			count.known(stands == Standing.VALID, one.cents());
			if (stands == Standing.SELF_DECLARED) {
				count.leaveOut("self-declared", one.cents());
			}
			else if (stands == Standing.LAPSED) {
				count.leaveOut("lapsed", one.cents());
			}
		}
		return count.share(Measure.P2, group, null, List.of());
	}

	private static Measured total(@Nullable String group, List<SpendTally> spend) {
		BigDecimal sum = Exact.dollars(spend.stream().mapToLong(SpendTally::cents).sum());
		return new Measured(Measure.SP, group, sum, null, sum, null, null, null, null, new TreeMap<>(), null, List.of(),
				Status.FINAL);
	}

	private static Measured addressable(@Nullable String group, List<SpendTally> spend) {
		ShareCount count = new ShareCount(2);
		for (SpendTally one : spend) {
			if (one.addressable()) {
				count.known(true, one.cents());
			}
			else {
				count.leaveOut("excluded-category", one.cents());
			}
		}
		return new Measured(Measure.SA, group, count.knownExact(), null, count.knownExact(), null, null, null, null,
				count.reasons(), null, List.of(), Status.FINAL);
	}

}
