package org.holdfast.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.holdfast.institution.Institutions;
import org.holdfast.intake.reading.FileSample;
import org.holdfast.intake.reading.Layout;
import org.holdfast.intake.reading.PersonalColumns;
import org.holdfast.intake.reading.TextEncoding;
import org.holdfast.intake.rule.Rule;
import org.holdfast.intake.value.SocialSecurityNumber;
import org.holdfast.intake.value.WordCounter;
import org.holdfast.tenancy.CurrentInstitution;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The words that files had in their columns of codes and categories: kept for the page of
 * values, and to notice a word that no earlier file of the same source had.
 */
@Component
class SeenWords {

	/** Columns of free words that repeat. */
	static final Set<String> REPEATING = Set.of("category", "department", "site", "job_family", "end_reason",
			"recruiting_source", "program", "gender", "grade", "from_grade", "to_grade", "work_county");

	/** What is noticed of words, anew with each check. */
	static final Set<String> RULES = Set.of(Rule.VALUE_NEW.code(), Rule.VALUE_DECIDED.code());

	private static final int EARLIER_FILES = 60;

	private static final int SAMPLES = 20;

	private static final TypeReference<List<Word>> WORDS = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Institutions institutions;

	private final Clock clock;

	SeenWords(JdbcClient jdbc, JsonMapper json, Institutions institutions, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.institutions = institutions;
		this.clock = clock;
	}

	/**
	 * Keeps what an attempt met, in place of what an earlier attempt did. Runs in a
	 * transaction.
	 * @param view the import
	 * @param seen the words by canonical column
	 * @return notices of words that are new to the source, and of words that are read as
	 * was decided elsewhere
	 */
	List<ImportView.Problem> keep(ImportView view, Map<String, WordCounter.Words> seen) {
		this.jdbc.sql("DELETE FROM seen_value WHERE institution_id = :institution AND import_id = :id")
			.param("institution", CurrentInstitution.id())
			.param("id", view.id())
			.update();
		Map<String, Set<String>> earlier = earlier(view);
		Noticed fresh = new Noticed(Rule.VALUE_NEW);
		Noticed decided = new Noticed(Rule.VALUE_DECIDED);
		for (Map.Entry<String, WordCounter.Words> field : seen.entrySet()) {
			if (personal(view.kind(), field.getKey(), field.getValue())) {
				continue;
			}
			Set<String> known = field.getValue().more() ? null : earlier.get(field.getKey());
			Set<String> elsewhere = elsewhere(view, field.getKey());
			List<Word> words = new ArrayList<>();
			for (WordCounter.Word word : field.getValue().words()) {
				String text = SocialSecurityNumber.masked(word.text());
				boolean isNew = known != null && !known.contains(FieldWords.folded(text));
				words.add(new Word(text, word.rows(), isNew));
				if (isNew) {
					fresh.add(label(view, field.getKey()), text);
				}
				if (elsewhere.contains(FieldWords.folded(text))) {
					decided.add(label(view, field.getKey()), text);
				}
			}
			insert(view.id(), field.getKey(), words, field.getValue().more());
		}
		return Stream.of(fresh, decided).flatMap(Noticed::problem).toList();
	}

	/** The words that the mapping leaves to what was decided elsewhere. */
	private static Set<String> elsewhere(ImportView view, String field) {
		Set<String> words = new HashSet<>();
		if (view.mapping() != null) {
			view.mapping()
				.decided()
				.getOrDefault(field, Map.of())
				.keySet()
				.forEach((word) -> words.add(FieldWords.folded(word)));
			view.mapping()
				.values()
				.getOrDefault(field, Map.of())
				.keySet()
				.forEach((word) -> words.remove(FieldWords.folded(word)));
		}
		return words;
	}

