package org.holdfast.metrics.suppression;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Decides what of an institution's figures may be shown to readers without the
 * person-level right. All published figures must be given at once, since what is safe to
 * show depends on all that is shown.
 */
public final class SmallNumbers {

	/**
	 * The smallest threshold an institution may choose.
	 */
	public static final int LOWEST_THRESHOLD = 5;

	private final int largestSmall;

	private final boolean complementary;

	/**
	 * Suppression of counts from 1 to one less than the threshold.
	 * @param threshold the smallest count about people that is shown
	 * @throws IllegalArgumentException below {@link #LOWEST_THRESHOLD}
	 */
	public SmallNumbers(int threshold) {
		this(threshold, true);
	}

	SmallNumbers(int threshold, boolean complementary) {
		if (threshold < LOWEST_THRESHOLD) {
			throw new IllegalArgumentException("The threshold must be at least " + LOWEST_THRESHOLD);
		}
		this.largestSmall = threshold - 1;
		this.complementary = complementary;
	}

	/**
	 * Decides for every figure. The same set, in any order, gives the same answer.
	 * @param figures all published figures of one institution: for each indicator about
	 * people every stored period with its total and all groups, the months of every
	 * longer period included; figures about nobody may be left out
	 * @return one treatment for each
	 */
	public Treatments apply(Collection<PublishedFigure> figures) {
		Map<FigureKey, Treatment> decided = new HashMap<>();
		TreeSet<String> notAddingUp = new TreeSet<>();
		Map<String, List<PublishedFigure>> populations = new TreeMap<>();
		for (PublishedFigure figure : figures) {
			if (figure.nature() == Nature.NOT_ABOUT_PEOPLE) {
				decided.put(figure.key(), Treatment.OPEN);
			}
			else {
				populations.computeIfAbsent(populationOf(figure), (name) -> new ArrayList<>()).add(figure);
			}
		}
		for (List<PublishedFigure> population : populations.values()) {
			decide(population, decided, notAddingUp);
		}
		return new Treatments(decided, notAddingUp);
	}

	private static String populationOf(PublishedFigure figure) {
		return (figure.population() != null) ? figure.population().name() : ("alone " + figure.key().code());
	}

	private void decide(List<PublishedFigure> figures, Map<FigureKey, Treatment> decided, Collection<String> failing) {
		Population population = figures.getFirst().population();
		boolean addsUpOverTime = population != null && population.addsUpOverTime();
		Tables tables = new Tables(figures, addsUpOverTime);
		Protector protector = new Protector(tables, this.largestSmall);
		protector.hideSmall();
		if (this.complementary) {
			protector.protect();
		}
		SideCounts side = new SideCounts(tables, figures, addsUpOverTime, this.largestSmall);
		if (this.complementary) {
			side.protect();
		}
		failing.addAll(tables.notAddingUp());
		for (PublishedFigure figure : figures) {
			decided.put(figure.key(), treatment(tables, side, figure));
		}
	}

	private static Treatment treatment(Tables tables, SideCounts side, PublishedFigure figure) {
		int place = tables.grid().placeOf(figure.key());
		String code = figure.key().code();
		Table table = tables.of(code);
		Visibility visibility = Visibility.SHOWN;
		if (table.hidden(place)) {
			boolean told = table.numerator().knownSmall(place) || table.complement().knownSmall(place);
			visibility = told ? Visibility.HIDDEN_FOR_ITSELF : Visibility.HIDDEN_TO_PROTECT;
		}
		return new Treatment(visibility, side.coverageHidden(code, place), side.hiddenReasons(figure, place));
	}

}
