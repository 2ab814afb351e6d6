package org.holdfast.progress.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * How one text became another, word by word. It is exact: what stayed and was removed is
 * the text before, what stayed and was added is the text after, to the last blank.
 *
 * @param pieces in reading order, what was removed before what was added in its place
 */
public record WordDifference(List<Piece> pieces) {

	/**
	 * Changed words beyond which texts are compared by lines: finding them takes the
	 * square of it in numbers.
	 */
	private static final int MOST_CHANGES = 2_000;

	private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|\\s+|.", Pattern.DOTALL);

	private static final Pattern LINES = Pattern.compile("[^\\n]*\\n|[^\\n]+");

	public WordDifference {
		pieces = List.copyOf(pieces);
	}

	/**
	 * Compares two texts.
	 * @param before the one
	 * @param after the other
	 * @return how the one became the other
	 */
	public static WordDifference of(String before, String after) {
		List<Piece> pieces = compared(parts(WORDS, before), parts(WORDS, after));
		if (pieces == null) {
			pieces = byLines(before, after);
		}
		return new WordDifference(joined(pieces));
	}

	/**
	 * Whether the two texts are the same.
	 * @return whether nothing was removed or added
	 */
	public boolean same() {
		return this.pieces.stream().allMatch((piece) -> piece.kind() == Kind.SAME);
	}

	// Texts as long as books: by lines first, then by words within the lines that differ
	private static List<Piece> byLines(String before, String after) {
		List<Piece> lines = compared(parts(LINES, before), parts(LINES, after));
		if (lines == null) {
			return List.of(new Piece(Kind.REMOVED, before), new Piece(Kind.ADDED, after));
		}
		List<Piece> pieces = new ArrayList<>();
		List<Piece> blocks = joined(lines);
		for (int at = 0; at < blocks.size(); at++) {
			Piece piece = blocks.get(at);
			boolean replaced = piece.kind() == Kind.REMOVED && at + 1 < blocks.size()
					&& blocks.get(at + 1).kind() == Kind.ADDED;
			List<Piece> words = replaced ? compared(parts(WORDS, piece.text()), parts(WORDS, blocks.get(at + 1).text()))
					: null;
			if (words == null) {
				pieces.add(piece);
			}
			else {
				pieces.addAll(words);
				at++;
			}
		}
		return pieces;
	}

	private static List<String> parts(Pattern pattern, String text) {
		return pattern.matcher(text).results().map(MatchResult::group).toList();
	}

	private static @Nullable List<Piece> compared(List<String> before, List<String> after) {
		int start = 0;
		int shorter = Math.min(before.size(), after.size());
		while (start < shorter && before.get(start).equals(after.get(start))) {
			start++;
		}
		int end = 0;
		while (end < shorter - start && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
			end++;
		}
		List<Piece> middle = aligned(before.subList(start, before.size() - end),
				after.subList(start, after.size() - end));
		if (middle == null) {
			return null;
		}
		List<Piece> pieces = new ArrayList<>();
		before.subList(0, start).forEach((part) -> pieces.add(new Piece(Kind.SAME, part)));
		pieces.addAll(middle);
		before.subList(before.size() - end, before.size()).forEach((part) -> pieces.add(new Piece(Kind.SAME, part)));
		return pieces;
	}

