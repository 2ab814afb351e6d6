package org.holdfast.intake;

import java.math.BigDecimal;
import java.util.Map;

import org.holdfast.intake.policy.Sending;
import org.jspecify.annotations.Nullable;

/**
 * What a sender says about a file.
 *
 * @param kind what it holds
 * @param source the name of a saved mapping, if one is to be used
 * @param mapping a mapping, if one is given
 * @param dateOrder {@code mdy}, {@code dmy} or {@code ymd}, if said
 * @param controlTotal the sum or number of people to compare with, if said
 * @param controlTotals sums or numbers of rows by month, such as {@code 2025-01},
 * possibly none
 * @param idempotencyKey the sender's name for this request, if given
 * @param sending how it is sent
 */
public record NewImport(Kind kind, @Nullable String source, @Nullable Mapping mapping, @Nullable String dateOrder,
		@Nullable BigDecimal controlTotal, Map<String, BigDecimal> controlTotals, @Nullable String idempotencyKey,
		Sending sending) {

	public NewImport {
		controlTotals = Map.copyOf(controlTotals);
	}

	public NewImport(Kind kind, @Nullable String source, @Nullable Mapping mapping, @Nullable String dateOrder,
			@Nullable BigDecimal controlTotal, @Nullable String idempotencyKey) {
		this(kind, source, mapping, dateOrder, controlTotal, Map.of(), idempotencyKey, Sending.PLAIN);
	}

}
