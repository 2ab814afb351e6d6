package org.holdfast.toolkit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.holdfast.tenancy.TransactionLock;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The published editions. As none ever changes, each is read from the database once.
 */
@Repository
class Editions {

	private final JdbcClient jdbc;

	private final JsonMapper json = new JsonMapper();

	private final Map<UUID, Edition> read = new ConcurrentHashMap<>();

	Editions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<Edition> find(UUID id) {
		Edition known = this.read.get(id);
		if (known != null) {
			return Optional.of(known);
		}
		Optional<Edition> found = this.jdbc
			.sql("SELECT id, number, checksum, published_at, body FROM toolkit_edition WHERE id = ?")
			.param(id)
			.query(this::edition)
			.optional();
		found.ifPresent((edition) -> this.read.put(id, edition));
		return found;
	}

	Optional<UUID> id(String toolkit, int number) {
		return this.jdbc.sql("SELECT id FROM toolkit_edition WHERE toolkit = ? AND number = ?")
			.params(toolkit, number)
			.query(UUID.class)
			.optional();
	}

	Optional<UUID> current(String toolkit) {
		return this.jdbc.sql("SELECT id FROM toolkit_edition WHERE toolkit = ? ORDER BY number DESC LIMIT 1")
			.param(toolkit)
			.query(UUID.class)
			.optional();
	}

	List<UUID> all() {
		return this.jdbc.sql("SELECT id FROM toolkit_edition ORDER BY toolkit, number DESC")
			.query((row, index) -> row.getObject("id", UUID.class))
			.list();
	}

	boolean holds(PackagedToolkit toolkit) {
		return this.jdbc.sql("SELECT EXISTS (SELECT 1 FROM toolkit_edition WHERE toolkit = ? AND checksum = ?)")
			.params(toolkit.key(), toolkit.checksum())
			.query(Boolean.class)
			.single();
	}

	/**
	 * Lets one node publish at a time, until the transaction ends.
	 */
	void lock() {
		TransactionLock.holdForAll(this.jdbc, "toolkit_edition");
	}

	/**
	 * The content of an edition.
	 * @param id its id
	 * @return as JSON
	 */
	Optional<String> body(UUID id) {
		return this.jdbc.sql("SELECT body::text FROM toolkit_edition WHERE id = ?")
			.param(id)
			.query(String.class)
			.optional();
	}

	int newest(String toolkit) {
		return this.jdbc.sql("SELECT coalesce(max(number), 0) FROM toolkit_edition WHERE toolkit = ?")
			.param(toolkit)
			.query(Integer.class)
			.single();
	}

	boolean isNewest(PackagedToolkit toolkit) {
		return this.jdbc.sql("""
				SELECT EXISTS (SELECT 1 FROM toolkit_edition e
				               WHERE toolkit = :toolkit AND body = CAST(:body AS jsonb)
				                     AND number = (SELECT max(number) FROM toolkit_edition WHERE toolkit = e.toolkit))
				""").param("toolkit", toolkit.key()).param("body", toolkit.body()).query(Boolean.class).single();
	}

	/**
	 * Whether the content owner has published the newest edition.
	 * @param toolkit key of the toolkit
	 * @return whether it is a person's work
	 */
	boolean isPersons(String toolkit) {
		return this.jdbc.sql("""
				SELECT coalesce((SELECT published_by IS NOT NULL FROM toolkit_edition WHERE toolkit = ?
				                 ORDER BY number DESC LIMIT 1), false)
				""").param(toolkit).query(Boolean.class).single();
	}

	void add(PackagedToolkit toolkit, Instant publishedAt, @Nullable String by) {
		this.jdbc.sql("""
				INSERT INTO toolkit_edition (id, toolkit, number, checksum, body, published_at, published_by)
				SELECT :id, :toolkit, coalesce(max(number), 0) + 1, :checksum, CAST(:body AS jsonb), :publishedAt, :by
				FROM toolkit_edition WHERE toolkit = :toolkit
				""")
			.param("id", UUID.randomUUID())
			.param("toolkit", toolkit.key())
			.param("checksum", toolkit.checksum())
			.param("body", toolkit.body())
			.param("publishedAt", publishedAt.atOffset(ZoneOffset.UTC))
			.param("by", by)
			.update();
	}

	private Edition edition(ResultSet row, int index) throws SQLException {
		return EditionReader.edition(row.getObject("id", UUID.class), row.getInt("number"), row.getString("checksum"),
				row.getObject("published_at", OffsetDateTime.class).toInstant(),
				this.json.readTree(row.getString("body")));
	}

}
