package org.holdfast.progress;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.CurrentInstitution;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Remembers when each member last looked at the home page, and what changed since.
 * Looking again within half an hour is the same visit.
 */
@Service
@Transactional
public class HomeVisits {

	private static final Duration ONE_VISIT = Duration.ofMinutes(30);

	private final JdbcClient jdbc;

	private final RevisionStore revisions;

	private final Clock clock;

	HomeVisits(JdbcClient jdbc, RevisionStore revisions, Clock clock) {
		this.jdbc = jdbc;
		this.revisions = revisions;
		this.clock = clock;
	}

	/**
	 * Notes that the current actor looks at the home page.
	 * @return when the visit before this one was, empty for the first
	 */
	public Optional<Instant> visit() {
		Instant now = this.clock.instant();
		return this.jdbc.sql("""
				INSERT INTO home_visit AS visit (institution_id, account_id, seen_at, before_at)
				VALUES (:institution, :account, :now, NULL)
				ON CONFLICT (institution_id, account_id) DO UPDATE
				SET before_at = CASE WHEN visit.seen_at < :earlier THEN visit.seen_at ELSE visit.before_at END,
				    seen_at = greatest(visit.seen_at, EXCLUDED.seen_at)
				RETURNING before_at
				""")
			.param("institution", CurrentInstitution.id())
			.param("account", CurrentActor.get().accountId())
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("earlier", now.minus(ONE_VISIT).atOffset(ZoneOffset.UTC))
			.query((row, number) -> Optional.ofNullable(row.getObject("before_at", OffsetDateTime.class)))
			.single()
			.map(OffsetDateTime::toInstant);
	}

	/**
	 * What colleagues changed.
	 * @param since from when on
	 * @return by page and person, the latest first, at most twenty
	 */
	@Transactional(readOnly = true)
	public List<PageChange> changes(Instant since) {
		Actor actor = CurrentActor.get();
		return this.revisions.since(since, actor.accountId());
	}

}
