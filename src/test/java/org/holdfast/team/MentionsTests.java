package org.holdfast.team;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.holdfast.institution.MemberView;
import org.holdfast.tenancy.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Names behind an at sign.
 */
class MentionsTests {

	private static final MemberView ANA = member("Ana Cruz");

	private static final MemberView VEGA = member("Ana Cruz Vega");

	private static final MemberView JOSE = member("José Núñez");

	private static final MemberView MARY = member("Mary-Lou O’Neil");

	private final Mentions mentions = new Mentions(List.of(ANA, VEGA, JOSE, MARY));

	@ParameterizedTest
	@ValueSource(strings = { "@José Núñez: can you?", "ask @jose nunez", "@Jose", "(@JOSÉ)", "a\n@josé." })
	void capitalsAndAccentsDoNotMatter(String words) {
		assertThat(this.mentions.in(words)).containsExactly(JOSE.accountId());
	}

	@Test
	void theLongestNameIsMeant() {
		assertThat(this.mentions.in("@Ana Cruz Vega knows")).containsExactly(VEGA.accountId());
		assertThat(this.mentions.in("@Ana Cruz knows")).containsExactly(ANA.accountId());
		assertThat(this.mentions.in("@Mary-Lou and @Ana Cruz")).containsExactly(MARY.accountId(), ANA.accountId());
	}

	@ParameterizedTest
	@ValueSource(strings = { "@Ana, who has it?", "jose@nunez.example", "Jose Nunez", "@Joseph", "@", "@ Jose",
			"@Nobody", "x@Jose" })
	void whoIsNotClearlyMeantIsNotTold(String words) {
		assertThat(this.mentions.in(words)).isEmpty();
	}

	private static MemberView member(String name) {
		return new MemberView(UUID.randomUUID(), name, name.hashCode() + "@example.org", Role.MANAGER, Instant.EPOCH);
	}

}
