package org.holdfast.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A random text that opens something: shown once, stored only as its SHA-256.
 *
 * @param text what is shown
 */
public record Secret(String text) {

	private static final SecureRandom RANDOM = new SecureRandom();

	/**
	 * A new secret.
	 * @param bytes how much chance it holds, 16 or more
	 * @return letters, digits, minus and underscore
	 */
	public static Secret random(int bytes) {
		byte[] chance = new byte[bytes];
		RANDOM.nextBytes(chance);
		return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(chance));
	}

	/**
	 * What is stored.
	 * @return the SHA-256 of the text
	 */
	public byte[] hash() {
		try {
			return MessageDigest.getInstance("SHA-256").digest(this.text.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public String toString() {
		return "Secret[...]";
	}

}
