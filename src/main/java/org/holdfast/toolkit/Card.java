package org.holdfast.toolkit;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What every case study tells in the same order, so that they can be compared.
 *
 * @param lines the facts of the card that are told, in order
 * @param strategies links to the strategies that were used
 * @param facts figures, each with where it was published
 */
public record Card(List<Line> lines, List<String> strategies, List<Fact> facts) {

	public Card {
		lines = List.copyOf(lines);
		strategies = List.copyOf(strategies);
		facts = List.copyOf(facts);
	}

	/**
	 * One line of a card.
	 *
	 * @param kind what it tells, such as {@code place}
	 * @param text the words
	 */
	public record Line(String kind, LocalizedText text) {

	}

	/**
	 * A figure with its year.
	 *
	 * @param text the words
	 * @param source address where it was published
	 */
	public record Fact(LocalizedText text, @Nullable String source) {

	}

}
