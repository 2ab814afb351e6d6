package org.holdfast.dashboard.web;

import java.time.Instant;
import java.util.List;

import org.holdfast.dashboard.web.Wording.LeftOut;
import org.holdfast.metrics.Measure;
import org.holdfast.web.Caution;
import org.holdfast.web.FigureCard;
import org.holdfast.web.chart.Chart;
import org.jspecify.annotations.Nullable;

/**
 * What the page of an indicator says.
 *
 * @param code the indicator
 * @param section the part of the dashboard it belongs to
 * @param year the fiscal year
 * @param years all years to choose from
 * @param title its name
 * @param definition what it says
 * @param numerator what is counted
 * @param denominator of what
 * @param exclusions what is left out
 * @param card the figure
 * @param leftOut what was left out, by reason
 * @param notes what to know
 * @param trend the figure through time
 * @param breakdowns the ways it can be taken apart
 * @param breakdown the way chosen
 * @param over what the groups are
 * @param groups the groups
 * @param bars the groups drawn
 * @param trendCautions what to know of the files behind the trend
 * @param groupCautions what to know of the files behind the groups
 * @param computedAt when it was computed
 * @param staleSince since when it is being recomputed
 */
record IndicatorPage(Measure code, Section section, String year, List<String> years, String title, String definition,
		String numerator, String denominator, String exclusions, FigureCard card, List<LeftOut> leftOut,
		List<String> notes, @Nullable Chart trend, List<String> breakdowns, String breakdown, String over,
		List<Group> groups, @Nullable Chart bars, List<Caution> trendCautions, List<Caution> groupCautions,
		@Nullable Instant computedAt, @Nullable Instant staleSince) {

	/**
	 * A group.
	 *
	 * @param name its name
	 * @param numerator absent where hidden
	 * @param denominator absent where hidden
	 * @param value the number in words
	 * @param suppressed whether it is hidden
	 * @param passport the code of its passport
	 */
	record Group(String name, String numerator, String denominator, String value, boolean suppressed, String passport) {

	}

}
