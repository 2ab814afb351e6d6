package org.holdfast.progress;

import java.util.Optional;

/**
 * Offers the institution's own figures as answers. Implemented where the figures are.
 */
@FunctionalInterface
public interface FigureOffers {

	/**
	 * The latest figure of a code that the current actor may see.
	 * @param code code of an indicator, such as {@code H10}
	 * @return the figure, empty when there is none or it is suppressed
	 */
	Optional<FigureOffer> offer(String code);

}
