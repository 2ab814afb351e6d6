package org.holdfast.intake.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How well a mapping that was made for one header fits another.
 *
 * @param needed how many columns the mapping reads
 * @param found how many of them are there
 * @param gone headers that are no longer there, those it reads first
 * @param missing which of the gone ones it reads
 * @param fresh headers that were not there before
 * @param moved headers that stand in another order
 */
public record HeaderFit(int needed, int found, List<String> gone, List<String> missing, List<String> fresh,
		List<String> moved) {

	/**
	 * Compares.
	 * @param used the headers that the mapping reads
	 * @param before the headers it was made for
	 * @param now the headers of the file
	 * @return what is different
	 */
	public static HeaderFit of(Collection<String> used, List<String> before, List<String> now) {
		Set<String> there = folded(now);
		Set<String> known = folded(before);
		Set<String> needed = folded(used);
		List<String> missing = distinct(used).stream().filter((one) -> !there.contains(fold(one))).toList();
		List<String> gone = new ArrayList<>(missing);
		before.stream().filter((one) -> !there.contains(fold(one)) && !needed.contains(fold(one))).forEach(gone::add);
		List<String> fresh = now.stream().filter((one) -> !known.contains(fold(one))).toList();
		return new HeaderFit(needed.size(), needed.size() - missing.size(), List.copyOf(gone), missing, fresh,
				moved(before, now));
	}

	/**
	 * The headers of both that do not follow each other as before: as few as explain it.
	 */
	private static List<String> moved(List<String> before, List<String> now) {
		List<String> old = before.stream().map(HeaderFit::fold).filter(folded(now)::contains).toList();
		List<String> moved = new ArrayList<>(now.stream().filter((one) -> old.contains(fold(one))).toList());
		int[][] kept = new int[old.size() + 1][moved.size() + 1];
		for (int i = old.size() - 1; i >= 0; i--) {
			for (int j = moved.size() - 1; j >= 0; j--) {
				kept[i][j] = old.get(i).equals(fold(moved.get(j))) ? kept[i + 1][j + 1] + 1
						: Math.max(kept[i + 1][j], kept[i][j + 1]);
			}
		}
		List<String> stayed = new ArrayList<>();
		int i = 0;
		int j = 0;
		while (i < old.size() && j < moved.size()) {
			if (old.get(i).equals(fold(moved.get(j)))) {
				stayed.add(moved.get(j));
				i++;
				j++;
			}
			else if (kept[i + 1][j] >= kept[i][j + 1]) {
				i++;
			}
			else {
				j++;
			}
		}
		moved.removeAll(stayed);
		return List.copyOf(moved);
	}

	/**
	 * Whether all headers are those it was made for, in any order.
	 * @return whether nothing is gone and nothing new
	 */
	public boolean same() {
		return this.gone.isEmpty() && this.fresh.isEmpty();
	}

	/**
	 * Whether every column it reads is there.
	 * @return whether it can be used as it is
	 */
	public boolean complete() {
		return this.missing.isEmpty();
	}

	/**
	 * Whether enough is there to begin with it rather than anew.
	 * @return whether at least two columns are there, and half of those it reads
	 */
	public boolean useful() {
		return this.found >= 2 && this.found * 2 >= this.needed;
	}

	/**
	 * The headers that are gone and were not read.
	 * @return headers
	 */
	public List<String> unread() {
		return this.gone.stream().filter((one) -> !this.missing.contains(one)).toList();
	}

	/**
	 * How good it is, for a choice among several.
	 * @return a larger number for a better one
	 */
	public int rank() {
		int share = (this.needed == 0) ? 0 : 1000 * this.found / this.needed;
		return share * 1000 + Math.min(this.found, 30) * 30 - Math.min(this.gone.size() + this.fresh.size(), 29);
	}

	private static List<String> distinct(Collection<String> headers) {
		List<String> distinct = new ArrayList<>();
		Set<String> met = new HashSet<>();
		headers.stream().filter((one) -> met.add(fold(one))).forEach(distinct::add);
		return distinct;
	}

	private static Set<String> folded(Collection<String> headers) {
		Set<String> folded = new HashSet<>();
		headers.forEach((one) -> folded.add(fold(one)));
		return folded;
	}

	private static String fold(String header) {
		return header.strip().toLowerCase(Locale.ROOT);
	}

}
