package org.holdfast.intake.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.holdfast.intake.ImportImpact;
import org.holdfast.intake.ImportView;
import org.holdfast.intake.Mapping;
import org.holdfast.intake.RuleWords;
import org.holdfast.intake.ValueSheet;
import org.holdfast.shared.Exact;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.Permission;
import org.jspecify.annotations.Nullable;

/**
 * An import as the API shows it.
 *
 * @param id the public id
 * @param kind what the file holds
 * @param state how far it has come
 * @param reason the rule that stopped it
 * @param fileName the name the file came with
 * @param sha256 its fingerprint
 * @param progress how much of the work is done
 * @param rows the counts of rows
 * @param totals sums
 * @param problems what was found, counted by rule
 * @param impact every indicator before and after
 * @param closed the figures of closed periods that are kept although others would be
 * proposed, left out when there are none
 * @param automatic what became of the wish to be committed without a person, absent when
 * there was none
 * @param withdrawn who made it count no more and why, absent while nobody did
 * @param unknownWords the words in columns of codes that are not understood, absent in
 * lists of imports
 * @param decidedWords the words that are read as it was decided for another source or
 * kind of file, left out when there are none and in lists of imports
 */
record ImportBody(UUID id, String kind, String state, @Nullable String reason, String fileName, @Nullable String sha256,
		ImportView.Progress progress, Rows rows, Totals totals, List<Problem> problems, List<Change> impact,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) List<Change> closed, @Nullable Automatic automatic,
		@Nullable Withdrawn withdrawn, @Nullable List<UnknownWord> unknownWords,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable List<DecidedWord> decidedWords) {

	static ImportBody of(ImportView view, @Nullable Automatic automatic, @Nullable Withdrawn withdrawn, RuleWords words,
			Actor reader, Locale locale) {
		boolean exact = reader.may(Permission.SEE_PERSONS);
		return new ImportBody(view.id(), view.kind().code(), view.state().code(), view.reason(), view.fileName(),
				view.sha256(), view.progress(), Rows.of(view.rows()),
				new Totals((view.totalAmount() != null) ? Exact.money(view.totalAmount()) : null),
				view.problems().stream().map((problem) -> Problem.of(problem, words, locale)).toList(),
				Change.open(view.impact(), exact), Change.closed(view.impact(), exact), automatic, withdrawn, null,
				null);
	}

	ImportBody with(ValueSheet sheet, Map<UUID, String> people) {
		List<UnknownWord> unknown = sheet.columns()
			.stream()
			.flatMap((column) -> column.unknown()
				.stream()
				.map((word) -> new UnknownWord(column.field(), column.header(), word.text(), word.rows(),
						word.suggestion())))
			.toList();
		return new ImportBody(this.id, this.kind, this.state, this.reason, this.fileName, this.sha256, this.progress,
				this.rows, this.totals, this.problems, this.impact, this.closed, this.automatic, this.withdrawn,
				unknown, decided(sheet, people));
	}

	private static List<DecidedWord> decided(ValueSheet sheet, Map<UUID, String> people) {
		List<DecidedWord> decided = new ArrayList<>();
		sheet.columns()
			.forEach((column) -> column.decided()
				.forEach((word) -> decided
					.add(DecidedWord.of(column, word, Objects.requireNonNull(word.decided()), people))));
		return decided;
	}

	/**
	 * A word that is read as it was decided elsewhere in the institution.
	 *
	 * @param field the canonical column
	 * @param column its name in the file
	 * @param word the word as the file has it
	 * @param rows in how many rows it stands
	 * @param meaning what it is read as
	 * @param kind the kind of file for which it was decided
	 * @param source the source for which it was decided, absent for a file without one
	 * @param at when
	 * @param by the name of who decided, absent when there is no such person any more
	 */
	record DecidedWord(String field, String column, String word, int rows, String meaning, String kind,
			@Nullable String source, Instant at, @Nullable String by) {

		static DecidedWord of(ValueSheet.ValueColumn column, ValueSheet.Word word, Mapping.Decided decided,
				Map<UUID, String> people) {
			return new DecidedWord(column.field(), column.header(), word.text(), word.rows(), decided.meaning(),
					decided.kind(), decided.source(), decided.at(), people.get(decided.by()));
		}

	}

	/**
	 * A word that is not understood.
	 *
	 * @param field the canonical column
	 * @param column its name in the file
	 * @param word the word as the file has it
	 * @param rows in how many rows it stands
	 * @param suggestion the code it probably means, absent when none is near
	 */
	record UnknownWord(String field, String column, String word, int rows, @Nullable String suggestion) {

	}

	/**
	 * A file that was to be committed without a person.
	 *
	 * @param committed whether it was
	 * @param held the code of what holds it, absent while nothing does
	 * @param message the same in words
	 */
	record Automatic(boolean committed, @Nullable String held, @Nullable String message) {

	}

	/**
	 * A batch that counts no more.
	 *
	 * @param at since when
	 * @param by the name of who withdrew it, absent when there is no such person any more
	 * @param reason why
	 */
	record Withdrawn(Instant at, @Nullable String by, @Nullable String reason) {

	}

	/**
	 * Counts of rows.
	 *
	 * @param read rows below the header
	 * @param accepted rows that would count
	 * @param rejected rows with an error
	 * @param excluded total rows, blank lines, repeated headers and duplicates
	 * @param fresh rows not seen before
	 * @param same rows seen with equal values
	 * @param changed rows seen with other values
	 * @param conflicting rows seen with another date, vendor or amount
	 */
	record Rows(int read, int accepted, int rejected, int excluded, @JsonProperty("new") int fresh, int same,
			int changed, int conflicting) {

		static Rows of(ImportView.Rows rows) {
			return new Rows(rows.read(), rows.accepted(), rows.rejected(), rows.excluded(), rows.fresh(), rows.same(),
					rows.changed(), rows.conflicting());
		}

	}

	/**
	 * Sums.
	 *
	 * @param amount the sum of the amounts in dollars, absent for kinds without amounts
	 */
	record Totals(@Nullable String amount) {

	}

	/**
	 * One rule.
	 *
	 * @param rule its code
	 * @param severity {@code error}, {@code warning} or {@code notice}
	 * @param count how often
	 * @param samples the first few
	 */
	record Problem(String rule, String severity, int count, List<Sample> samples) {

		static Problem of(ImportView.Problem problem, RuleWords words, Locale locale) {
			return new Problem(problem.rule(), problem.severity(), problem.count(), problem.samples()
				.stream()
				.map((sample) -> new Sample(sample.row(), sample.column(), words.plain(problem.rule(), sample.value()),
						words.found(problem.rule(), sample.column(), sample.value(), locale) + " "
								+ words.fix(problem.rule(), sample.column(), sample.value(), locale)))
				.toList());
		}

	}

	/**
	 * One place.
	 *
	 * @param row the row as a spreadsheet numbers it, 0 for the whole file
	 * @param column the column
	 * @param value the value, shortened
	 * @param message what was found and what to do
	 */
	record Sample(int row, @Nullable String column, @Nullable String value, String message) {

	}

	/**
	 * One figure before and after.
	 *
	 * @param code the indicator
	 * @param from first day of the period
	 * @param to last day of the period
	 * @param before without the import, or kept
	 * @param after with it
	 */
	record Change(String code, LocalDate from, LocalDate to, @Nullable String before, @Nullable String after) {

		static List<Change> open(List<ImportImpact.Change> changes, boolean exact) {
			return changes.stream().filter((change) -> !change.closed()).map((change) -> of(change, exact)).toList();
		}

		static List<Change> closed(List<ImportImpact.Change> changes, boolean exact) {
			return changes.stream().filter(ImportImpact.Change::closed).map((change) -> of(change, exact)).toList();
		}

		private static Change of(ImportImpact.Change change, boolean exact) {
			boolean shown = exact || !change.sensitive();
			return new Change(change.code(), change.from(), change.to(), shown ? change.before() : null,
					shown ? change.after() : null);
		}

	}

}
