package org.holdfast.roi.model;

import java.util.Locale;

/**
 * A constant that has a name in JSON and in the message files.
 */
public interface Keyed {

	String name();

	/**
	 * The constant's outward name.
	 * @return lower case with hyphens, such as {@code full-cost}
	 */
	default String key() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
