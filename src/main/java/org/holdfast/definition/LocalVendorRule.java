package org.holdfast.definition;

import java.util.List;

/**
 * Which of a vendor's addresses decides whether it is local.
 *
 * @param addressOrder address roles, best first: {@code ordering}, {@code headquarters},
 * {@code remit}; a blank role counts right after {@code ordering}
 * @param independentOnly whether only independently owned vendors are local
 */
public record LocalVendorRule(List<String> addressOrder, boolean independentOnly) {

	/** The rule until an institution sets its own. */
	public static final LocalVendorRule DEFAULT = new LocalVendorRule(List.of("ordering", "headquarters", "remit"),
			false);

}
