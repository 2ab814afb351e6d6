package org.holdfast.paper.xlsx;

import java.util.List;

/**
 * What a number in a cell stands for, by the way it is shown.
 */
enum NumberLook {

	/** A number. */
	PLAIN,

	/** A share: 0.125 is shown as 12.5 %. */
	PERCENT,

	/** A day, counted. */
	DAY;

	private static final List<String> DAYS = List.of("14", "15", "16", "17", "22");

	private static final List<String> PERCENTS = List.of("9", "10");

	static NumberLook of(String id, String code) {
		String bare = code.replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*]", "");
		if (PERCENTS.contains(id) || bare.contains("%")) {
			return PERCENT;
		}
		return (DAYS.contains(id) || bare.matches("(?i).*[dy].*")) ? DAY : PLAIN;
	}

}
