package org.holdfast.intake;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.holdfast.intake.value.CodeList;
import org.jspecify.annotations.Nullable;

/**
 * The different words of a file's columns of codes and categories, for the person who
 * says what they mean.
 *
 * @param columns the columns, those with words that are not understood first
 */
public record ValueSheet(List<ValueColumn> columns) {

	/** A file without such columns. */
	public static final ValueSheet EMPTY = new ValueSheet(List.of());

	/**
	 * How many words are not understood.
	 * @return words, each counted once
	 */
	public int unknown() {
		return this.columns.stream().mapToInt((column) -> column.unknown().size()).sum();
	}

	/**
	 * How many words no earlier file of the source had.
	 * @return words, each counted once
	 */
	public int fresh() {
		return this.columns.stream().mapToInt((column) -> column.fresh().size()).sum();
	}

	/**
	 * How many words are read as it was decided elsewhere in the institution.
	 * @return words, each counted once
	 */
	public int decided() {
		return this.columns.stream().mapToInt((column) -> column.decided().size()).sum();
	}

	/**
	 * Who decided about the words that are read as it was decided elsewhere.
	 * @return their accounts
	 */
	public List<UUID> deciders() {
		return this.columns.stream()
			.flatMap((column) -> column.words().stream())
			.flatMap((word) -> Stream.ofNullable(word.decided()))
			.map(Mapping.Decided::by)
			.distinct()
			.toList();
	}

	/**
	 * The columns of whose words none is to be looked at.
	 * @return columns
	 */
	public List<ValueColumn> quiet() {
		return this.columns.stream().filter((column) -> column.notable().isEmpty()).toList();
	}

	/**
	 * A column.
	 *
	 * @param field its canonical name
	 * @param header its name in the file, or the canonical name where it is made
	 * @param list the name of its list of codes, absent where any words may stand
	 * @param codes its codes, none where any words may stand
	 * @param words its words, those of most rows first
	 * @param more whether it has more words than are told apart
	 */
	public record ValueColumn(String field, String header, @Nullable String list, List<String> codes, List<Word> words,
			boolean more) {

		public boolean coded() {
			return this.list != null;
		}

		public List<Word> unknown() {
			return this.words.stream().filter((word) -> !word.understood()).toList();
		}

		public List<Word> fresh() {
			return this.words.stream().filter(Word::fresh).toList();
		}

		public List<Word> decided() {
			return this.words.stream().filter((word) -> word.decided() != null).toList();
		}

		/**
		 * The words to look at first.
		 * @return those that are not understood, new or given a meaning
		 */
		public List<Word> notable() {
			return this.words.stream()
				.filter((word) -> !word.understood() || word.fresh() || word.meaning() != null)
				.toList();
		}

		/**
		 * Whether a word would be understood if nothing were said about it.
		 * @param word the word
		 * @return whether it is blank, a code, or known for one
		 */
		public boolean plain(Word word) {
			return CodeList.of(this.field).map((codes) -> codes.understands(word.text())).orElse(true);
		}

		/**
		 * The first few of some words.
		 * @param some words
		 * @param most how many at most
		 * @return the words
		 */
		public List<Word> first(List<Word> some, int most) {
			return some.subList(0, Math.min(most, some.size()));
		}

		/**
		 * The first few of some words, as text.
		 * @param some words
		 * @param most how many at most
		 * @return the texts
		 */
		public List<String> names(List<Word> some, int most) {
			return first(some, most).stream().map(Word::text).toList();
		}

	}

	/**
	 * A word.
	 *
	 * @param text the word as the file has it
	 * @param rows in how many rows it stands
	 * @param fresh whether no earlier file of the source had it
	 * @param understood whether it needs no explanation
	 * @param meaning what it is read as, absent when nothing is said of it
	 * @param suggestion what it probably means, absent when nothing is near
	 * @param decided where it was given that meaning, absent when the mapping says it
	 * itself
	 */
	public record Word(String text, int rows, boolean fresh, boolean understood, @Nullable String meaning,
			@Nullable String suggestion, Mapping.@Nullable Decided decided) {

		/**
		 * What to propose for it.
		 * @return the meaning, else the suggestion, empty for neither
		 */
		public String proposed() {
			return (this.meaning != null) ? this.meaning : (this.suggestion != null) ? this.suggestion : "";
		}

	}

}
