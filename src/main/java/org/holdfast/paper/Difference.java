package org.holdfast.paper;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.holdfast.paper.sheet.Fact;
import org.holdfast.progress.Saved;
import org.holdfast.progress.wording.WordDifference;
import org.jspecify.annotations.Nullable;

/**
 * How the answers in a document differ from those that are stored now.
 *
 * @param pending what was read from the document
 * @param title title of the page
 * @param otherCycle whether the document was made for another cycle
 * @param otherEdition whether the page has a newer edition
 * @param same how many answers are the same on both sides
 * @param answers the others, in reading order
 * @param lost what cannot be stored, with what it was about
 * @param barred what is not stored because the reader may not answer it
 */
public record Difference(Pending pending, String title, boolean otherCycle, boolean otherEdition, int same,
		List<Answer> answers, List<Fact> lost, List<Fact> barred) {

	public Difference {
		answers = List.copyOf(answers);
		lost = List.copyOf(lost);
		barred = List.copyOf(barred);
	}

	/**
	 * How many fields there are of a kind.
	 * @param kind for example {@code NEW}
	 * @return how many
	 */
	public long count(String kind) {
		return this.answers.stream()
			.flatMap((answer) -> answer.fields().stream())
			.filter((field) -> field.kind().name().equals(kind))
			.count();
	}

	/**
	 * How many fields could not be read as they are.
	 * @return how many
	 */
	public long flawed() {
		return this.answers.stream()
			.flatMap((answer) -> answer.fields().stream())
			.filter((field) -> field.flaw() != null)
			.count();
	}

	/**
	 * An answer that differs.
	 *
	 * @param number its place among those read from the document
	 * @param label what is asked, with the row of a table
	 * @param version version of the stored answer that is shown
	 * @param saved who changed it since the document was made, where somebody did
	 * @param fields what differs
	 */
	public record Answer(int number, String label, int version, @Nullable Saved saved, List<Field> fields) {

		public Answer {
			fields = List.copyOf(fields);
		}

	}

	/**
	 * A field that differs.
	 *
	 * @param name what the choice of it is sent as
	 * @param label which field, empty when there is only one
	 * @param kind how it differs
	 * @param before what is stored
	 * @param after what the document says
	 * @param flaw what to do about it afterwards, where it cannot be read
	 */
	public record Field(String name, String label, Kind kind, List<Piece> before, List<Piece> after,
			@Nullable String flaw) {

		public Field {
			before = List.copyOf(before);
			after = List.copyOf(after);
		}

	}

	/**
	 * A piece of a text.
	 *
	 * @param text its words
	 * @param marked whether only this text says so
	 */
	public record Piece(String text, boolean marked) {

		/** The pieces of one of two texts: what is in both, and what only it says. */
		static List<Piece> of(WordDifference words, WordDifference.Kind own) {
			return words.pieces()
				.stream()
				.filter((piece) -> piece.kind() == WordDifference.Kind.SAME || piece.kind() == own)
				.map((piece) -> new Piece(piece.text(), piece.kind() == own))
				.toList();
		}

	}

	/**
	 * How a field differs.
	 */
	public enum Kind {

		/** Nothing is stored yet. */
		NEW,

		/** The document says something else than what it was made with. */
		CHANGED,

		/** Somebody else has saved something else since the document was made. */
		CONFLICT

	}

	/**
	 * What became of a document's answers.
	 *
	 * @param stored answers stored
	 * @param flawed those of them that need another look
	 * @param aside answers kept in the history only
	 */
	public record Result(int stored, int flawed, int aside) {

	}

	/**
	 * What somebody chose to store.
	 *
	 * @param fields names of the fields
	 * @param versions versions of the answers as they were shown, by the place of the
	 * answer
	 */
	public record Chosen(Set<String> fields, Map<Integer, Integer> versions) {

		public Chosen {
			fields = Set.copyOf(fields);
			versions = Map.copyOf(versions);
		}

	}

}
