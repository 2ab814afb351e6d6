package org.holdfast.roi.model;

import java.util.List;

/**
 * Numbers nobody gave, for a line that would use them.
 *
 * @param code the line's formula number
 * @param quantities what was not given
 * @param counted whether the line was counted without them
 */
public record MissingNumbers(String code, List<Quantity> quantities, boolean counted) {
}
