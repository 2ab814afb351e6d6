package org.holdfast.intake;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.holdfast.tenancy.CurrentInstitution;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Mappings remembered by the name of their source, in versions.
 */
@Component
class SavedMappings {

	private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Clock clock;

	SavedMappings(JdbcClient jdbc, JsonMapper json, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
	}

	Optional<Saved> latest(Kind kind, String source) {
		return this.jdbc.sql("""
				SELECT source, version, mapping, headers FROM saved_mapping
				WHERE institution_id = :institution AND kind = :kind AND lower(source) = lower(:source)
				ORDER BY version DESC LIMIT 1""")
			.param("institution", CurrentInstitution.id())
			.param("kind", kind.code())
			.param("source", source)
			.query((rs, number) -> saved(rs.getString(1), rs.getInt(2), rs.getString(3), rs.getString(4)))
			.optional();
	}

	/**
	 * The latest mapping of any source that was used with the same headers.
	 * @param kind the kind
	 * @param headers the headers of a file
	 * @return empty when none was
	 */
	Optional<Saved> fitting(Kind kind, List<String> headers) {
		return this.jdbc.sql("""
				SELECT DISTINCT ON (source) source, version, mapping, headers FROM saved_mapping
				WHERE institution_id = :institution AND kind = :kind ORDER BY source, version DESC""")
			.param("institution", CurrentInstitution.id())
			.param("kind", kind.code())
			.query((rs, number) -> saved(rs.getString(1), rs.getInt(2), rs.getString(3), rs.getString(4)))
			.list()
			.stream()
			.filter((saved) -> folded(saved.headers()).equals(folded(headers)))
			.findFirst();
	}

	List<String> sources() {
		return this.jdbc.sql("""
				SELECT DISTINCT source FROM saved_mapping WHERE institution_id = :institution ORDER BY source""")
			.param("institution", CurrentInstitution.id())
			.query((rs, number) -> rs.getString(1))
			.list();
	}

	/**
	 * Remembers a mapping; one that says the same as before keeps its version.
	 * @param kind the kind
	 * @param source the name of the source
	 * @param mapping the mapping
	 * @param headers the headers of the file
	 * @param by who mapped it
	 * @return its version
	 */
	int remember(Kind kind, String source, Mapping mapping, List<String> headers, UUID by) {
		Optional<Saved> before = latest(kind, source);
		if (before.isPresent() && before.get().mapping().equals(mapping)
				&& folded(before.get().headers()).equals(folded(headers))) {
			return before.get().version();
		}
		int version = before.map(Saved::version).orElse(0) + 1;
		this.jdbc
			.sql("""
					INSERT INTO saved_mapping (institution_id, kind, source, version, mapping, headers, created_at, created_by)
					VALUES (:institution, :kind, :source, :version, CAST(:mapping AS jsonb), CAST(:headers AS jsonb), :now, :by)""")
			.param("institution", CurrentInstitution.id())
			.param("kind", kind.code())
			.param("source", before.map(Saved::source).orElse(source))
			.param("version", version)
			.param("mapping", this.json.writeValueAsString(mapping))
			.param("headers", this.json.writeValueAsString(headers))
			.param("now", Timestamp.from(this.clock.instant()))
			.param("by", by)
			.update();
		return version;
	}

	private Saved saved(String source, int version, String mapping, String headers) {
		return new Saved(source, version, this.json.readValue(mapping, Mapping.class),
				this.json.readValue(headers, TEXTS));
	}

	private static List<String> folded(List<String> headers) {
		return headers.stream().map((header) -> header.strip().toLowerCase(Locale.ROOT)).toList();
	}

	/**
	 * A remembered mapping.
	 *
	 * @param source the name of the source
	 * @param version counts up from 1
	 * @param mapping the mapping
	 * @param headers the headers of the file it was last used with
	 */
	record Saved(String source, int version, Mapping mapping, List<String> headers) {

	}

}
