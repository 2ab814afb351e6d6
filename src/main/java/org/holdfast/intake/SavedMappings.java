package org.holdfast.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.holdfast.tenancy.AuditedEvent;
import org.holdfast.tenancy.CurrentInstitution;
import org.holdfast.tenancy.TransactionLock;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Mappings remembered by the name of their source, in versions.
 */
@Component
class SavedMappings {

	private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {
	};

	private static final String SELECT = "SELECT source_id, kind, source, version, mapping, headers, reading, created_at, "
			+ "created_by FROM saved_mapping WHERE institution_id = :institution";

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	SavedMappings(JdbcClient jdbc, JsonMapper json, ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.events = events;
		this.clock = clock;
	}

	Optional<Saved> latest(Kind kind, String source) {
		return this.jdbc
			.sql(SELECT + " AND kind = :kind AND lower(source) = lower(:source) ORDER BY version DESC LIMIT 1")
			.param("institution", CurrentInstitution.id())
			.param("kind", kind.code())
			.param("source", source)
			.query(this::saved)
			.optional();
	}

	/**
	 * The latest mapping of each source.
	 * @param kind the kind
	 * @return one for each source
	 */
	List<Saved> latest(Kind kind) {
		return all().stream().filter((saved) -> saved.kind() == kind).toList();
	}

	/**
	 * The latest mapping of each source of each kind.
	 * @return by name
	 */
	List<Saved> all() {
		return this.jdbc
			.sql("SELECT * FROM (" + SELECT.replace("SELECT", "SELECT DISTINCT ON (source_id)")
					+ " ORDER BY source_id, version DESC) latest ORDER BY lower(source), kind")
			.param("institution", CurrentInstitution.id())
			.query(this::saved)
			.list();
	}

	/**
	 * The versions of a source.
	 * @param id the source
	 * @return newest first, none when there is no such source
	 */
	List<Saved> versions(UUID id) {
		return this.jdbc.sql(SELECT + " AND source_id = :id ORDER BY version DESC")
			.param("institution", CurrentInstitution.id())
			.param("id", id)
			.query(this::saved)
			.list();
	}

	List<String> sources() {
		return all().stream().map(Saved::source).distinct().toList();
	}

	/**
	 * Remembers a mapping; one that says the same as before keeps its version. A source
	 * that was forgotten counts on, so that a number never means two mappings.
	 * @param kind the kind
	 * @param source the name of the source
	 * @param mapping the mapping
	 * @param headers the headers of the file
	 * @param choices makes of what was chosen before about the reading of its files what
	 * is chosen now
	 * @param by who mapped it
	 * @return the version
	 */
	Saved remember(Kind kind, String source, Mapping mapping, List<String> headers,
			UnaryOperator<ReadingChoices> choices, UUID by) {
		lock(kind);
		Optional<Saved> before = latest(kind, source);
		return remember(before, kind, source, mapping, headers,
				choices.apply(before.map(Saved::choices).orElse(ReadingChoices.NONE)), by);
	}

	private Saved remember(Optional<Saved> before, Kind kind, String source, Mapping mapping, List<String> headers,
			ReadingChoices choices, UUID by) {
		Mapping own = mapping.own();
		if (before.isPresent() && before.get().mapping().equals(own) && before.get().choices().equals(choices)
				&& folded(before.get().headers()).equals(folded(headers))) {
			return before.get();
		}
		int version = this.jdbc.sql("""
				SELECT greatest(:saved, coalesce(max(mapping_version), 0)) + 1 FROM import
				WHERE institution_id = :institution AND kind = :kind AND lower(source) = lower(:source)""")
			.param("saved", before.map(Saved::version).orElse(0))
			.param("institution", CurrentInstitution.id())
			.param("kind", kind.code())
			.param("source", source)
			.query(Integer.class)
			.single();
		Saved made = new Saved(before.map(Saved::id).orElseGet(UUID::randomUUID), kind,
				before.map(Saved::source).orElse(source), version, own, headers, choices, this.clock.instant(), by);
		insert(made);
		this.events.publishEvent(new AuditedEvent("mapping-saved", made.source(),
				Map.of("kind", kind.code(), "version", Integer.toString(version))));
		return made;
	}

