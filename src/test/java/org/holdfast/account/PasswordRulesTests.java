package org.holdfast.account;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which passwords are accepted.
 */
class PasswordRulesTests {

	private final PasswordRules rules = new PasswordRules();

	@ParameterizedTest
	@ValueSource(strings = { "a walk by the harbor", "Kelp-grips-the-stone", "  spaces at both ends  ",
			"8472-9910-3345", "correct horse battery maple", "ñandú cruza la pampa", "xQ7!mmZ0plw2" })
	void acceptsWhateverIsLongAndNotEasyToGuess(String password) {
		assertThat(this.rules.refusal(password, "Ana Lopez", "ana@example.org")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "password1234", "P@ssw0rd!2024", "passwordpassword", "123456789012", "987654321098",
			"qwertyuiopas", "aaaaaaaaaaaa", "abcabcabcabc", "administrator1", "Hospital2026!", "holdfast-2026",
			"Welcome12345", "ana.lopez.2026", "Letmein!!!!!!" })
	void refusesWhatAGuesserTriesFirst(String password) {
		assertThat(this.rules.refusal(password, "Ana Lopez", "ana.lopez@example.org"))
			.hasValue("account.password.common");
	}

	@Test
	void saysBothLimits() {
		assertThat(this.rules.refusal("elevenchars")).hasValue("account.password.tooShort");
		assertThat(this.rules.refusal("kelp stone ".repeat(23) + "kel")).isEmpty();
		assertThat(this.rules.refusal("kelp stone ".repeat(24))).hasValue("account.password.tooLong");
		assertThat(this.rules.refusal("kelp\0grips the stone")).hasValue("account.password.control");
	}

	@Test
	void countsCharactersNotBytes() {
		assertThat(this.rules.refusal("🪨🌿🌊⚓🐚🦀🐟🪸🦭🐬🐳")).hasValue("account.password.tooShort");
		assertThat(this.rules.refusal("🪨🌿🌊⚓🐚🦀🐟🪸🦭🐬🐳🐙")).isEmpty();
	}

	@Test
	void takesComposedAndDecomposedLettersForTheSame() {
		PasswordHash hash = new PasswordHash();
		String stored = hash.of("la mañana en el río");
		assertThat(hash.matches("la man\u0303ana en el ri\u0301o", stored)).isTrue();
		assertThat(hash.matches("la manana en el rio", stored)).isFalse();
		assertThat(stored).startsWith("$argon2id$");
		assertThat(hash.matches("x".repeat(5000), stored)).isFalse();
	}

}
