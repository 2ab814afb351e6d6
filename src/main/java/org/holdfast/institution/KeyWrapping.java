package org.holdfast.institution;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

import org.holdfast.database.MasterKey;

import org.springframework.stereotype.Component;

/**
 * Wraps the keys of institutions under the master key. A wrapped key opens only for its
 * own institution.
 */
@Component
class KeyWrapping {

	private static final String FORM = "AES/GCM/NoPadding";

	private static final int NONCE_BYTES = 12;

	private static final int TAG_BITS = 128;

	private final SecretKey key;

	private final SecureRandom random = new SecureRandom();

	KeyWrapping(MasterKey master) {
		this.key = master.derive("institution-key", "AES");
	}

	byte[] wrap(UUID institution, byte[] root) {
		byte[] nonce = new byte[NONCE_BYTES];
		this.random.nextBytes(nonce);
		try {
			byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, institution).doFinal(root);
			return ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("A key could not be wrapped", ex);
		}
	}

	byte[] unwrap(UUID institution, byte[] wrapped) {
		try {
			return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(wrapped, NONCE_BYTES), institution).doFinal(wrapped,
					NONCE_BYTES, wrapped.length - NONCE_BYTES);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(
					"The keys of an institution do not open: HOLDFAST_MASTER_KEY is not the one they were wrapped under",
					ex);
		}
	}

	private Cipher cipher(int mode, byte[] nonce, UUID institution) throws GeneralSecurityException {
		Cipher cipher = Cipher.getInstance(FORM);
		cipher.init(mode, this.key, new GCMParameterSpec(TAG_BITS, nonce));
		cipher.updateAAD(bytes(institution.toString()));
		return cipher;
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
