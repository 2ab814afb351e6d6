package org.holdfast.golden;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.holdfast.intake.Decision;

/**
 * Files committed one after the other, and for each row the files that hide it, told row
 * by row when a file is committed. A row counts as long as none of them is visible.
 */
final class RowsByHand {

	private final BiPredicate<Row, Row> conflict;

	private final List<List<Row>> files = new ArrayList<>();

	private final Map<Row, TreeMap<Integer, String>> hiding = new HashMap<>();

	/**
	 * Begins without a file.
	 * @param conflict when a row conflicts with a later one of the same identity
	 */
	RowsByHand(BiPredicate<Row, Row> conflict) {
		this.conflict = conflict;
	}

	/**
	 * Commits one more file while all before are visible.
	 * @param rows what is in it, each identity once
	 * @param decision how it is committed
	 * @return how often it holds rows that count: {@code same}, {@code changed},
	 * {@code conflicting}
	 */
	Map<String, Long> put(List<Row> rows, Decision decision) {
		int file = this.files.size();
		Set<Integer> visible = Stream.iterate(0, (one) -> one < file, (one) -> one + 1).collect(Collectors.toSet());
		Set<Row> standing = Set.copyOf(counting(visible));
		Map<String, Row> fresh = rows.stream().collect(Collectors.toMap(Row::identity, (row) -> row));
		Map<String, Long> met = new TreeMap<>();
		for (Row old : this.files.stream().flatMap(List::stream).toList()) {
			Row now = fresh.get(old.identity());
			boolean replaced = decision.replace() != null && !old.day().isBefore(decision.replace().from())
					&& !old.day().isAfter(decision.replace().to());
			if (now != null) {
				String why = why(old, now);
				if (standing.contains(old)) {
					met.merge(why, 1L, Long::sum);
				}
				boolean kept = why.equals("conflicting") && "keep".equals(decision.conflicts()) && !replaced
						&& standing.contains(old);
				hide(kept ? now : old, kept ? old.file() : file, kept ? "kept" : why);
			}
			String why = hiddenBy(old).get(file);
			if (replaced && (why == null || why.equals("conflicting"))) {
				hide(old, file, "period-replaced");
			}
		}
		this.files.add(List.copyOf(rows));
		return met;
	}

	private String why(Row old, Row now) {
		return this.conflict.test(old, now) ? "conflicting" : old.saysTheSame(now) ? "same" : "changed";
	}

	private void hide(Row row, int by, String why) {
		this.hiding.computeIfAbsent(row, (one) -> new TreeMap<>()).put(by, why);
	}

	private TreeMap<Integer, String> hiddenBy(Row row) {
		return this.hiding.getOrDefault(row, new TreeMap<>());
	}

	/**
	 * The rows of visible files that none of these files hides.
	 */
	List<Row> counting(Set<Integer> visible) {
		return visible.stream()
			.flatMap((file) -> this.files.get(file).stream())
			.filter((row) -> why(row, visible) == null)
			.toList();
	}

	/**
	 * Why a row does not count.
	 * @return as the latest of the visible files says, null when it counts
	 */
	String why(Row row, Set<Integer> visible) {
		return hiddenBy(row).descendingMap()
			.entrySet()
			.stream()
			.filter((one) -> visible.contains(one.getKey()))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse(null);
	}

	/**
	 * How many rows of other files a file alone hides that say something else than it.
	 */
	long returning(int file, Set<Integer> visible) {
		return hiddenAlone(file, visible).filter((why) -> !why.equals("same")).count();
	}

	/**
	 * How many rows of other files a file alone hides that say the same.
	 */
	long staying(int file, Set<Integer> visible) {
		return hiddenAlone(file, visible).filter((why) -> why.equals("same")).count();
	}

	private Stream<String> hiddenAlone(int file, Set<Integer> visible) {
		return this.hiding.entrySet()
			.stream()
			.filter((one) -> visible.contains(one.getKey().file()) && one.getValue().containsKey(file)
					&& one.getValue().keySet().stream().filter(visible::contains).count() == 1)
			.map((one) -> one.getValue().get(file));
	}

	/**
	 * A row of a file.
	 *
	 * @param file the number of its file, from 0
	 * @param identity what makes it the same thing in another file
	 * @param day the day it belongs to
	 * @param group its category or job family
	 * @param cents its amount
	 */
	record Row(int file, String identity, LocalDate day, String group, long cents) {

		boolean saysTheSame(Row other) {
			return this.day.equals(other.day) && this.group.equals(other.group) && this.cents == other.cents;
		}

	}

}
