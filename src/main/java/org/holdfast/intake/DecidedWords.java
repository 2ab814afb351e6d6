package org.holdfast.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import org.holdfast.intake.value.CodeList;
import org.holdfast.tenancy.CurrentInstitution;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What words mean for the whole institution. What was said of a word for one source, or
 * for a committed file without one, serves the files of all others, whatever their kind,
 * in columns of the same codes; of several decisions the latest.
 */
@Component
class DecidedWords {

	/**
	 * Columns of the institution's own words, which mean the same wherever they come
	 * from.
	 */
	private static final Set<String> COMMON = Set.of("job_family", "category", "end_reason");

	/** A word of fewer letters is a number or letter that each system gives itself. */
	private static final int LETTERS = 2;

	private static final int FILES_WITHOUT_SOURCE = 60;

	private static final TypeReference<Map<String, Map<String, String>>> VALUES = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final JsonMapper json;

	DecidedWords(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/**
	 * Gives a mapping what others decided about the columns it reads. Runs in a
	 * transaction.
	 * @param mapping the mapping
	 * @param kind the kind of the file
	 * @param source its source, absent when it has none
	 * @return the mapping; what it says itself stays and counts more
	 */
	Mapping into(Mapping mapping, Kind kind, @Nullable String source) {
		Map<Word, Mapping.Decided> latest = latest((source != null) ? key(kind.code(), source) : "");
		Map<String, Map<String, Mapping.Decided>> words = new TreeMap<>();
		latest.forEach((word, decided) -> fields(mapping).stream()
			.filter((field) -> serves(field, word, decided))
			.forEach((field) -> words.computeIfAbsent(field, (one) -> new TreeMap<>()).put(word.text(), decided)));
		words.forEach((field, decided) -> {
			if (CodeList.of(field).isEmpty()) {
				apart(decided, mapping.values().getOrDefault(field, Map.of()));
			}
		});
		return mapping.deciding(words);
	}

	/**
	 * A word of the institution's own that others are read as stays what it is: else two
	 * sources could turn each other's words round, or part what was said to be one.
	 */
	private static void apart(Map<String, Mapping.Decided> decided, Map<String, String> own) {
		Set<String> meanings = new HashSet<>();
		decided.values().forEach((one) -> meanings.add(FieldWords.folded(one.meaning())));
		Set<String> turned = new HashSet<>();
		own.forEach((word, meaning) -> {
			meanings.add(FieldWords.folded(meaning));
			if (!FieldWords.folded(word).equals(FieldWords.folded(meaning))) {
				turned.add(FieldWords.folded(word));
			}
		});
		decided.entrySet()
			.removeIf((one) -> meanings.contains(one.getKey())
					|| turned.contains(FieldWords.folded(one.getValue().meaning())));
	}

	private static List<String> fields(Mapping mapping) {
		List<String> fields = new ArrayList<>(mapping.columns().keySet());
		fields.addAll(mapping.transforms().keySet());
		return fields;
	}

	/** A word that the codes of the column know needs no decision, and takes none. */
	private static boolean serves(String field, Word word, Mapping.Decided decided) {
		return word.subject().equals(subject(field)) && CodeList.of(field)
			.map((codes) -> !codes.understands(word.text()) && codes.understands(decided.meaning()))
			.orElse(true);
	}

	/**
	 * What a column is about. Columns of one list of codes are about the same, but for
	 * answers of yes and no, which answer different questions.
	 */
	private static @Nullable String subject(String field) {
		return CodeList.of(field)
			.map((codes) -> codes.answers() ? field : codes.name())
			.orElse(COMMON.contains(field) ? field : null);
	}

	private Map<Word, Mapping.Decided> latest(String except) {
		Map<Word, Mapping.Decided> latest = new HashMap<>();
		bySource().forEach((source, decisions) -> {
			if (!source.equals(except)) {
				decisions.forEach((word, decided) -> latest.merge(word, decided,
						(one, other) -> one.at().isAfter(other.at()) ? one : other));
			}
		});
		return latest;
	}

	/** What each source says now, with the time since when it does. */
	private Map<String, Map<Word, Mapping.Decided>> bySource() {
		Map<String, Map<Word, Mapping.Decided>> sources = new HashMap<>();
		said().forEach((said) -> {
			String source = key(said.kind(), said.source());
			Map<Word, Mapping.Decided> before = sources.getOrDefault(source, Map.of());
			Map<Word, Mapping.Decided> after = (said.source() != null) ? new HashMap<>() : new HashMap<>(before);
			said.words().forEach((word, meaning) -> {
				Mapping.Decided known = before.get(word);
				if (FieldWords.folded(meaning).equals(word.text())) {
					after.remove(word);
				}
				else {
					after.put(word,
							(known != null && known.meaning().equals(meaning)) ? known : new Mapping.Decided(meaning,
									said.kind(), said.source(), said.at().toInstant(), said.by()));
				}
			});
			sources.put(source, after);
		});
		return sources;
	}

	private static String key(String kind, @Nullable String source) {
		return kind + " " + Objects.requireNonNullElse(source, "").toLowerCase(Locale.ROOT);
	}

	private List<Said> said() {
		return this.jdbc.sql("""
				SELECT kind, source, version, mapping -> 'values' AS words, created_at AS said_at, created_by AS said_by
				FROM saved_mapping WHERE institution_id = :institution
				UNION ALL (SELECT kind, NULL, 0, mapping -> 'values', committed_at, committed_by FROM import
					WHERE institution_id = :institution AND state = 'committed' AND source IS NULL
					AND mapping -> 'values' <> '{}' ORDER BY committed_at DESC LIMIT :files)
				ORDER BY version, said_at""")
			.param("institution", CurrentInstitution.id())
			.param("files", FILES_WITHOUT_SOURCE)
			.query(this::said)
			.list();
	}

	private Said said(ResultSet rs, int number) throws SQLException {
		String values = rs.getString("words");
		Map<Word, String> words = new HashMap<>();
		if (values != null) {
			this.json.readValue(values, VALUES).forEach((field, meanings) -> {
				String subject = subject(field);
				meanings.forEach((word, meaning) -> {
					String text = FieldWords.folded(word);
					if (subject != null && text.codePoints().filter(Character::isLetter).count() >= LETTERS) {
						words.put(new Word(subject, text), meaning);
					}
				});
			});
		}
		return new Said(rs.getString("kind"), rs.getString("source"), words, rs.getTimestamp("said_at"),
				rs.getObject("said_by", UUID.class));
	}

	/**
	 * A word of a subject.
	 *
	 * @param subject what columns it stands in are about
	 * @param text the word in small letters
	 */
	private record Word(String subject, String text) {

	}

	/**
	 * What was said at one time.
	 *
	 * @param kind the kind of file
	 * @param source the source, absent for a file without one
	 * @param words what words mean
	 * @param at when
	 * @param by by whom
	 */
	private record Said(String kind, @Nullable String source, Map<Word, String> words, Timestamp at, UUID by) {

	}

}
