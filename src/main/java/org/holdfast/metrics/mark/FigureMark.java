package org.holdfast.metrics.mark;

import org.jspecify.annotations.Nullable;

/**
 * What a reader of a figure has to know of a file it was made from: that refused rows
 * were left out, or that a total differed and somebody accepted it. Of files about people
 * a reader without the person-level right sees the words and no number.
 *
 * @param importId the import the file came by
 * @param fileName its name
 * @param dollars whether a difference is in dollars; otherwise it is in rows
 * @param incomplete whether refused rows were left out
 * @param rejected how many, absent when none or hidden
 * @param differs whether a total differed
 * @param difference by how much, absent when not known or hidden
 * @param acceptedBy who accepted it, absent when nothing differed or nobody knows
 */
public record FigureMark(String importId, String fileName, boolean dollars, boolean incomplete,
		@Nullable Integer rejected, boolean differs, @Nullable String difference, @Nullable String acceptedBy) {

}
