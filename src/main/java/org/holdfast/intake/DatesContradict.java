package org.holdfast.intake;

import java.io.Serial;
import java.util.List;

/**
 * The first rows of a column showed one order of day and month, the rest of it shows
 * another: nobody can tell how its dates are to be read but a person.
 */
class DatesContradict extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final transient List<String> columns;

	DatesContradict(List<String> columns) {
		super("Dates in two orders");
		this.columns = columns;
	}

	List<String> columns() {
		return this.columns;
	}

}
