package org.holdfast.team;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.CurrentInstitution;
import org.holdfast.tenancy.TransactionLock;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Stores assignments as they stand and every step that led there.
 */
@Repository
class AssignmentStore {

	private static final String SELECT = """
			SELECT item_key, state, assignee_id, assignee_name, due_on, message, assigned_at, account_id, account_name
			FROM assignment WHERE institution_id = :institution AND cycle = :cycle
			""";

	private final JdbcClient jdbc;

	AssignmentStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Makes everybody else who changes the same assignment wait until this transaction
	 * ends.
	 * @param cycle name of the cycle
	 * @param key what is assigned
	 */
	void lock(String cycle, String key) {
		TransactionLock.hold(this.jdbc, "assignment", cycle, key);
	}

	Optional<Assignment> find(String cycle, String key) {
		return select(SELECT + " AND item_key = :key", cycle).param("key", key)
			.query(AssignmentStore::assignment)
			.optional();
	}

	List<Assignment> ofPage(String cycle, String page) {
		return select(SELECT
				+ " AND state <> 'WITHDRAWN' AND (item_key = :page OR starts_with(item_key, :page || '/')) ORDER BY item_key",
				cycle)
			.param("page", page)
			.query(AssignmentStore::assignment)
			.list();
	}

	List<Assignment> of(String cycle, UUID assignee) {
		return select(SELECT + " AND assignee_id = :assignee AND state <> 'WITHDRAWN' ORDER BY due_on, item_key", cycle)
			.param("assignee", assignee)
			.query(AssignmentStore::assignment)
			.list();
	}

	List<Assignment> open(String cycle) {
		return select(SELECT + " AND state = 'OPEN' ORDER BY due_on, item_key", cycle)
			.query(AssignmentStore::assignment)
			.list();
	}

	List<Assignment> given(String cycle) {
		return select(SELECT + " AND state <> 'WITHDRAWN' ORDER BY item_key", cycle).query(AssignmentStore::assignment)
			.list();
	}

	void put(String cycle, Assignment one) {
		this.jdbc
			.sql("""
					INSERT INTO assignment (institution_id, cycle, item_key, state, assignee_id, assignee_name, due_on, message,
					                        assigned_at, account_id, account_name)
					VALUES (:institution, :cycle, :key, :state, :assignee, :assigneeName, :due, :message, :at, :account, :name)
					ON CONFLICT (institution_id, cycle, item_key) DO UPDATE
					SET state = EXCLUDED.state, assignee_id = EXCLUDED.assignee_id, assignee_name = EXCLUDED.assignee_name,
					    due_on = EXCLUDED.due_on, message = EXCLUDED.message, assigned_at = EXCLUDED.assigned_at,
					    account_id = EXCLUDED.account_id, account_name = EXCLUDED.account_name
					""")
			.param("institution", CurrentInstitution.id())
			.param("cycle", cycle)
			.param("key", one.key())
			.param("state", one.state().name())
			.param("assignee", one.assignee())
			.param("assigneeName", one.assigneeName())
			.param("due", one.due(), Types.DATE)
			.param("message", one.message())
			.param("at", one.at().atOffset(ZoneOffset.UTC))
			.param("account", one.by())
			.param("name", one.byName())
			.update();
	}

	void addStep(String cycle, Assignment after, AssignmentStep.What what, Actor actor, Instant now) {
		this.jdbc
			.sql("""
					INSERT INTO assignment_step (institution_id, cycle, item_key, number, what, assignee_id, assignee_name, due_on,
					                             message, at, account_id, account_name)
					SELECT :institution, :cycle, :key, coalesce(max(number), 0) + 1, :what, :assignee, :assigneeName, :due,
					       :message, :at, :account, :name
					FROM assignment_step WHERE institution_id = :institution AND cycle = :cycle AND item_key = :key
					""")
			.param("institution", CurrentInstitution.id())
			.param("cycle", cycle)
			.param("key", after.key())
			.param("what", what.name())
			.param("assignee", after.assignee())
			.param("assigneeName", after.assigneeName())
			.param("due", after.due(), Types.DATE)
			.param("message", after.message())
			.param("at", now.atOffset(ZoneOffset.UTC))
			.param("account", actor.accountId())
			.param("name", actor.name())
			.update();
	}

	List<AssignmentStep> steps(String cycle, String key) {
		return select("""
				SELECT number, what, assignee_name, due_on, message, at, account_id, account_name FROM assignment_step
				WHERE institution_id = :institution AND cycle = :cycle AND item_key = :key ORDER BY number DESC
				""", cycle).param("key", key).query(AssignmentStore::step).list();
	}

	private JdbcClient.StatementSpec select(String sql, String cycle) {
		return this.jdbc.sql(sql).param("institution", CurrentInstitution.id()).param("cycle", cycle);
	}

	private static Assignment assignment(ResultSet row, int number) throws SQLException {
		return new Assignment(row.getString("item_key"), Assignment.State.valueOf(row.getString("state")),
				row.getObject("assignee_id", UUID.class), row.getString("assignee_name"),
				row.getObject("due_on", LocalDate.class), row.getString("message"), instant(row, "assigned_at"),
				row.getObject("account_id", UUID.class), row.getString("account_name"));
	}

	private static AssignmentStep step(ResultSet row, int number) throws SQLException {
		return new AssignmentStep(row.getInt("number"), AssignmentStep.What.valueOf(row.getString("what")),
				row.getString("assignee_name"), row.getObject("due_on", LocalDate.class), row.getString("message"),
				instant(row, "at"), row.getObject("account_id", UUID.class), row.getString("account_name"));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

}
