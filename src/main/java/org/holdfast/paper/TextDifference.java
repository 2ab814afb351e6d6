package org.holdfast.paper;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Two texts word by word: what only one of them says is marked.
 *
 * @param before pieces of the earlier text
 * @param after pieces of the later text
 */
record TextDifference(List<Difference.Piece> before, List<Difference.Piece> after) {

	// longer texts are shown whole: the table of words would be too large
	private static final long MOST = 4_000_000;

	static TextDifference of(String before, String after) {
		List<String> old = words(before);
		List<String> young = words(after);
		boolean[] keptOld = new boolean[old.size()];
		boolean[] keptYoung = new boolean[young.size()];
		if ((long) old.size() * young.size() <= MOST) {
			mark(old, young, keptOld, keptYoung);
		}
		return new TextDifference(pieces(old, keptOld), pieces(young, keptYoung));
	}

	private static void mark(List<String> old, List<String> young, boolean[] keptOld, boolean[] keptYoung) {
		int[][] common = new int[old.size() + 1][young.size() + 1];
		for (int left = old.size() - 1; left >= 0; left--) {
			for (int right = young.size() - 1; right >= 0; right--) {
				common[left][right] = old.get(left).equals(young.get(right)) ? common[left + 1][right + 1] + 1
						: Math.max(common[left + 1][right], common[left][right + 1]);
			}
		}
		int left = 0;
		int right = 0;
		while (left < old.size() && right < young.size()) {
			if (old.get(left).equals(young.get(right))) {
				keptOld[left++] = true;
				keptYoung[right++] = true;
			}
			else if (common[left + 1][right] >= common[left][right + 1]) {
				left++;
			}
			else {
				right++;
			}
		}
	}

	private static List<Difference.Piece> pieces(List<String> words, boolean[] kept) {
		List<Difference.Piece> pieces = new ArrayList<>();
		StringBuilder text = new StringBuilder();
		for (int at = 0; at < words.size(); at++) {
			text.append(words.get(at));
			if (at + 1 == words.size() || kept[at] != kept[at + 1]) {
				pieces.add(new Difference.Piece(text.toString(), !kept[at]));
				text.setLength(0);
			}
		}
		return Collections.unmodifiableList(pieces);
	}

	private static List<String> words(String text) {
		return text.isEmpty() ? List.of() : List.of(text.split("(?<=\\s)(?=\\S)"));
	}

}
