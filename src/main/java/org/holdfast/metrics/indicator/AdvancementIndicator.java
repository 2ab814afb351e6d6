package org.holdfast.metrics.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.holdfast.metrics.Measure;
import org.holdfast.metrics.Measured;
import org.holdfast.shared.Period;
import org.holdfast.workforce.RosterPeople.Advanced;
import org.jspecify.annotations.Nullable;

/**
 * H12 over the people in frontline jobs at the start of one period.
 */
public final class AdvancementIndicator {

	private static final int RECENT = 45;

	private AdvancementIndicator() {
	}

	/**
	 * The share of them that was promoted.
	 * @param start what is known of the start of the period
	 * @param period the period
	 * @return a figure
	 */
	public static Measured of(Start start, Period period) {
		ShareCount count = new ShareCount(0);
		for (Advanced one : start.people()) {
			if (one.exclusion() != null) {
				count.leaveOut(one.exclusion(), one.people());
			}
			else if (!start.defined()) {
				count.leaveOut("no-definition", one.people());
			}
			else {
				count.known(true, one.promoted());
				count.known(false, one.people() - one.promoted());
			}
		}
		List<String> notes = new ArrayList<>();
		if (start.days().size() > 1) {
			notes.add("snapshots-of-different-days");
		}
		if (start.days().stream().anyMatch((day) -> day.isBefore(period.from().minusDays(RECENT)))) {
			notes.add("snapshot-older-than-45-days");
		}
		@Nullable LocalDate asOf = start.days().stream().max(LocalDate::compareTo).orElse(null);
		return count.share(Measure.H12, null, asOf, notes);
	}

	/**
	 * The start of a period.
	 *
	 * @param people people in frontline jobs; everybody where nothing says which jobs
	 * those are
	 * @param defined whether a list of frontline jobs is in force
	 * @param days the days of the rosters
	 */
	public record Start(List<Advanced> people, boolean defined, Set<LocalDate> days) {

		public Start {
			people = List.copyOf(people);
			days = Set.copyOf(days);
		}

	}

}
