package org.holdfast.toolkit;

import org.jspecify.annotations.Nullable;

/**
 * What stands beside a question for those who wonder.
 *
 * @param why why it is asked
 * @param how how to go about it, if there is more to say than the question does
 * @param example what an answer may look like, or what counts as yes
 */
public record Help(LocalizedText why, @Nullable LocalizedText how, LocalizedText example) {

}
