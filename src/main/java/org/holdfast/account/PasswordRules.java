package org.holdfast.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Which passwords are accepted: long enough, not too long to hash, not among the first a
 * guesser tries. No rules about kinds of characters.
 */
@Component
class PasswordRules {

	static final int FEWEST_CHARACTERS = 12;

	static final int MOST_CHARACTERS = 256;

	private static final int FEWEST_DIFFERENT = 4;

	private static final String[] ROWS = { "abcdefghijklmnopqrstuvwxyz", "0123456789", "qwertyuiopasdfghjklzxcvbnm",
			"1qaz2wsx3edc4rfv5tgb6yhn7ujm" };

	private final Set<String> common;

	PasswordRules() {
		this.common = read("content/account/common-passwords.txt");
	}

	/**
	 * The reason against a password.
	 * @param password what was typed
	 * @param personal words the person is known by, such as name and address
	 * @return a message key, empty when the password is accepted
	 */
	Optional<String> refusal(String password, String... personal) {
		int length = password.codePointCount(0, password.length());
		if (length < FEWEST_CHARACTERS) {
			return Optional.of("account.password.tooShort");
		}
		if (length > MOST_CHARACTERS) {
			return Optional.of("account.password.tooLong");
		}
		if (password.codePoints().anyMatch(Character::isISOControl)) {
			return Optional.of("account.password.control");
		}
		return guessable(password, personal) ? Optional.of("account.password.common") : Optional.empty();
	}

	private boolean guessable(String password, String... personal) {
		String lower = canonical(password).toLowerCase(Locale.ROOT);
		if (lower.codePoints().distinct().count() < FEWEST_DIFFERENT || isRun(lower) || isRepeated(lower)) {
			return true;
		}
		if (lower.codePoints().noneMatch(Character::isLetter)) {
			return false;
		}
		for (String words : personal) {
			for (String word : words.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
				if (word.length() > 2) {
					lower = lower.replace(word, "");
				}
			}
		}
		String word = plain(lower);
		return word.isEmpty() || consistsOf(word);
	}

	private boolean consistsOf(String word) {
		// a common word said several times is still one guess
		String rest = word;
		while (!rest.isEmpty()) {
			int longest = this.common.stream().filter(rest::startsWith).mapToInt(String::length).max().orElse(0);
			if (longest == 0) {
				return false;
			}
			rest = rest.substring(longest);
		}
		return true;
	}

	private static String plain(String text) {
		return text.replace('@', 'a')
			.replace('$', 's')
			.replaceAll("[^\\p{L}]*$", "")
			.replace('0', 'o')
			.replace('1', 'i')
			.replace('3', 'e')
			.replace('5', 's')
			.replaceAll("[^\\p{L}]", "");
	}

	private static boolean isRepeated(String text) {
		return (text + text).indexOf(text, 1) < text.length();
	}

	private static boolean isRun(String text) {
		for (String row : ROWS) {
			String twice = row + row;
			String back = new StringBuilder(twice).reverse().toString();
			if (twice.contains(text) || back.contains(text)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * The one form of a password, so that the same characters typed on different
	 * keyboards agree.
	 * @param password as typed
	 * @return composed form
	 */
	static String canonical(String password) {
		return Normalizer.normalize(password, Normalizer.Form.NFKC);
	}

	private static Set<String> read(String resource) {
		try {
			return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.map(String::strip)
				.filter((line) -> !line.isEmpty() && !line.startsWith("#"))
				.collect(Collectors.toUnmodifiableSet());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
