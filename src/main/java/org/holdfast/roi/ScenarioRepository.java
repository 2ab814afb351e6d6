package org.holdfast.roi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.holdfast.roi.model.Inputs;
import org.holdfast.tenancy.CurrentInstitution;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Stored scenarios of the institution in force.
 */
@Repository
class ScenarioRepository {

	private static final String COLUMNS = "SELECT id, name, inputs::text AS inputs, version, changed_at, changed_by FROM roi_scenario";

	private final JdbcClient jdbc;

	private final JsonMapper json;

	ScenarioRepository(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	List<Stored> all() {
		return this.jdbc.sql(COLUMNS + " WHERE institution_id = :institution ORDER BY lower(name)")
			.param("institution", CurrentInstitution.id())
			.query(this::stored)
			.list();
	}

	/**
	 * Names in use.
	 * @return all names in lower case
	 */
	Set<String> names() {
		return this.jdbc.sql("SELECT lower(name) FROM roi_scenario WHERE institution_id = :institution")
			.param("institution", CurrentInstitution.id())
			.query((rows, number) -> rows.getString(1))
			.set();
	}

	Optional<Stored> byId(UUID id) {
		return this.jdbc.sql(COLUMNS + " WHERE institution_id = :institution AND id = :id")
			.param("institution", CurrentInstitution.id())
			.param("id", id)
			.query(this::stored)
			.optional();
	}

	void add(Stored scenario) {
		this.jdbc.sql("""
				INSERT INTO roi_scenario (institution_id, id, name, inputs, version, changed_at, changed_by)
				VALUES (:institution, :id, :name, CAST(:inputs AS jsonb), :version, :at, :by)""")
			.param("institution", CurrentInstitution.id())
			.param("id", scenario.id())
			.param("name", scenario.name())
			.param("inputs", this.json.writeValueAsString(InputsDocument.of(scenario.inputs())))
			.param("version", scenario.version())
			.param("at", scenario.changedAt().atOffset(ZoneOffset.UTC))
			.param("by", scenario.changedBy())
			.update();
	}

	/**
	 * Replaces a scenario if nobody else has changed it.
	 * @param scenario the new state, with the version that was read
	 * @return whether that version was still there
	 */
	boolean replace(Stored scenario) {
		return this.jdbc.sql("""
				UPDATE roi_scenario SET name = :name, inputs = CAST(:inputs AS jsonb), version = version + 1,
					changed_at = :at, changed_by = :by
				WHERE institution_id = :institution AND id = :id AND version = :version""")
			.param("institution", CurrentInstitution.id())
			.param("id", scenario.id())
			.param("name", scenario.name())
			.param("inputs", this.json.writeValueAsString(InputsDocument.of(scenario.inputs())))
			.param("version", scenario.version())
			.param("at", scenario.changedAt().atOffset(ZoneOffset.UTC))
			.param("by", scenario.changedBy())
			.update() == 1;
	}

	boolean remove(UUID id) {
		return this.jdbc.sql("DELETE FROM roi_scenario WHERE institution_id = :institution AND id = :id")
			.param("institution", CurrentInstitution.id())
			.param("id", id)
			.update() == 1;
	}

	private Stored stored(ResultSet row, int number) throws SQLException {
		Inputs inputs = this.json.readValue(row.getString("inputs"), InputsDocument.class).read();
		return new Stored(row.getObject("id", UUID.class), row.getString("name"), inputs, row.getInt("version"),
				row.getObject("changed_at", OffsetDateTime.class).toInstant(), row.getString("changed_by"));
	}

	/**
	 * A scenario as it is stored.
	 *
	 * @param id its id
	 * @param name its name
	 * @param inputs what was given
	 * @param version how often it was changed
	 * @param changedAt when last
	 * @param changedBy by whom
	 */
	record Stored(UUID id, String name, Inputs inputs, int version, Instant changedAt, String changedBy) {
	}

}
