package org.holdfast.intake;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a sender says about a file, as one short text: the same words give the same text,
 * in whatever order they came.
 */
final class RequestDigest {

	private static final JsonMapper SORTED = JsonMapper.builder()
		.enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
		.build();

	private RequestDigest() {
	}

	/**
	 * Makes the text.
	 * @param told what the sender says
	 * @return 64 characters
	 */
	static String of(NewImport told) {
		Map<String, BigDecimal> totals = new TreeMap<>();
		told.controlTotals().forEach((month, total) -> totals.put(month, total.stripTrailingZeros()));
		String said = SORTED.writeValueAsString(Arrays.<@Nullable Object>asList(told.kind().code(), told.source(),
				told.mapping(), told.dateOrder(), plain(told.controlTotal()), totals, told.sending().automatic()));
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static @Nullable BigDecimal plain(@Nullable BigDecimal total) {
		return (total != null) ? total.stripTrailingZeros() : null;
	}

}