	/**
	 * Remembers what was chosen for a file, for the next ones of its source.
	 * @param view the file
	 * @param by who decided about it
	 */
	void learn(ImportView view, UUID by) {
		FileLayout layout = view.layout();
		if (view.source() == null || layout == null) {
			return;
		}
		lock(view.kind());
		Optional<Saved> latest = latest(view.kind(), view.source());
		latest.ifPresent((saved) -> remember(latest, saved.kind(), saved.source(), saved.mapping(), saved.headers(),
				saved.choices().after(layout), by));
	}

	/**
	 * Makes everybody else who saves a mapping of a kind wait until this transaction
	 * ends. Whoever changes an import too holds that first.
	 * @param kind the kind
	 */
	private void lock(Kind kind) {
		TransactionLock.hold(this.jdbc, "saved-mapping", kind.code());
	}

	private void insert(Saved made) {
		this.jdbc
			.sql("""
					INSERT INTO saved_mapping (institution_id, source_id, kind, source, version, mapping, headers, reading, created_at, created_by)
					VALUES (:institution, :id, :kind, :source, :version, CAST(:mapping AS jsonb), CAST(:headers AS jsonb), CAST(:reading AS jsonb), :now, :by)""")
			.param("institution", CurrentInstitution.id())
			.param("id", made.id())
			.param("kind", made.kind().code())
			.param("source", made.source())
			.param("version", made.version())
			.param("mapping", this.json.writeValueAsString(made.mapping()))
			.param("headers", this.json.writeValueAsString(made.headers()))
			.param("reading", made.choices().none() ? null : this.json.writeValueAsString(made.choices()))
			.param("now", Timestamp.from(made.at()))
			.param("by", made.by())
			.update();
	}

	/** Names a source anew, also where files say that they came from it. */
	void rename(Saved source, String name) {
		this.jdbc
			.sql("""
					SELECT id FROM import WHERE institution_id = :institution AND kind = :kind AND lower(source) = lower(:old)
					ORDER BY id FOR UPDATE""")
			.param("institution", CurrentInstitution.id())
			.param("kind", source.kind().code())
			.param("old", source.source())
			.query(UUID.class)
			.list();
		lock(source.kind());
		for (String table : List.of("saved_mapping", "import")) {
			this.jdbc.sql("UPDATE " + table
					+ " SET source = :name WHERE institution_id = :institution AND kind = :kind AND lower(source) = lower(:old)")
				.param("name", name)
				.param("institution", CurrentInstitution.id())
				.param("kind", source.kind().code())
				.param("old", source.source())
				.update();
		}
		this.events.publishEvent(new AuditedEvent("mapping-renamed", name,
				Map.of("kind", source.kind().code(), "was", source.source())));
	}

	void forget(Saved source) {
		this.jdbc.sql("DELETE FROM saved_mapping WHERE institution_id = :institution AND source_id = :id")
			.param("institution", CurrentInstitution.id())
			.param("id", source.id())
			.update();
		this.events.publishEvent(new AuditedEvent("mapping-forgotten", source.source(),
				Map.of("kind", source.kind().code(), "version", Integer.toString(source.version()))));
	}

	private Saved saved(ResultSet rs, int number) throws SQLException {
		return new Saved(rs.getObject("source_id", UUID.class), Kind.of(rs.getString("kind")).orElseThrow(),
				rs.getString("source"), rs.getInt("version"),
				this.json.readValue(rs.getString("mapping"), Mapping.class),
				this.json.readValue(rs.getString("headers"), TEXTS), choices(rs.getString("reading")),
				rs.getTimestamp("created_at").toInstant(), rs.getObject("created_by", UUID.class));
	}

	private ReadingChoices choices(@Nullable String stored) {
		return (stored != null) ? this.json.readValue(stored, ReadingChoices.class) : ReadingChoices.NONE;
	}

	private static List<String> folded(List<String> headers) {
		return headers.stream().map((header) -> header.strip().toLowerCase(Locale.ROOT)).toList();
	}

	/**
	 * A remembered mapping.
	 *
	 * @param id the source
	 * @param kind what its files hold
	 * @param source the name of the source
	 * @param version counts up from 1
	 * @param mapping the mapping
	 * @param headers the headers of the file it was made for
	 * @param choices what was chosen about the reading of its files
	 * @param at when it was made
	 * @param by who made it
	 */
	record Saved(UUID id, Kind kind, String source, int version, Mapping mapping, List<String> headers,
			ReadingChoices choices, Instant at, UUID by) {

	}

}
