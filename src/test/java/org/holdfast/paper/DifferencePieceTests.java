package org.holdfast.paper;

import java.util.List;
import java.util.stream.Collectors;

import org.holdfast.paper.Difference.Piece;
import org.holdfast.progress.wording.WordDifference;
import org.holdfast.progress.wording.WordDifference.Kind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The two sides of a difference, each with what only it says marked.
 */
class DifferencePieceTests {

	@Test
	void eachSideIsItsTextAndMarksWhatOnlyItSays() {
		String before = "Nine ZIP codes around it";
		String after = "Twelve ZIP codes around the harbor";
		WordDifference difference = WordDifference.of(before, after);
		List<Piece> old = Piece.of(difference, Kind.REMOVED);
		List<Piece> young = Piece.of(difference, Kind.ADDED);
		assertThat(joined(old)).isEqualTo(before);
		assertThat(joined(young)).isEqualTo(after);
		assertThat(marked(old)).containsExactly("Nine", "it");
		assertThat(marked(young)).containsExactly("Twelve", "the harbor");
	}

	@Test
	void nothingIsMarkedInTextsThatAreTheSame() {
		assertThat(marked(Piece.of(WordDifference.of("as it was", "as it was"), Kind.ADDED))).isEmpty();
	}

	private static List<String> marked(List<Piece> pieces) {
		return pieces.stream().filter(Piece::marked).map(Piece::text).toList();
	}

	private static String joined(List<Piece> pieces) {
		return pieces.stream().map(Piece::text).collect(Collectors.joining());
	}

}
