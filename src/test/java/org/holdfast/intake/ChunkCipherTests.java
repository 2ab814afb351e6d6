package org.holdfast.intake;

import java.util.Arrays;
import java.util.Random;
import java.util.UUID;

import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests that sealed chunks open to what they were, and only at their place and whole.
 */
class ChunkCipherTests {

	private static final UUID UPLOAD = UUID.fromString("6f1c8a52-0b53-4f3c-9d76-3d6c9be0a1f1");

	private static final int PIECE = 4096;

	private static final int SEALED_PIECE = PIECE + 16;

	private final SecretKeySpec key = new SecretKeySpec(new byte[32], "AES");

	private final ChunkCipher cipher = new ChunkCipher(this.key, UPLOAD);

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE, 3 * PIECE + 17 })
	void opensToWhatWasSealed(int length) {
		byte[] plain = bytes(length);
		byte[] sealed = this.cipher.seal(5, plain, length);
		assertThat(this.cipher.open(5, sealed)).isEqualTo(plain);
		assertThat(length < 16 || !contains(sealed, Arrays.copyOf(plain, 16))).isTrue();
	}

	@Test
	void doesNotOpenElsewhere() {
		byte[] sealed = this.cipher.seal(5, bytes(PIECE), PIECE);
		refused(this.cipher, 6, sealed);
		refused(new ChunkCipher(this.key, UUID.randomUUID()), 5, sealed);
		byte[] otherKey = new byte[32];
		otherKey[0] = 1;
		refused(new ChunkCipher(new SecretKeySpec(otherKey, "AES"), UPLOAD), 5, sealed);
	}

	@Test
	void doesNotOpenWhenAPieceIsMissingSwappedOrChanged() {
		byte[] sealed = this.cipher.seal(0, bytes(3 * PIECE), 3 * PIECE);
		refused(this.cipher, 0, Arrays.copyOf(sealed, 2 * SEALED_PIECE));
		byte[] swapped = sealed.clone();
		System.arraycopy(sealed, 0, swapped, SEALED_PIECE, SEALED_PIECE);
		System.arraycopy(sealed, SEALED_PIECE, swapped, 0, SEALED_PIECE);
		refused(this.cipher, 0, swapped);
		byte[] changed = sealed.clone();
		changed[SEALED_PIECE + 100] ^= 1;
		refused(this.cipher, 0, changed);
	}

	private static void refused(ChunkCipher cipher, int number, byte[] sealed) {
		assertThatIllegalStateException().isThrownBy(() -> cipher.open(number, sealed)).withMessageContaining("open");
	}

	private static byte[] bytes(int length) {
		byte[] bytes = new byte[length];
		new Random(7).nextBytes(bytes);
		return bytes;
	}

	private static boolean contains(byte[] whole, byte[] part) {
		for (int i = 0; i + part.length <= whole.length; i++) {
			if (Arrays.equals(whole, i, i + part.length, part, 0, part.length)) {
				return true;
			}
		}
		return false;
	}

}
