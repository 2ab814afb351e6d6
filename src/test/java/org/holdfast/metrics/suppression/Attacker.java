package org.holdfast.metrics.suppression;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
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

	private static final int WHOLE_NUMBERS_UP_TO = 60;

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
		this.codes.forEach(this::writeDownRepeated);
		List.copyOf(this.figures.values()).forEach(this::writeDownParts);
		gather();
	}

	/**
	 * Who is counted in a part is counted in its whole; whoever remains is nobody's
	 * figure, but is people nevertheless.
	 */
	private void writeDownParts(PublishedFigure part) {
		FigureKey key = part.key();
		switch (key.code()) {
			case "H6" -> {
				remainder(part, "n", Map.of(cell("n", key), -1, named("H1", "n", key), 1));
				remainder(part, "c", Map.of(cell("c", key), -1, named("H1", "c", key), 1));
			}
			case "H3" -> {
				remainder(part, "H1 n", Map.of(cell("n", key), -1, named("H1", "n", key), 1));
				remainder(part, "H2 n", Map.of(cell("n", key), -1, named("H2", "n", key), 1));
				remainder(part, "HD n", Map.of(cell("n", key), 1, named("H1", "n", key), -1, named("H2", "n", key), -1,
						named("HD", "n", key), 1));
			}
			default -> {
			}
		}
	}

	private Cell named(String code, String layer, FigureKey key) {
		return cell(layer, new FigureKey(code, key.from(), key.to(), key.periodKind(), key.dimension(), key.group()));
	}

	private void remainder(PublishedFigure part, String name, Map<Cell, Integer> terms) {
		int truth = terms.entrySet().stream().mapToInt((term) -> term.getKey().truth * term.getValue()).sum();
		Cell rest = new Cell(part.key() + " less than " + name, truth);
		rest.free(true);
		// two shares of the same people bound each other already: what they have in
		// common is published only once read
		rest.attacked = "H6".equals(part.key().code()) || this.treatments.of(part.key()).shown();
		rest.most = terms.entrySet()
			.stream()
			.filter((term) -> term.getValue() > 0)
			.mapToInt((term) -> term.getKey().truth)
			.reduce(this.largestSmall, Math::min);
		rest.most = Math.max(rest.most, Math.min(truth, this.largestSmall));
		this.cells.put(rest.name, rest);
		Map<Cell, Integer> equation = new LinkedHashMap<>(terms);
		equation.put(rest, -1);
		this.equations.add(equation);
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
			if (cell.attacked && small(cell.truth)) {
				if (cell.hidden()) {
					attack(cell, findings);
				}
				else {
					findings.add(cell.name + " = " + cell.truth + " is shown");
				}
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

	/**
	 * A figure that describes the same day in two periods is the same figure.
	 */
	private void writeDownRepeated(String code) {
		List<PublishedFigure> dated = this.figures.values()
			.stream()
			.filter((f) -> f.key().code().equals(code) && f.asOf() != null)
			.toList();
		for (PublishedFigure one : dated) {
			for (PublishedFigure other : dated) {
				boolean same = one.asOf() != null && one.asOf().equals(other.asOf())
						&& String.valueOf(one.key().group()).equals(String.valueOf(other.key().group()))
						&& String.valueOf(one.key().dimension()).equals(String.valueOf(other.key().dimension()));
				if (one != other && same) {
					for (String layer : layers(code)) {
						Map<Cell, Integer> equal = new LinkedHashMap<>();
						equal.put(cell(layer, one.key()), 1);
						equal.put(cell(layer, other.key()), -1);
						this.equations.add(equal);
					}
				}
			}
		}
	}

	/**
	 * Numerator, complement and unknown of an indicator; then, each for itself, coverage
	 * and the reasons.
	 */
	private List<String> layers(String code) {
		List<String> layers = new ArrayList<>(List.of("n", "c", "u", "known"));
		this.figures.values()
			.stream()
			.filter((f) -> f.key().code().equals(code))
			.flatMap((f) -> f.excluded().keySet().stream())
			.distinct()
			.sorted()
			.forEach(layers::add);
		return layers;
	}

	private Cell cell(String layer, FigureKey key) {
		return cell(key.code(), layer, TimeAxis.Span.of(key), key.dimension(), key.group());
	}

	private boolean presents(String code, String dimension) {
		return this.figures.values()
			.stream()
			.anyMatch((f) -> f.key().code().equals(code) && dimension.equals(f.key().dimension()));
	}

	private void writeDownGroups(String code, TimeAxis.Span span, String dimension, TreeSet<String> names) {
		for (String layer : layers(code)) {
			Map<Cell, Integer> sum = new LinkedHashMap<>();
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
		for (String layer : layers(code)) {
			for (List<TimeAxis.Span> tiling : tilings(span, code)) {
				Map<Cell, Integer> sum = new LinkedHashMap<>();
				tiling.forEach((part) -> sum.put(cell(code, layer, part, dimension, group), 1));
				sum.put(cell(code, layer, span, dimension, group), -1);
				this.equations.add(sum);
			}
		}
		boolean overlaps = dimension != null && this.overlapping.getOrDefault(dimension, false);
		if (overlaps) {
			Map<Cell, Integer> sum = new LinkedHashMap<>();
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
			Map<Cell, Integer> sum = new LinkedHashMap<>();
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
		Treatment treatment = this.treatments.of(figure.key());
		boolean counted = "n".equals(layer) || "c".equals(layer) || beside;
		if (!counted) {
			boolean hidden = "known".equals(layer) ? treatment.coverageHidden()
					: treatment.hiddenReasons().contains(layer);
			hidden |= !treatment.shown();
			cell.free(hidden);
			cell.attacked = treatment.shown() && (!hidden || whole(figure, layer) > this.largestSmall);
			cell.most = this.largestSmall;
			cell.told = hidden && treatment.shown() && small(truth) && whole(figure, layer) > this.largestSmall;

			return cell;
		}
		boolean noneEver = this.figures.values()
			.stream()
			.noneMatch((f) -> f.key().code().equals(code) && truth(f, "u") > 0);
		boolean fixed = ("r".equals(layer) || (noneEver && beside)) && truth == 0;
		boolean unused = "c".equals(layer) && figure.nature() != Nature.SHARE;
		cell.free(!treatment.shown() && !fixed && !unused);
		cell.attacked = !beside;
		cell.told = cell.hidden() && !beside && treatment.visibility() == Visibility.HIDDEN_FOR_ITSELF && small(truth)
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
		boolean part = "n".equals(layer) || "c".equals(layer);
		return (people == null || people == figure || !part) ? whole : Math.min(whole, truth(people, "n"));
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
			case "known" -> figure.total() - figure.known();
			default -> figure.excluded().getOrDefault(layer, 0);
		};
	}

	private void attack(Cell target, List<String> findings) {
		Component component = target.component;
		if (component == null) {
			return;
		}
		Cell other = this.cells.get(otherSide(target.name));
		Cell untold = (other != null && other.told && other.component == component) ? other : null;
		double[] range = component.range(target, untold);
		if (range[0] > 1 + 1e-5 || range[1] < target.most - 1e-5) {
			findings.add(target.name + " = " + target.truth + " is in " + Arrays.toString(range));
		}
		else if (this.wholeNumbers && component.size() <= WHOLE_NUMBERS_UP_TO) {
			for (int value = 1; value <= target.most; value++) {
				if (!component.mayBe(target, value, untold)) {
					findings.add(target.name + " = " + target.truth + " is not " + value);
				}
			}
		}
	}

	private static String otherSide(String name) {
		String figure = name.substring(0, name.length() - 1);
		return figure + (name.endsWith("n") ? "c" : "n");
	}

	/**
	 * Joins hidden cells that stand in one equation.
	 */
	private void gather() {
		Map<Cell, List<Map<Cell, Integer>>> byCell = new LinkedHashMap<>();
		for (Map<Cell, Integer> equation : this.equations) {
			equation.keySet()
				.stream()
				.filter(Cell::hidden)
				.forEach((cell) -> byCell.computeIfAbsent(cell, (c) -> new ArrayList<>()).add(equation));
		}
		for (Cell start : this.cells.values()) {
			if (start.hidden() && start.component == null) {
				Component component = new Component(this.largestSmall);
				Deque<Cell> queue = new ArrayDeque<>(List.of(start));
				start.component = component;
				while (!queue.isEmpty()) {
					Cell cell = queue.remove();
					component.add(cell);
					for (Map<Cell, Integer> equation : byCell.getOrDefault(cell, List.of())) {
						component.add(equation);
						equation.keySet().stream().filter((c) -> c.hidden() && c.component == null).forEach((c) -> {
							c.component = component;
							queue.add(c);
						});
					}
				}
			}
		}
	}

	/**
	 * Hidden cells and the equations that tie them together.
	 */
	private static final class Component {

		private static final int ORDERS = 20;

		private static final int FEW_ORDERS = 3;

		private final int largestSmall;

		private final Map<Cell, Integer> index = new LinkedHashMap<>();

		private final List<Map<Cell, Integer>> equations = new ArrayList<>();

		private final Set<Map<Cell, Integer>> seen = Collections.newSetFromMap(new IdentityHashMap<>());

		private @Nullable LinearProgram program;

		Component(int largestSmall) {
			this.largestSmall = largestSmall;
		}

		void add(Cell cell) {
			this.index.put(cell, this.index.size());
		}

		void add(Map<Cell, Integer> equation) {
			if (this.seen.add(equation)) {
				this.equations.add(equation);
			}
		}

		int size() {
			return this.index.size();
		}

		int index(Cell cell) {
			return this.index.getOrDefault(cell, -1);
		}

		/**
		 * Least and greatest possible value. The truth is possible: where rounding says
		 * otherwise the equations are tried in another order.
		 */
		double[] range(Cell target, @Nullable Cell untold) {
			LinearProgram known = (untold != null || this.program == null) ? program(untold) : this.program;
			this.program = (untold != null) ? this.program : known;
			for (int attempt = 0; attempt < ORDERS; attempt++) {
				double least = known.extreme(index(target), false);
				double most = known.extreme(index(target), true);
				if (least <= target.truth + 1e-5 && most >= target.truth - 1e-5) {
					return new double[] { least, most };
				}
				Collections.shuffle(this.equations, new Random(attempt));
				known = program(untold);
				this.program = null;
			}
			throw new IllegalStateException("The simplex cannot be trusted around " + target.name);
		}

		/**
		 * Whether a cell may have a value. What rounding calls impossible in one order of
		 * the equations is asked in others.
		 */
		boolean mayBe(Cell target, int value, @Nullable Cell untold) {
			for (int attempt = 0; attempt < FEW_ORDERS; attempt++) {
				if (program(untold).whole(index(target), value)) {
					return true;
				}
				Collections.shuffle(this.equations, new Random(attempt));
			}
			return false;
		}

		/**
		 * The equations with a first corner. The truth is one: where rounding finds none
		 * they are tried in another order.
		 */
		private LinearProgram program(@Nullable Cell untold) {
			for (int attempt = 0; attempt < ORDERS; attempt++) {
				LinearProgram made = assembled(untold);
				if (made.feasible()) {
					return made;
				}
				Collections.shuffle(this.equations, new Random(attempt));
			}
			throw new IllegalStateException("The attacker's equations contradict the truth: " + this.index.keySet());
		}

		private LinearProgram assembled(@Nullable Cell untold) {
			double[] low = new double[size()];
			double[] high = new double[size()];
			Arrays.fill(high, Double.MAX_VALUE);
			this.index.forEach((cell, i) -> {
				if (cell.told && cell != untold) {
					low[i] = 1;
					high[i] = this.largestSmall;
				}
			});
			LinearProgram made = new LinearProgram(low, high);
			for (Map<Cell, Integer> equation : this.equations) {
				double[] row = new double[size()];
				double right = 0;
				for (Map.Entry<Cell, Integer> term : equation.entrySet()) {
					if (term.getKey().hidden()) {
						row[index(term.getKey())] += term.getValue();
					}
					else {
						right -= term.getValue() * term.getKey().truth;
					}
				}
				int truth = equation.entrySet().stream().mapToInt((t) -> t.getKey().truth * t.getValue()).sum();
				if (truth != 0) {
					throw new IllegalStateException("Not an equation of the truth: " + equation);
				}
				made.equation(row, right);
			}
			return made;
		}

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

		private @Nullable Component component;

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
