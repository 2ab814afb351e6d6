package org.holdfast.adoption;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.CurrentInstitution;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Stores which editions institutions work with.
 */
@Repository
class AdoptionStore {

	private final JdbcClient jdbc;

	AdoptionStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<Adoption> current(String toolkit) {
		return all(toolkit).stream().findFirst();
	}

	List<Adoption> all(String toolkit) {
		return this.jdbc.sql("""
				SELECT number, adopted_at, account_name FROM edition_adoption
				WHERE institution_id = :institution AND toolkit = :toolkit ORDER BY step DESC
				""")
			.param("institution", CurrentInstitution.id())
			.param("toolkit", toolkit)
			.query(AdoptionStore::adoption)
			.list();
	}

	/**
	 * Stores the next step of an institution.
	 * @param toolkit key of the toolkit
	 * @param step 1 for the first edition
	 * @param number number of the edition
	 * @param actor who does it
	 * @param now the time
	 * @return whether nobody else did so before
	 */
	boolean add(String toolkit, int step, int number, Actor actor, Instant now) {
		return this.jdbc
			.sql("""
					INSERT INTO edition_adoption (institution_id, toolkit, step, number, adopted_at, account_id, account_name)
					VALUES (:institution, :toolkit, :step, :number, :at, :account, :name)
					ON CONFLICT DO NOTHING
					""")
			.param("institution", CurrentInstitution.id())
			.param("toolkit", toolkit)
			.param("step", step)
			.param("number", number)
			.param("at", now.atOffset(ZoneOffset.UTC))
			.param("account", actor.accountId())
			.param("name", actor.name())
			.update() > 0;
	}

	private static Adoption adoption(ResultSet row, int index) throws SQLException {
		return new Adoption(row.getInt("number"), row.getObject("adopted_at", OffsetDateTime.class).toInstant(),
				row.getString("account_name"));
	}

}
