package org.holdfast.progress;

import java.time.LocalDate;
import java.util.List;

import org.holdfast.web.Caution;
import org.jspecify.annotations.Nullable;

/**
 * A figure from the institution's own data.
 *
 * @param code code of the indicator
 * @param text how people read it, such as {@code 81.5 %}
 * @param answer what to put into the field, such as {@code 81.5}
 * @param asOf the day it describes, or the last day of its period
 * @param passport address of the page that proves it, if there is one
 * @param cautions what to know of the files it was made from
 */
public record FigureOffer(String code, String text, String answer, LocalDate asOf, @Nullable String passport,
		List<Caution> cautions) {

}
