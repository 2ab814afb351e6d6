package org.holdfast.metrics;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.holdfast.workforce.RosterTallies.Snapshot;

/**
 * The snapshots there are, and which of them tell who was at work on a day.
 */
class Snapshots {

	private static final int RECENT = 45;

	private final List<Snapshot> all;

	/**
	 * Takes the snapshots of an institution.
	 * @param all oldest first
	 */
	Snapshots(List<Snapshot> all) {
		this.all = all;
	}

	/**
	 * The latest of each site on or before a day that is not older than twelve months.
	 * @param day any day
	 * @return possibly none
	 */
	Set<Snapshot> latest(LocalDate day) {
		Map<String, Snapshot> latest = new TreeMap<>();
		for (Snapshot snapshot : this.all) {
			if (!snapshot.asOf().isAfter(day) && !snapshot.asOf().isBefore(day.minusMonths(12))) {
				latest.put(snapshot.site(), snapshot);
			}
		}
		return new HashSet<>(latest.values());
	}

	/**
	 * The same, when all of them are at most 45 days old.
	 * @param day any day
	 * @return empty when there is none or a site has only older ones
	 */
	Optional<Set<Snapshot>> recent(LocalDate day) {
		Set<Snapshot> latest = latest(day);
		return (latest.isEmpty() || old(latest, day)) ? Optional.empty() : Optional.of(latest);
	}

	private static boolean old(Collection<Snapshot> snapshots, LocalDate day) {
		return snapshots.stream().anyMatch((one) -> one.asOf().isBefore(day.minusDays(RECENT)));
	}

}
