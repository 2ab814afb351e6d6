package org.holdfast.database;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that keys for different purposes differ and that the same purpose gives the same.
 */
class MasterKeyTests {

	private final MasterKey key = new MasterKey("0123456789abcdef");

	@Test
	void samePurposeGivesSameKey() {
		assertThat(this.key.derive("passport", "HmacSHA256"))
			.isEqualTo(new MasterKey("0123456789abcdef").derive("passport", "HmacSHA256"));
	}

	@Test
	void otherPurposeGivesOtherKey() {
		assertThat(this.key.derive("passport", "HmacSHA256").getEncoded()).hasSize(32)
			.isNotEqualTo(this.key.derive("employee-id", "HmacSHA256").getEncoded());
	}

	@Test
	void otherSecretGivesOtherKey() {
		assertThat(this.key.derive("passport", "HmacSHA256"))
			.isNotEqualTo(new MasterKey("0123456789abcdeg").derive("passport", "HmacSHA256"));
	}

}
