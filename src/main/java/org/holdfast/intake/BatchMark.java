package org.holdfast.intake;

import java.math.BigDecimal;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What everybody who reads a figure made from a batch has to know of it.
 *
 * @param importId the import it came by
 * @param kind what it holds
 * @param fileName the name the file came with
 * @param rejected the refused rows that were left out, 0 for none
 * @param differs whether a total differed and somebody accepted that
 * @param difference by how many dollars or rows, absent when not known
 * @param acceptedBy the account of whoever committed it
 */
public record BatchMark(UUID importId, Kind kind, String fileName, int rejected, boolean differs,
		@Nullable BigDecimal difference, UUID acceptedBy) {

}
