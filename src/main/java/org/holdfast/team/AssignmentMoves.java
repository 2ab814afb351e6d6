package org.holdfast.team;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.holdfast.tenancy.CurrentInstitution;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Brings assignments to other keys, each with all steps that led to it. What stays under
 * the earlier key waits for nobody any more.
 */
@Repository
class AssignmentMoves {

	private final AssignmentStore store;

	private final JdbcClient jdbc;

	AssignmentMoves(AssignmentStore store, JdbcClient jdbc) {
		this.store = store;
		this.jdbc = jdbc;
	}

	/**
	 * Moves the assignments of all cycles at once. Who has the item of the new key
	 * already keeps it as long as it waits for them.
	 * @param keys for each key that was, the key it has become
	 */
	void move(Map<String, String> keys) {
		List<String> cycles = this.jdbc
			.sql("SELECT DISTINCT cycle FROM assignment WHERE institution_id = :institution AND item_key = ANY (:keys)")
			.param("institution", CurrentInstitution.id())
			.param("keys", keys.keySet().toArray(String[]::new))
			.query((row, number) -> row.getString("cycle"))
			.list();
		cycles.forEach((cycle) -> move(cycle, keys));
	}

	private void move(String cycle, Map<String, String> keys) {
		keys.keySet().stream().sorted().forEach((key) -> this.store.lock(cycle, key));
		List<Assignment> moving = new ArrayList<>();
		keys.keySet()
			.forEach((key) -> this.store.find(cycle, key)
				.filter((one) -> one.state() != Assignment.State.WITHDRAWN)
				.ifPresent(moving::add));
		moving.forEach((one) -> this.store.put(cycle, one.as(Assignment.State.WITHDRAWN)));
		Map<String, String> moved = new LinkedHashMap<>();
		for (Assignment one : moving) {
			String key = Objects.requireNonNull(keys.get(one.key()));
			boolean free = this.store.find(cycle, key)
				.filter((there) -> there.isOpen() || (there.isDone() && !one.isOpen()))
				.isEmpty();
			if (free) {
				this.store.put(cycle, one.under(key));
				moved.put(one.key(), key);
			}
		}
		copySteps(cycle, moved);
	}

	private void copySteps(String cycle, Map<String, String> keys) {
		this.jdbc
			.sql("""
					INSERT INTO assignment_step (institution_id, cycle, item_key, number, what, assignee_id, assignee_name, due_on,
					                             message, at, account_id, account_name)
					SELECT s.institution_id, s.cycle, m.becomes,
					       row_number() OVER (PARTITION BY m.becomes ORDER BY s.at, s.number) + coalesce((SELECT max(number) FROM assignment_step there
					           WHERE there.institution_id = s.institution_id AND there.cycle = s.cycle AND there.item_key = m.becomes), 0),
					       s.what, s.assignee_id, s.assignee_name, s.due_on, s.message, s.at, s.account_id, s.account_name
					FROM assignment_step s JOIN unnest(:keys::text[], :targets::text[]) AS m (was, becomes) ON m.was = s.item_key
					WHERE s.institution_id = :institution AND s.cycle = :cycle
					""")
			.param("institution", CurrentInstitution.id())
			.param("cycle", cycle)
			.param("keys", keys.keySet().toArray(String[]::new))
			.param("targets", keys.values().toArray(String[]::new))
			.update();
	}

}
