package org.holdfast.dashboard.web;

import java.time.Instant;
import java.util.List;

import org.holdfast.dashboard.web.Wording.LeftOut;
import org.holdfast.metrics.FigureSource;
import org.holdfast.metrics.Passport;
import org.holdfast.shared.Period;
import org.holdfast.web.Caution;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a passport says.
 *
 * @param code its code
 * @param indicator the code of the indicator
 * @param version the version of the indicator
 * @param title the name of the indicator
 * @param definition what the indicator says
 * @param period the days it is about
 * @param group the group, absent for a total
 * @param by how it was taken apart, absent for a total
 * @param value the number in words
 * @param reading what it means
 * @param suppressed whether it is hidden
 * @param numerator the number above, in words
 * @param numeratorWords what is counted
 * @param denominator the number below, in words
 * @param denominatorWords of what
 * @param coverage how much is known
 * @param bounds between which shares it lies whatever is unknown
 * @param leftOut what was left out, by reason
 * @param notes what to know
 * @param cautions what to know of its files
 * @param definitions the rules
 * @param files the files
 * @param computedAt when it was computed
 * @param standing whether it still is the institution's figure
 */
record PassportPage(String code, String indicator, int version, String title, String definition, Period period,
		@Nullable String group, @Nullable String by, String value, String reading, boolean suppressed, String numerator,
		String numeratorWords, String denominator, String denominatorWords, String coverage, @Nullable String bounds,
		List<LeftOut> leftOut, List<String> notes, List<Caution> cautions, List<Rule> definitions,
		List<FigureSource.File> files, Instant computedAt, Passport.Standing standing) {

	/**
	 * A rule the figure depends on.
	 *
	 * @param kind what it is about
	 * @param name its name among its kind, absent for the only one
	 * @param version its version
	 */
	record Rule(String kind, @Nullable String name, int version) {

	}

}
