package org.holdfast.metrics.suppression;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * A reader who writes down every equation that holds between the published figures, puts
 * in what is shown, and asks for each small hidden count whether some small value can be
 * ruled out. He knows more than the screen says: of a hidden figure marked as small he is
 * told which of numerator and complement is small, except of the one he attacks.
 */
final class Attacker {

	private final Map<String, PublishedFigure> figures = new TreeMap<>();

	private final Treatments treatments;

	private final int largestSmall;

	private final boolean wholeNumbers;

	private final TreeSet<TimeAxis.Span> spans = new TreeSet<>();

	private final Map<String, TreeSet<String>> groups = new TreeMap<>();

	private final TreeSet<String> codes = new TreeSet<>();

	private final Map<String, Boolean> overlapping = new HashMap<>();

	private final Map<String, Cell> cells = new LinkedHashMap<>();

	private final List<Map<Cell, Integer>> equations = new ArrayList<>();

	private @Nullable String base;

	Attacker(List<PublishedFigure> published, Treatments treatments, int threshold, boolean wholeNumbers) {
		this.treatments = treatments;
		this.largestSmall = threshold - 1;
		this.wholeNumbers = wholeNumbers;
		for (PublishedFigure figure : published) {
			FigureKey key = figure.key();
			this.figures.put(name(key.code(), TimeAxis.Span.of(key), key.dimension(), key.group()), figure);
			this.spans.add(TimeAxis.Span.of(key));
			this.codes.add(key.code());
			if (figure.nature() == Nature.COUNT) {
				this.base = key.code();
			}
			if (key.dimension() != null && key.group() != null) {
				this.groups.computeIfAbsent(key.dimension(), (d) -> new TreeSet<>()).add(key.group());
				this.overlapping.merge(key.dimension(), !figure.groupsAddUp(), Boolean::logicalOr);
			}
		}
		this.codes.forEach(this::writeDown);
	}

	private static String name(String code, TimeAxis.Span span, @Nullable String dimension, @Nullable String group) {
		return code + "|" + span.from() + "|" + span.to() + "|" + dimension + "|" + group;
	}

	/**
	 * The counts of which something small could be ruled out, with what is left.
	 */
	List<String> findings() {
		List<String> findings = new ArrayList<>();
		for (Cell cell : this.cells.values()) {
			if (cell.hidden() && cell.attacked && cell.truth >= 1 && cell.truth <= this.largestSmall) {
				attack(cell, findings);
			}
		}
		return findings;
	}

	private void writeDown(String code) {
		for (TimeAxis.Span span : this.spans) {
			writeDown(code, span, null, null);
			this.groups.forEach((dimension, names) -> {
				if (presents(code, dimension)) {
					names.forEach((group) -> writeDown(code, span, dimension, group));
					writeDownGroups(code, span, dimension, names);
				}
			});
		}
	}

	private boolean presents(String code, String dimension) {
		return this.figures.values()
			.stream()
			.anyMatch((f) -> f.key().code().equals(code) && dimension.equals(f.key().dimension()));
	}

	private void writeDownGroups(String code, TimeAxis.Span span, String dimension, TreeSet<String> names) {
		for (String layer : List.of("n", "c", "u")) {
			Map<Cell, Integer> sum = new HashMap<>();
			Cell total = cell(code, layer, span, null, null);
			int truth = 0;
			for (String group : names) {
				Cell part = cell(code, layer, span, dimension, group);
				sum.put(part, 1);
				truth += part.truth;
			}
			sum.put(total, -1);
			if (truth == total.truth && (!this.overlapping.getOrDefault(dimension, false) || "n".equals(layer))) {
				this.equations.add(sum);
			}
		}
	}

