package org.holdfast.intake;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.UUID;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals and opens the chunks of one upload with AES-GCM, piece by piece. Every upload has
 * a key of its own, so the numbers of chunk and piece are nonce enough; a piece opens
 * only at its place in a chunk of the same length in its upload. For one thread.
 */
class ChunkCipher {

	/**
	 * The JVM works on GCM at the speed of the processor only from calls it has compiled,
	 * so the calls must be many rather than large.
	 */
	private static final int PIECE = 4096;

	private static final int TAG = 16;

	private final SecretKey key;

	private final UUID upload;

	private final Cipher cipher;

	private final ByteBuffer nonce = ByteBuffer.allocate(12);

	private final ByteBuffer place = ByteBuffer.allocate(20);

	ChunkCipher(SecretKey key, UUID upload) {
		this.key = key;
		this.upload = upload;
		try {
			this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	byte[] seal(int number, byte[] plain, int length) {
		byte[] sealed = new byte[length + pieces(length, PIECE) * TAG];
		int at = 0;
		try {
			for (int from = 0; from < length; from += PIECE) {
				begin(Cipher.ENCRYPT_MODE, number, from / PIECE, length);
				at += this.cipher.doFinal(plain, from, Math.min(PIECE, length - from), sealed, at);
			}
			return sealed;
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("A chunk could not be sealed", ex);
		}
	}

	byte[] open(int number, byte[] sealed) {
		int length = sealed.length - pieces(sealed.length, PIECE + TAG) * TAG;
		byte[] plain = new byte[length];
		int at = 0;
		try {
			for (int from = 0; from < sealed.length; from += PIECE + TAG) {
				begin(Cipher.DECRYPT_MODE, number, from / (PIECE + TAG), length);
				at += this.cipher.doFinal(sealed, from, Math.min(PIECE + TAG, sealed.length - from), plain, at);
			}
			return plain;
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Chunk " + number + " of upload " + this.upload + " does not open", ex);
		}
	}

	private static int pieces(int length, int piece) {
		return (length + piece - 1) / piece;
	}

	private void begin(int mode, int number, int piece, int length) throws GeneralSecurityException {
		this.nonce.putInt(4, number).putInt(8, piece);
		this.cipher.init(mode, this.key, new GCMParameterSpec(TAG * 8, this.nonce.array()));
		this.place.putLong(0, this.upload.getMostSignificantBits())
			.putLong(8, this.upload.getLeastSignificantBits())
			.putInt(16, length);
		this.cipher.updateAAD(this.place.array());
	}

}
