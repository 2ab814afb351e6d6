package org.holdfast.metrics;

import org.holdfast.shared.Period;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a closed period and what the data would make of it, or made of it when it
 * was restated.
 *
 * @param key which figure
 * @param kept the one that is kept, absent when there was none
 * @param becomes the other, absent when there would be none
 */
record FigureChange(Key key, @Nullable Figure kept, @Nullable Figure becomes) {

	/**
	 * What a figure is about, whatever its value.
	 *
	 * @param code the indicator
	 * @param period the period
	 * @param breakdown how it was taken apart, absent for a total
	 * @param group the group, absent for a total
	 */
	record Key(Measure code, Period period, @Nullable Breakdown breakdown, @Nullable String group) {

		static Key of(Figure figure) {
			return new Key(figure.code(), figure.period(), figure.breakdown(), figure.measured().group());
		}

		static Key of(FigureComputation.Computed computed) {
			return new Key(computed.measured().code(), computed.period(), computed.breakdown(),
					computed.measured().group());
		}

		/** Parts of time are stored as totals of their own periods. */
		static Key of(ShownFigure shown) {
			boolean total = shown.breakdown() == null || shown.breakdown().isTime();
			return new Key(shown.code(), shown.period(), total ? null : shown.breakdown(),
					total ? null : shown.group());
		}

	}

}
