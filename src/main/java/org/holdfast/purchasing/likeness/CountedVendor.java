package org.holdfast.purchasing.likeness;

import java.util.List;

/**
 * What counts as one vendor.
 *
 * @param name its name
 * @param keys how files recognise it: {@code id:} and a number, or {@code name:} and a
 * normalised name
 */
public record CountedVendor(String name, List<String> keys) {

	public CountedVendor {
		keys = List.copyOf(keys);
	}

}
