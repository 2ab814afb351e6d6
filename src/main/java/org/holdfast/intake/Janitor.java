package org.holdfast.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import javax.sql.DataSource;

import org.holdfast.database.OwnerDataSource;
import org.holdfast.institution.InstitutionCensus;
import org.holdfast.institution.Institutions;
import org.holdfast.intake.staging.StagedRows;
import org.holdfast.tenancy.CurrentInstitution;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Deletes what is no longer needed: originals after their retention, and the rows of
 * attempts that nothing points to or that were withdrawn long ago.
 */
@Component
class Janitor {

	private static final Logger logger = LoggerFactory.getLogger(Janitor.class);

	/** The parents of all tables that hold rows by batch. */
	private static final String PARENTS = """
			SELECT DISTINCT p.oid::regclass::text FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
			JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_class p ON p.oid = i.inhparent
			WHERE n.nspname = 'leaf' AND p.relkind = 'p'""";

	private static final String LEAVES = """
			SELECT c.oid::regclass::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
			WHERE n.nspname = 'leaf' AND c.relkind = 'r' ORDER BY 1""";

	/** Walks from number to number by the index instead of reading all rows. */
	private static final String NUMBERS = """
			WITH RECURSIVE b AS (
				SELECT (SELECT min(batch_id) FROM %1$s WHERE institution_id = ?) AS batch_id
				UNION ALL
				SELECT (SELECT min(batch_id) FROM %1$s t WHERE t.institution_id = ? AND t.batch_id > b.batch_id)
				FROM b WHERE b.batch_id IS NOT NULL)
			SELECT batch_id FROM b WHERE batch_id IS NOT NULL""";

	private static final Duration WITHDRAWN_FOR = Duration.ofDays(1);

	private final Institutions institutions;

	private final Originals originals;

	private final ImportRecords records;

	private final StagedRows staged;

	private final DataSource owner;

	private final Clock clock;

	Janitor(Institutions institutions, Originals originals, ImportRecords records, StagedRows staged,
			@OwnerDataSource DataSource owner, Clock clock) {
		this.institutions = institutions;
		this.originals = originals;
		this.records = records;
		this.staged = staged;
		this.owner = owner;
		this.clock = clock;
	}

	/**
	 * Tidies every institution. What fails for one does not keep the others waiting.
	 */
	void tidy() {
		for (InstitutionCensus one : this.institutions.all()) {
			try {
				CurrentInstitution.runAs(one.id(), () -> tidy(one.id()));
			}
			catch (RuntimeException ex) {
				logger.error("Old uploads of institution {} could not be deleted", one.id(), ex);
			}
		}
		giveSpaceBack();
	}

	/**
	 * Gives the space of dead rows back. A server that was killed in the middle of a load
	 * forgets that there are any, so its own cleaner does not come.
	 */
	void giveSpaceBack() {
		try (Connection connection = this.owner.getConnection(); Statement vacuum = connection.createStatement()) {
			for (String leaf : names(connection, LEAVES)) {
				vacuum.execute("VACUUM (SKIP_LOCKED) " + leaf);
			}
		}
		catch (SQLException ex) {
			logger.error("The space of dead rows could not be given back", ex);
		}
	}

	/**
	 * Tidies the institution in force.
	 * @param institution its id
	 */
	void tidy(UUID institution) {
		Instant now = this.clock.instant();
		int gone = this.originals.deleteExpired(now);
		this.staged.forgetExpired(this.originals.keptSince(now));
		this.records.forgetExamples(this.originals.keptSince(now));
		this.records.forgetAbandoned(now.minus(Duration.ofDays(1)));
		try (Connection connection = this.owner.getConnection()) {
			connection.setAutoCommit(false);
			long rows = deleteDead(connection, institution, now.minus(WITHDRAWN_FOR));
			connection.commit();
			if (gone > 0 || rows > 0) {
				logger.info("Deleted {} chunks of originals and {} rows of dead batches", gone, rows);
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException("Dead rows could not be deleted", ex);
		}
	}

	private long deleteDead(Connection connection, UUID institution, Instant withdrawnBefore) throws SQLException {
		try (PreparedStatement tell = connection.prepareStatement("SELECT set_config('app.institution_id', ?, true)")) {
			tell.setString(1, institution.toString());
			tell.execute();
		}
		List<String> parents = names(connection, PARENTS);
		Set<Long> dead = new TreeSet<>();
		for (String parent : parents) {
			dead.addAll(numbers(connection, parent, institution));
		}
		// asked after the numbers were read: what was loaded before belongs to an attempt
		// that is noted, or has become the import's
		dead.removeAll(this.records.pointedTo(withdrawnBefore));
		long rows = 0;
		for (long batch : dead) {
			for (String parent : parents) {
				rows += delete(connection, "DELETE FROM " + parent + " WHERE institution_id = ? AND batch_id = ?",
						institution, batch);
			}
			this.records.forgetHidden(batch);
		}
		return rows;
	}

	private static List<String> names(Connection connection, String sql) throws SQLException {
		List<String> names = new ArrayList<>();
		try (PreparedStatement ask = connection.prepareStatement(sql); ResultSet found = ask.executeQuery()) {
			while (found.next()) {
				names.add(found.getString(1));
			}
		}
		return names;
	}

	private static List<Long> numbers(Connection connection, String parent, UUID institution) throws SQLException {
		List<Long> numbers = new ArrayList<>();
		try (PreparedStatement ask = connection.prepareStatement(NUMBERS.formatted(parent))) {
			ask.setObject(1, institution);
			ask.setObject(2, institution);
			try (ResultSet found = ask.executeQuery()) {
				while (found.next()) {
					numbers.add(found.getLong(1));
				}
			}
		}
		return numbers;
	}

	private static long delete(Connection connection, String sql, UUID institution, long batch) throws SQLException {
		try (PreparedStatement delete = connection.prepareStatement(sql)) {
			delete.setObject(1, institution);
			delete.setLong(2, batch);
			return delete.executeLargeUpdate();
		}
	}

}