	private void writeDown(String code, TimeAxis.Span span, @Nullable String dimension, @Nullable String group) {
		for (String layer : List.of("n", "c", "u")) {
			for (List<TimeAxis.Span> tiling : tilings(span, code)) {
				Map<Cell, Integer> sum = new HashMap<>();
				tiling.forEach((part) -> sum.put(cell(code, layer, part, dimension, group), 1));
				sum.put(cell(code, layer, span, dimension, group), -1);
				this.equations.add(sum);
			}
		}
		boolean overlaps = dimension != null && this.overlapping.getOrDefault(dimension, false);
		if (overlaps) {
			Map<Cell, Integer> sum = new HashMap<>();
			sum.put(cell(code, "n", span, dimension, group), 1);
			sum.put(cell(code, "c", span, dimension, group), 1);
			sum.put(cell(code, "n", span, null, null), -1);
			sum.put(cell(code, "c", span, null, null), -1);
			if (sum.entrySet().stream().mapToInt((e) -> e.getKey().truth * e.getValue()).sum() == 0) {
				this.equations.add(sum);
			}
		}
		else if (this.base != null && !this.base.equals(code)
				&& (dimension == null || presents(this.base, dimension))) {
			Map<Cell, Integer> sum = new HashMap<>();
			for (String layer : List.of("n", "c", "u", "r")) {
				sum.put(cell(code, layer, span, dimension, group), 1);
			}
			sum.put(cell(this.base, "n", span, dimension, group), -1);
			this.equations.add(sum);
		}
	}

	/**
	 * A period as its months, and as any other shorter periods that fill it.
	 */
	private List<List<TimeAxis.Span>> tilings(TimeAxis.Span span, String code) {
		PublishedFigure any = this.figures.values()
			.stream()
			.filter((f) -> f.key().code().equals(code))
			.findFirst()
			.orElseThrow();
		if (any.population() == null || !any.population().addsUpOverTime()) {
			return List.of();
		}
		List<TimeAxis.Span> inside = this.spans.stream()
			.filter((other) -> !other.equals(span) && span.contains(other))
			.toList();
		List<TimeAxis.Span> months = inside.stream()
			.filter((one) -> inside.stream().noneMatch((other) -> !other.equals(one) && one.contains(other)))
			.toList();
		return months.isEmpty() ? List.of() : List.of(months);
	}

	private Cell cell(String code, String layer, TimeAxis.Span span, @Nullable String dimension,
			@Nullable String group) {
		String name = name(code, span, dimension, group) + "|" + layer;
		Cell known = this.cells.get(name);
		if (known != null) {
			return known;
		}
		Cell cell = make(name, code, layer, span, dimension, group);
		this.cells.put(name, cell);
		return cell;
	}

	private Cell make(String name, String code, String layer, TimeAxis.Span span, @Nullable String dimension,
			@Nullable String group) {
		PublishedFigure figure = this.figures.get(name(code, span, dimension, group));
		int truth = truth(figure, layer);
		if ("r".equals(layer)) {
			PublishedFigure people = this.figures.get(name(String.valueOf(this.base), span, dimension, group));
			truth = truth(people, "n") - truth(figure, "n") - truth(figure, "c") - truth(figure, "u");
		}
		Cell cell = new Cell(name, truth);
		boolean beside = "u".equals(layer) || "r".equals(layer);
		if (figure == null) {
			cell.free(beside && truth > 0);
			return cell;
		}
		Visibility visibility = this.treatments.of(figure.key()).visibility();
		boolean noneEver = this.figures.values()
			.stream()
			.noneMatch((f) -> f.key().code().equals(code) && truth(f, "u") > 0);
		boolean fixed = ("r".equals(layer) || (noneEver && beside)) && truth == 0;
		boolean unused = "c".equals(layer) && figure.nature() != Nature.SHARE;
		cell.free(visibility != Visibility.SHOWN && !fixed && !unused);
		cell.attacked = !beside;
		cell.told = cell.hidden() && !beside && visibility == Visibility.HIDDEN_FOR_ITSELF && small(truth)
				&& whole(figure, layer) > this.largestSmall;
		cell.most = Math.min(this.largestSmall, whole(figure, layer));
		return cell;
	}

	private boolean small(int count) {
		return count >= 1 && count <= this.largestSmall;
	}

	/**
	 * The smallest count that a count is part of.
	 */
	private int whole(PublishedFigure figure, String layer) {
		FigureKey key = figure.key();
		TimeAxis.Span span = TimeAxis.Span.of(key);
		boolean overlaps = key.dimension() != null && this.overlapping.getOrDefault(key.dimension(), false);
		int whole = Integer.MAX_VALUE;
		if (key.dimension() != null && !overlaps) {
			whole = truth(this.figures.get(name(key.code(), span, null, null)), layer);
		}
		if (figure.population() != null && figure.population().addsUpOverTime()) {
			for (TimeAxis.Span other : this.spans) {
				if (!other.equals(span) && other.contains(span)) {
					whole = Math.min(whole,
							truth(this.figures.get(name(key.code(), other, key.dimension(), key.group())), layer));
				}
			}
		}
		PublishedFigure people = this.figures.get(name(String.valueOf(this.base), span, key.dimension(), key.group()));
		return (people == null || people == figure) ? whole : Math.min(whole, truth(people, "n"));
	}

