package org.holdfast.intake;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.UUID;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals and opens the chunks of one upload with AES-GCM. Every upload has a key of its
 * own, so the number of a chunk is nonce enough; a chunk opens only at its place in its
 * upload.
 */
class ChunkCipher {

	private static final int TAG_BITS = 128;

	private final SecretKey key;

	private final UUID upload;

	ChunkCipher(SecretKey key, UUID upload) {
		this.key = key;
		this.upload = upload;
	}

	byte[] seal(int number, byte[] plain, int length) {
		try {
			return cipher(Cipher.ENCRYPT_MODE, number).doFinal(plain, 0, length);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("A chunk could not be sealed", ex);
		}
	}

	byte[] open(int number, byte[] sealed) {
		try {
			return cipher(Cipher.DECRYPT_MODE, number).doFinal(sealed);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Chunk " + number + " of upload " + this.upload + " does not open", ex);
		}
	}

	private Cipher cipher(int mode, int number) throws GeneralSecurityException {
		Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
		byte[] nonce = ByteBuffer.allocate(12).putInt(8, number).array();
		cipher.init(mode, this.key, new GCMParameterSpec(TAG_BITS, nonce));
		cipher.updateAAD(ByteBuffer.allocate(16)
			.putLong(this.upload.getMostSignificantBits())
			.putLong(this.upload.getLeastSignificantBits())
			.array());
		return cipher;
	}

}
