package org.holdfast.definition;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

import org.holdfast.definition.rule.Rule;
import org.holdfast.definition.rule.RuleJson;
import org.holdfast.definition.rule.RuleKind;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.CurrentInstitution;
import org.holdfast.tenancy.TransactionLock;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Stores versions of definitions of the institution in force.
 */
@Repository
class DefinitionStore {

	private static final String SELECT = """
			SELECT kind, name, version, body::text AS body, superseded, created_at, created_by_name
			FROM definition_version
			WHERE institution_id = :institution""";

	private final JdbcClient jdbc;

	private final Clock clock;

	DefinitionStore(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Keeps everybody else who sets a definition waiting until the transaction ends.
	 */
	void lock() {
		TransactionLock.hold(this.jdbc, "definition");
	}

	List<DefinitionVersion> all() {
		return select(SELECT + " ORDER BY kind, name, version DESC");
	}

	List<DefinitionVersion> standing() {
		return select(SELECT + " AND NOT superseded ORDER BY kind, name, valid_from, version");
	}

	List<DefinitionVersion> standing(RuleKind kind) {
		return standing().stream().filter((version) -> version.kind() == kind).toList();
	}

	/**
	 * Adds a version with the next number of its definition.
	 * @param kind what it is about
	 * @param name its name among its kind
	 * @param rule what it says
	 * @return the version
	 */
	DefinitionVersion add(RuleKind kind, String name, Rule rule) {
		Actor actor = CurrentActor.orNull();
		OffsetDateTime now = OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC);
		int number = this.jdbc.sql("""
				INSERT INTO definition_version (institution_id, kind, name, version, valid_from, body, created_at,
					created_by, created_by_name)
				SELECT :institution, :kind, :name, coalesce(max(version), 0) + 1, :validFrom::date, :body::jsonb, :now,
					:account::uuid, :accountName
				FROM definition_version
				WHERE institution_id = :institution AND kind = :kind AND name = :name
				RETURNING version""")
			.param("institution", CurrentInstitution.id())
			.param("kind", kind.path())
			.param("name", name)
			.param("validFrom", rule.validFrom())
			.param("body", RuleJson.write(rule).toString())
			.param("now", now)
			.param("account", (actor != null) ? actor.accountId() : null)
			.param("accountName", (actor != null) ? actor.name() : null)
			.query(Integer.class)
			.single();
		return new DefinitionVersion(kind, name, number, rule, false, now.toInstant(),
				(actor != null) ? actor.name() : null);
	}

	void supersede(DefinitionVersion version) {
		this.jdbc.sql("""
				UPDATE definition_version SET superseded = true
				WHERE institution_id = :institution AND kind = :kind AND name = :name AND version = :version""")
			.param("institution", CurrentInstitution.id())
			.param("kind", version.kind().path())
			.param("name", version.name())
			.param("version", version.number())
			.update();
	}

	private List<DefinitionVersion> select(String sql) {
		return this.jdbc.sql(sql)
			.param("institution", CurrentInstitution.id())
			.query((row, number) -> version(row))
			.list();
	}

	private static DefinitionVersion version(ResultSet row) throws SQLException {
		RuleKind kind = RuleKind.of(row.getString("kind")).orElseThrow();
		return new DefinitionVersion(kind, row.getString("name"), row.getInt("version"),
				rule(kind, row.getString("body")), row.getBoolean("superseded"),
				Objects.requireNonNull(row.getObject("created_at", OffsetDateTime.class)).toInstant(),
				row.getString("created_by_name"));
	}

	private static Rule rule(RuleKind kind, String body) {
		try {
			return RuleJson.read(kind, body.getBytes(StandardCharsets.UTF_8));
		}
		catch (RuleJson.Unreadable ex) {
			throw new IllegalStateException("A stored definition of kind " + kind.path() + " cannot be read", ex);
		}
	}

}