	// The greedy way of Myers (1986): reaches.get(d)[k + d] is how far into the first
	// text one comes with d changes on the diagonal k
	private static @Nullable List<Piece> aligned(List<String> before, List<String> after) {
		int all = before.size() + after.size();
		int most = Math.min(all, MOST_CHANGES);
		List<int[]> reaches = new ArrayList<>();
		int[] reach = new int[2 * most + 3];
		int middle = most + 1;
		for (int changes = 0; changes <= most; changes++) {
			for (int diagonal = -changes; diagonal <= changes; diagonal += 2) {
				boolean adds = diagonal == -changes
						|| (diagonal != changes && reach[middle + diagonal - 1] < reach[middle + diagonal + 1]);
				int old = adds ? reach[middle + diagonal + 1] : reach[middle + diagonal - 1] + 1;
				while (old < before.size() && old - diagonal < after.size()
						&& before.get(old).equals(after.get(old - diagonal))) {
					old++;
				}
				reach[middle + diagonal] = old;
				if (old >= before.size() && old - diagonal >= after.size()) {
					return traced(before, after, reaches, changes);
				}
			}
			reaches.add(Arrays.copyOfRange(reach, middle - changes, middle + changes + 1));
		}
		return null;
	}

	private static List<Piece> traced(List<String> before, List<String> after, List<int[]> reaches, int changes) {
		List<Piece> backwards = new ArrayList<>();
		int old = before.size();
		int fresh = after.size();
		for (int left = changes; left > 0; left--) {
			int[] reach = reaches.get(left - 1);
			int diagonal = old - fresh;
			boolean adds = diagonal == -left
					|| (diagonal != left && reach(reach, diagonal - 1) < reach(reach, diagonal + 1));
			int oldBefore = reach(reach, adds ? diagonal + 1 : diagonal - 1);
			int freshBefore = oldBefore - (adds ? diagonal + 1 : diagonal - 1);
			while (old > oldBefore + (adds ? 0 : 1) && fresh > freshBefore + (adds ? 1 : 0)) {
				backwards.add(new Piece(Kind.SAME, before.get(--old)));
				fresh--;
			}
			if (adds) {
				backwards.add(new Piece(Kind.ADDED, after.get(--fresh)));
			}
			else {
				backwards.add(new Piece(Kind.REMOVED, before.get(--old)));
			}
		}
		while (old > 0) {
			backwards.add(new Piece(Kind.SAME, before.get(--old)));
		}
		return backwards.reversed();
	}

	private static int reach(int[] reach, int diagonal) {
		int place = diagonal + reach.length / 2;
		return (place >= 0 && place < reach.length) ? reach[place] : 0;
	}

	// A blank that stayed between two changes is read as part of them
	private static List<Piece> joined(List<Piece> pieces) {
		List<Piece> joined = new ArrayList<>();
		StringBuilder same = new StringBuilder();
		StringBuilder removed = new StringBuilder();
		StringBuilder added = new StringBuilder();
		for (Piece piece : pieces) {
			if (piece.kind() == Kind.SAME) {
				same.append(piece.text());
				continue;
			}
			if (!same.isEmpty()) {
				if (same.toString().isBlank() && !(removed.isEmpty() && added.isEmpty())) {
					removed.append(same);
					added.append(same);
				}
				else {
					flush(joined, removed, added);
					joined.add(new Piece(Kind.SAME, same.toString()));
				}
				same.setLength(0);
			}
			((piece.kind() == Kind.REMOVED) ? removed : added).append(piece.text());
		}
		flush(joined, removed, added);
		if (!same.isEmpty()) {
			joined.add(new Piece(Kind.SAME, same.toString()));
		}
		return joined;
	}

	private static void flush(List<Piece> joined, StringBuilder removed, StringBuilder added) {
		if (!removed.isEmpty()) {
			joined.add(new Piece(Kind.REMOVED, removed.toString()));
		}
		if (!added.isEmpty()) {
			joined.add(new Piece(Kind.ADDED, added.toString()));
		}
		removed.setLength(0);
		added.setLength(0);
	}

	/**
	 * Words next to each other that fared alike.
	 *
	 * @param kind what became of them
	 * @param text the words, with the blanks between them
	 */
	public record Piece(Kind kind, String text) {

	}

	/**
	 * What became of words.
	 */
	public enum Kind {

		/** They are in both texts. */
		SAME,

		/** They are in the text before only. */
		REMOVED,

		/** They are in the text after only. */
		ADDED

	}

}
