package org.holdfast.paper;

import java.util.List;
import java.util.stream.Collectors;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Differences of texts, word by word.
 */
class TextDifferenceTests {

	@Test
	void onlyWhatDiffersIsMarked() {
		TextDifference difference = TextDifference.of("Nine ZIP codes around it", "Twelve ZIP codes around the harbor");
		assertThat(marked(difference.before())).containsExactly("Nine ", "it");
		assertThat(marked(difference.after())).containsExactly("Twelve ", "the harbor");
	}

	@Property(tries = 300)
	void piecesPutTogetherAreTheTexts(@ForAll @StringLength(max = 40) @Chars({ 'a', 'b', ' ', '\n' }) String before,
			@ForAll @StringLength(max = 40) @Chars({ 'a', 'b', ' ', '\n' }) String after) {
		TextDifference difference = TextDifference.of(before, after);
		assertThat(joined(difference.before())).isEqualTo(before);
		assertThat(joined(difference.after())).isEqualTo(after);
		assertThat(kept(difference.before())).isEqualTo(kept(difference.after()));
		if (before.equals(after)) {
			assertThat(marked(difference.before())).isEmpty();
		}
	}

	@Test
	void veryLongTextsAreShownWhole() {
		String text = "word ".repeat(5_000);
		assertThat(joined(TextDifference.of(text, text + "more").after())).isEqualTo(text + "more");
	}

	private static List<String> marked(List<Difference.Piece> pieces) {
		return pieces.stream().filter(Difference.Piece::marked).map(Difference.Piece::text).toList();
	}

	private static String kept(List<Difference.Piece> pieces) {
		return pieces.stream()
			.filter((piece) -> !piece.marked())
			.map(Difference.Piece::text)
			.collect(Collectors.joining());
	}

	private static String joined(List<Difference.Piece> pieces) {
		return pieces.stream().map(Difference.Piece::text).collect(Collectors.joining());
	}

}
