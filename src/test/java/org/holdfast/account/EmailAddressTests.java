package org.holdfast.account;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What counts as an address.
 */
class EmailAddressTests {

	@Test
	void isForgivingAboutBlanksAndCapitals() {
		assertThat(EmailAddress.parse("  Ana.Lopez@Example.ORG ")).map(EmailAddress::text)
			.hasValue("ana.lopez@example.org");
		assertThat(EmailAddress.parse("pen\u0303a@example.org")).map(EmailAddress::text).hasValue("peña@example.org");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "ana", "ana@", "@example.org", "ana@example", "ana lopez@example.org",
			"a@b@example.org", "ana\0@example.org", "ana@example.org\r\nBcc: x@example.org", "Ana <ana@example.org>",
			"a,b@example.org" })
	void refusesWhatIsNone(String typed) {
		assertThat(EmailAddress.parse(typed)).isEmpty();
	}

	@Test
	void refusesWhatNobodyTypes() {
		assertThat(EmailAddress.parse("a".repeat(100_000) + "@example.org")).isEmpty();
		assertThat(EmailAddress.parse("a@" + "b.".repeat(150) + "org")).isEmpty();
	}

}
