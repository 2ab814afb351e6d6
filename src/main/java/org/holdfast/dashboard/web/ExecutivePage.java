package org.holdfast.dashboard.web;

import java.time.Instant;
import java.util.List;

import org.holdfast.shared.Period;
import org.holdfast.web.Caution;
import org.holdfast.web.FigureCard;
import org.holdfast.web.chart.Chart;
import org.jspecify.annotations.Nullable;

/**
 * What the executive page says.
 *
 * @param year the fiscal year it is about
 * @param years all years to choose from, the latest first
 * @param period the days of the year
 * @param headline sentences made from the figures
 * @param parts the figures by part
 * @param suppressed whether any number is hidden
 * @param computedAt when the figures were computed
 * @param staleSince since when they are being recomputed
 */
record ExecutivePage(String year, List<String> years, Period period, List<String> headline, List<Part> parts,
		boolean suppressed, @Nullable Instant computedAt, @Nullable Instant staleSince) {

	/**
	 * A part of the page.
	 *
	 * @param section which
	 * @param cards its figures
	 * @param chart its large chart
	 * @param cautions what to know of the files behind the chart
	 */
	record Part(Section section, List<FigureCard> cards, @Nullable Chart chart, List<Caution> cautions) {

	}

}
