package org.holdfast.workforce;

import java.util.HashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The hash of what a row says.
 */
class RowFingerprintTests {

	/** As rows were committed when hours were kept in hundredths. */
	@ParameterizedTest
	@CsvSource({ "400000,4000", "375000,3750", "10000,100", "20800000,208000", "19499200,194992", "," })
	void hoursOfTwoDecimalsAreTakenAsTheyEverWere(@Nullable Integer tenThousandths, @Nullable Integer hundredths) {
		RowFingerprint before = begun();
		before.add(hundredths);
		assertThat(hours(tenThousandths)).isEqualTo(before.content());
	}

	@Test
	void finerHoursAreNoOthers() {
		Set<Long> contents = new HashSet<>();
		for (int tenThousandths = 0; tenThousandths <= 200_000; tenThousandths++) {
			contents.add(hours(tenThousandths));
		}
		assertThat(contents).hasSize(200_001);
	}

	private static long hours(@Nullable Integer tenThousandths) {
		RowFingerprint fingerprint = begun();
		fingerprint.addHours(tenThousandths);
		return fingerprint.content();
	}

	private static RowFingerprint begun() {
		RowFingerprint fingerprint = new RowFingerprint();
		fingerprint.identify(new byte[32], 0);
		return fingerprint;
	}

}
