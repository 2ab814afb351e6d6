package org.holdfast.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.holdfast.intake.Batch;
import org.holdfast.intake.BatchSet;
import org.holdfast.intake.Batches;
import org.holdfast.intake.Kind;
import org.holdfast.tenancy.CurrentInstitution;
import org.holdfast.tenancy.TransactionLock;
import org.holdfast.workforce.RosterFollowing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps whether people can be followed between the two latest rosters, found anew
 * whenever one is committed or withdrawn.
 */
@Repository
@Transactional
class FollowingStore {

	private final JdbcClient jdbc;

	private final Batches batches;

	private final RosterFollowing rosters;

	FollowingStore(JdbcClient jdbc, Batches batches, RosterFollowing rosters) {
		this.jdbc = jdbc;
		this.batches = batches;
		this.rosters = rosters;
	}

	/**
	 * Whether at least half of the people of the earlier roster stand in the later one
	 * under the same number.
	 * @return empty when there are not two days
	 */
	Optional<Boolean> followed() {
		return this.jdbc.sql("SELECT 2 * followed >= people FROM roster_following WHERE institution_id = ?")
			.param(CurrentInstitution.id())
			.query(Boolean.class)
			.optional();
	}

	/**
	 * Finds it anew, in the running transaction.
	 */
	void find() {
		TransactionLock.hold(this.jdbc, "roster-following");
		this.jdbc.sql("DELETE FROM roster_following WHERE institution_id = ?").param(CurrentInstitution.id()).update();
		BatchSet visible = this.batches.visible();
		List<LocalDate> days = days(visible.of(Kind.ROSTER));
		if (days.size() < 2) {
			return;
		}
		LocalDate earlier = days.get(days.size() - 2);
		LocalDate later = days.getLast();
		RosterFollowing.Following found = this.rosters.between(visible, earlier, later);
		this.jdbc.sql("""
				INSERT INTO roster_following (institution_id, earlier, later, people, followed)
				VALUES (:institution, :earlier, :later, :people, :followed)""")
			.param("institution", CurrentInstitution.id())
			.param("earlier", earlier)
			.param("later", later)
			.param("people", found.people())
			.param("followed", found.followed())
			.update();
	}

	/**
	 * The days rosters begin and end with.
	 * @param rosters batches
	 * @return in order, each once
	 */
	static List<LocalDate> days(List<Batch> rosters) {
		return rosters.stream()
			.flatMap((batch) -> Stream.of(batch.firstDay(), batch.lastDay()))
			.filter(Objects::nonNull)
			.distinct()
			.sorted()
			.toList();
	}

}
