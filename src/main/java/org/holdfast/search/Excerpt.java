package org.holdfast.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Some words of a text with those marked that were looked for.
 *
 * @param pieces in reading order
 */
public record Excerpt(List<Piece> pieces) {

	private static final char START = '\uE000';

	private static final char STOP = '\uE001';

	private static final int BEFORE = 70;

	private static final int LENGTH = 260;

	public Excerpt {
		pieces = List.copyOf(pieces);
	}

	/**
	 * Cuts the part of a text that holds the first words found.
	 * @param text the text as {@code search_clean} gives it
	 * @param marked the text as {@code search_marked} gives it, several times
	 * @return the excerpt, from the beginning of the text where nothing is marked
	 */
	public static Excerpt of(String text, List<String> marked) {
		BitSet marks = new BitSet(text.length());
		marked.forEach((one) -> marks.or(marks(text, one)));
		int first = Math.max(0, marks.nextSetBit(0));
		int from = (first <= BEFORE) ? 0 : afterSpace(text, first - BEFORE, first);
		int until = (text.length() - from <= LENGTH) ? text.length() : beforeSpace(text, from + LENGTH, from);
		List<Piece> pieces = new ArrayList<>();
		if (from > 0) {
			pieces.add(new Piece("… ", false));
		}
		for (int at = from; at < until;) {
			boolean on = marks.get(at);
			int next = on ? marks.nextClearBit(at) : marks.nextSetBit(at);
			int end = (next < 0 || next > until) ? until : next;
			pieces.add(new Piece(text.substring(at, end), on));
			at = end;
		}
		if (until < text.length()) {
			pieces.add(new Piece(" …", false));
		}
		return new Excerpt(pieces);
	}

	/**
	 * A text in which nothing was looked for.
	 * @param text the text
	 * @return all of it
	 */
	public static Excerpt plain(String text) {
		return new Excerpt(List.of(new Piece(text, false)));
	}

	/**
	 * The words without marks.
	 * @return one text
	 */
	public String text() {
		return this.pieces.stream().map(Piece::text).collect(Collectors.joining());
	}

	// a text of another length cannot be laid upon this one
	private static BitSet marks(String text, String marked) {
		BitSet marks = new BitSet(text.length());
		int at = 0;
		boolean on = false;
		for (int place = 0; place < marked.length(); place++) {
			char sign = marked.charAt(place);
			if (sign == START || sign == STOP) {
				on = sign == START;
			}
			else {
				marks.set(at, on);
				at++;
			}
		}
		return (at == text.length()) ? marks : new BitSet();
	}

	private static int afterSpace(String text, int from, int until) {
		int space = text.indexOf(' ', from);
		return (space >= 0 && space < until) ? space + 1 : whole(text, from);
	}

	private static int beforeSpace(String text, int until, int from) {
		int space = text.lastIndexOf(' ', until);
		return (space > from) ? space : whole(text, until);
	}

	private static int whole(String text, int at) {
		return Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
	}

	/**
	 * Words of an excerpt.
	 *
	 * @param text the words
	 * @param marked whether they were looked for
	 */
	public record Piece(String text, boolean marked) {

	}

}