	/** A column that was mapped by mistake may hold people; its words are not kept. */
	private boolean personal(Kind kind, String field, WordCounter.Words words) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), this.institutions.current().zone());
		List<List<String>> rows = words.words().stream().limit(200).map((word) -> List.of(word.text())).toList();
		FileSample sample = new FileSample(new Layout(TextEncoding.UTF_8, ',', 1), List.of(field), rows, List.of());
		return !new PersonalColumns(today).find(kind.code(), sample).isEmpty();
	}

	private static String label(ImportView view, String field) {
		return (view.mapping() != null) ? view.mapping().columns().getOrDefault(field, field) : field;
	}

	private void insert(UUID id, String field, List<Word> words, boolean more) {
		this.jdbc.sql("""
				INSERT INTO seen_value (institution_id, import_id, field, words, more)
				VALUES (:institution, :id, :field, CAST(:words AS jsonb), :more)""")
			.param("institution", CurrentInstitution.id())
			.param("id", id)
			.param("field", field)
			.param("words", this.json.writeValueAsString(words))
			.param("more", more)
			.update();
	}

	/**
	 * What the latest committed files of the same source had; a column of too many words
	 * is compared with nothing.
	 */
	private Map<String, Set<String>> earlier(ImportView view) {
		Map<String, Set<String>> earlier = new HashMap<>();
		Set<String> endless = new HashSet<>();
		this.jdbc.sql("""
				SELECT s.field, s.words, s.more FROM seen_value s JOIN (
					SELECT id FROM import WHERE institution_id = :institution AND kind = :kind AND state = 'committed'
					AND lower(source) IS NOT DISTINCT FROM lower(CAST(:source AS text)) AND id <> :id
					ORDER BY committed_at DESC LIMIT :files) i ON i.id = s.import_id
				WHERE s.institution_id = :institution""")
			.param("institution", CurrentInstitution.id())
			.param("kind", view.kind().code())
			.param("source", view.source())
			.param("id", view.id())
			.param("files", EARLIER_FILES)
			.query((rows) -> {
				Set<String> known = earlier.computeIfAbsent(rows.getString(1), (field) -> new HashSet<>());
				this.json.readValue(rows.getString(2), WORDS)
					.forEach((word) -> known.add(FieldWords.folded(word.text())));
				if (rows.getBoolean(3)) {
					endless.add(rows.getString(1));
				}
			});
		earlier.keySet().removeAll(endless);
		return earlier;
	}

	/**
	 * The words of an import by canonical column.
	 * @param id the import
	 * @return the words, those of most rows first
	 */
	Map<String, Seen> of(UUID id) {
		Map<String, Seen> seen = new LinkedHashMap<>();
		this.jdbc.sql("""
				SELECT field, words, more FROM seen_value
				WHERE institution_id = :institution AND import_id = :id ORDER BY field""")
			.param("institution", CurrentInstitution.id())
			.param("id", id)
			.query((RowCallbackHandler) (rows) -> seen.put(rows.getString(1),
					new Seen(this.json.readValue(rows.getString(2), WORDS), rows.getBoolean(3))));
		return seen;
	}

	/**
	 * Words that are worth a notice.
	 */
	private static final class Noticed {

		private final Rule rule;

		private final List<ImportView.Sample> samples = new ArrayList<>();

		private int count;

		Noticed(Rule rule) {
			this.rule = rule;
		}

		void add(String column, String word) {
			this.count++;
			if (this.samples.size() < SAMPLES) {
				this.samples.add(new ImportView.Sample(0, column, word));
			}
		}

		Stream<ImportView.Problem> problem() {
			return (this.count == 0) ? Stream.empty()
					: Stream.of(new ImportView.Problem(this.rule.code(), "notice", this.count, this.samples));
		}

	}

	/**
	 * The words of a column.
	 *
	 * @param words the words
	 * @param more whether there are more than are kept
	 */
	record Seen(List<Word> words, boolean more) {

	}

	/**
	 * A word of a column.
	 *
	 * @param text the word as the file has it
	 * @param rows in how many rows
	 * @param fresh whether no earlier file of the source had it
	 */
	record Word(String text, int rows, boolean fresh) {

	}

}