	private static int truth(@Nullable PublishedFigure figure, String layer) {
		if (figure == null) {
			return 0;
		}
		boolean share = figure.nature() == Nature.SHARE;
		return switch (layer) {
			case "n" -> share ? figure.numerator() : figure.denominator();
			case "c" -> share ? (figure.denominator() - figure.numerator()) : 0;
			case "u" -> Math.max(0, figure.total() - figure.denominator());
			default -> 0;
		};
	}

	private void attack(Cell target, List<String> findings) {
		List<Map<Cell, Integer>> around = around(target);
		TreeMap<String, Cell> free = new TreeMap<>();
		around
			.forEach((equation) -> equation.keySet().stream().filter(Cell::hidden).forEach((c) -> free.put(c.name, c)));
		if (free.isEmpty()) {
			return;
		}
		List<Cell> variables = List.copyOf(free.values());
		Map<Cell, Integer> index = new HashMap<>();
		variables.forEach((cell) -> index.put(cell, index.size()));
		String sameFigure = target.name.substring(0, target.name.length() - 1);
		double[] low = new double[variables.size()];
		double[] high = new double[variables.size()];
		Arrays.fill(high, Double.MAX_VALUE);
		for (Cell cell : variables) {
			int i = index.getOrDefault(cell, 0);
			boolean other = cell != target && cell.name.startsWith(sameFigure);
			if (cell.told && !other) {
				low[i] = 1;
				high[i] = this.largestSmall;
			}
		}
		LinearProgram program = new LinearProgram(low, high);
		for (Map<Cell, Integer> equation : around) {
			double[] row = new double[variables.size()];
			double right = 0;
			for (Map.Entry<Cell, Integer> term : equation.entrySet()) {
				if (term.getKey().hidden()) {
					row[index.getOrDefault(term.getKey(), 0)] += term.getValue();
				}
				else {
					right -= term.getValue() * term.getKey().truth;
				}
			}
			program.equation(row, right);
		}
		if (!program.feasible()) {
			throw new IllegalStateException("The attacker's equations contradict the truth around " + target.name);
		}
		int variable = index.getOrDefault(target, 0);
		double least = program.extreme(variable, false);
		double most = program.extreme(variable, true);
		if (least > 1 + 1e-5 || most < target.most - 1e-5) {
			findings.add(target.name + " = " + target.truth + " is in [" + least + ", " + most + "]");
		}
		else if (this.wholeNumbers) {
			for (int value = 1; value <= target.most; value++) {
				if (!program.whole(variable, value)) {
					findings.add(target.name + " = " + target.truth + " is not " + value);
				}
			}
		}
	}

	/**
	 * The equations that reach the target through hidden cells.
	 */
	private List<Map<Cell, Integer>> around(Cell target) {
		Map<Cell, List<Map<Cell, Integer>>> byCell = new HashMap<>();
		for (Map<Cell, Integer> equation : this.equations) {
			equation.keySet()
				.stream()
				.filter(Cell::hidden)
				.forEach((cell) -> byCell.computeIfAbsent(cell, (c) -> new ArrayList<>()).add(equation));
		}
		List<Map<Cell, Integer>> found = new ArrayList<>();
		Map<Cell, Boolean> seen = new HashMap<>();
		Deque<Cell> queue = new ArrayDeque<>(List.of(target));
		seen.put(target, true);
		Map<Map<Cell, Integer>, Boolean> taken = new IdentityHashMap<>();
		while (!queue.isEmpty()) {
			for (Map<Cell, Integer> equation : byCell.getOrDefault(queue.remove(), List.of())) {
				if (taken.put(equation, true) == null) {
					found.add(equation);
					for (Cell cell : equation.keySet()) {
						if (cell.hidden() && seen.put(cell, true) == null) {
							queue.add(cell);
						}
					}
				}
			}
		}
		return found;
	}

	/**
	 * One count the attacker knows or looks for.
	 */
	private static final class Cell {

		private final String name;

		private final int truth;

		private boolean free;

		private boolean attacked;

		private boolean told;

		private int most;

		Cell(String name, int truth) {
			this.name = name;
			this.truth = truth;
		}

		void free(boolean unknown) {
			this.free = unknown;
		}

		boolean hidden() {
			return this.free;
		}

	}

}
