package org.holdfast.metrics.suppression;

import org.jspecify.annotations.Nullable;

/**
 * Nature and population of each computed indicator.
 *
 * @param nature what kind of number it is
 * @param population the people it divides; null when it stands alone
 */
public record Measure(Nature nature, @Nullable Population population) {

	/**
	 * The measure behind an indicator's code.
	 * @param code a code of the catalogue; an unknown one is taken for a share that
	 * stands alone, the careful reading
	 * @return its measure
	 */
	public static Measure of(String code) {
		return switch (code) {
			case "HD" -> new Measure(Nature.COUNT, Population.HIRES);
			case "HC" -> new Measure(Nature.COUNT, Population.ROSTER);
			case "HS" -> new Measure(Nature.COUNT, Population.SEPARATIONS);
			case "H1", "H2", "H3", "H6", "H7", "H8", "H9", "H11" -> new Measure(Nature.SHARE, Population.HIRES);
			case "H4", "H5" -> new Measure(Nature.SHARE, Population.ROSTER);
			case "H4G" -> new Measure(Nature.SUM, Population.ROSTER);
			case "H13" -> new Measure(Nature.MEDIAN, Population.HIRES);
			case "H14" -> new Measure(Nature.MEDIAN, null);
			case "H15" -> new Measure(Nature.SHARE, Population.APPLICATIONS);
			case "SP", "SA", "SX", "P1", "P2", "P3", "P4", "P5", "P6", "P7", "P8", "P9" ->
				new Measure(Nature.NOT_ABOUT_PEOPLE, null);
			default -> new Measure(Nature.SHARE, null);
		};
	}

}
