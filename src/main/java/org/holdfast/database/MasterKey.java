package org.holdfast.database;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.spec.AlgorithmParameterSpec;

import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * The secret all keys are derived from. Each purpose gets a key of its own, so that one
 * seen somewhere tells nothing about another.
 */
public final class MasterKey {

	private static final byte[] SALT = "org.holdfast".getBytes(StandardCharsets.US_ASCII);

	private final byte[] secret;

	/**
	 * Wraps the secret.
	 * @param secret as given in {@code HOLDFAST_MASTER_KEY}
	 */
	public MasterKey(String secret) {
		this.secret = secret.getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * Derives the key for one purpose (HKDF with SHA-256, RFC 5869).
	 * @param purpose what it is for, and for whom, such as {@code "employee-id 2f1c..."};
	 * the same purpose gives the same key
	 * @param algorithm the algorithm it will be used with, such as {@code HmacSHA256} or
	 * {@code AES}
	 * @return a key of 32 bytes
	 */
	public SecretKey derive(String purpose, String algorithm) {
		try {
			AlgorithmParameterSpec parameters = HKDFParameterSpec.ofExtract()
				.addIKM(this.secret)
				.addSalt(SALT)
				.thenExpand(purpose.getBytes(StandardCharsets.UTF_8), 32);
			return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, parameters);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
