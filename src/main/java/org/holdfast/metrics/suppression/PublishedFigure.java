package org.holdfast.metrics.suppression;

import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A figure as it stands before suppression, reduced to the numbers of people in it.
 *
 * @param key its name
 * @param nature what kind of number it is
 * @param population the people it is about; null when it stands alone
 * @param groupsAddUp whether the groups of its dimension do not overlap and add up to the
 * total; ignored for totals
 * @param numerator people in the numerator; for a {@link Nature#COUNT} the count; unused
 * for medians and sums
 * @param denominator people in the denominator; for a count the same as the numerator
 * @param known people for whom all that the indicator needs is known
 * @param total {@code known} and those for whom it is not
 * @param excluded people left out, by reason
 * @param asOf the day the numbers describe, for figures that hold on a day
 */
public record PublishedFigure(FigureKey key, Nature nature, @Nullable Population population, boolean groupsAddUp,
		int numerator, int denominator, int known, int total, Map<String, Integer> excluded, @Nullable LocalDate asOf) {

	public PublishedFigure {
		if (nature != Nature.NOT_ABOUT_PEOPLE
				&& (numerator < 0 || denominator < numerator || known < 0 || total < known)) {
			throw new IllegalArgumentException("Impossible numbers of people in " + key);
		}
		excluded = Map.copyOf(excluded);
	}

	/**
	 * A number of people.
	 * @param key its name
	 * @param population the people counted
	 * @param groupsAddUp whether the groups of its dimension add up to the total
	 * @param count how many
	 * @param excluded people left out, by reason
	 * @return the figure
	 */
	public static PublishedFigure count(FigureKey key, Population population, boolean groupsAddUp, int count,
			Map<String, Integer> excluded) {
		return new PublishedFigure(key, Nature.COUNT, population, groupsAddUp, count, count, count, count, excluded,
				null);
	}

	/**
	 * A figure that counts no people.
	 * @param key its name
	 * @return the figure
	 */
	public static PublishedFigure notAboutPeople(FigureKey key) {
		return new PublishedFigure(key, Nature.NOT_ABOUT_PEOPLE, null, false, 0, 0, 0, 0, Map.of(), null);
	}

	/**
	 * The same figure with the day it describes.
	 * @param day the day
	 * @return the dated figure
	 */
	public PublishedFigure asOf(@Nullable LocalDate day) {
		return new PublishedFigure(this.key, this.nature, this.population, this.groupsAddUp, this.numerator,
				this.denominator, this.known, this.total, this.excluded, day);
	}

}
