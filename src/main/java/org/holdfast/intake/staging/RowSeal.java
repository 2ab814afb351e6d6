package org.holdfast.intake.staging;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals the cells of single rows with AES-GCM, each with a nonce of its own; what was
 * sealed opens only for its row of its import. For one thread.
 */
final class RowSeal {

	private static final int NONCE = 12;

	private static final int TAG_BITS = 128;

	private static final SecureRandom RANDOM = new SecureRandom();

	private final SecretKey key;

	private final UUID importId;

	RowSeal(SecretKey key, UUID importId) {
		this.key = key;
		this.importId = importId;
	}

	byte[] seal(int row, String text) {
		byte[] nonce = new byte[NONCE];
		RANDOM.nextBytes(nonce);
		try {
			byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, row).doFinal(text.getBytes(StandardCharsets.UTF_8));
			byte[] whole = Arrays.copyOf(nonce, NONCE + sealed.length);
			System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
			return whole;
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("A row could not be sealed", ex);
		}
	}

	String open(int row, byte[] sealed) {
		try {
			byte[] plain = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE), row).doFinal(sealed, NONCE,
					sealed.length - NONCE);
			return new String(plain, StandardCharsets.UTF_8);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Row " + row + " of import " + this.importId + " does not open", ex);
		}
	}

	private Cipher cipher(int mode, byte[] nonce, int row) throws GeneralSecurityException {
		Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
		cipher.init(mode, this.key, new GCMParameterSpec(TAG_BITS, nonce));
		cipher.updateAAD(ByteBuffer.allocate(20)
			.putLong(this.importId.getMostSignificantBits())
			.putLong(this.importId.getLeastSignificantBits())
			.putInt(row)
			.array());
		return cipher;
	}

}
