package org.holdfast.web.chart;

import java.math.BigDecimal;

/**
 * A wanted number, drawn as a line of its own.
 *
 * @param label what stands beside the line, such as "Target 60 %"
 * @param value the number
 */
public record Target(String label, BigDecimal value) {

}
