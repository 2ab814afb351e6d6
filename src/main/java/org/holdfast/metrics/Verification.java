package org.holdfast.metrics;

import java.io.Serializable;
import java.util.List;

/**
 * Whether a figure computed anew is the same as its passport says.
 *
 * @param same whether it is
 * @param reasons why it is not, as message keys with their arguments
 */
public record Verification(boolean same, List<Reason> reasons) {

	/**
	 * A reason.
	 *
	 * @param messageKey the key of its sentence
	 * @param argument what it is about
	 */
	public record Reason(String messageKey, String argument) implements Serializable {

	}

}
