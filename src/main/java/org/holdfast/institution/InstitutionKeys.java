package org.holdfast.institution;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.holdfast.tenancy.CurrentInstitution;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The keys of the institution in force. Each institution has one random root that never
 * changes and is stored wrapped under the master key; every purpose has a key of its own,
 * derived from the root with HKDF-SHA256.
 */
@Service
@Transactional(readOnly = true)
public class InstitutionKeys {

	private static final int ROOT_BYTES = 32;

	private final JdbcClient jdbc;

	private final KeyWrapping wrapping;

	private final SecureRandom random = new SecureRandom();

	private final ConcurrentMap<UUID, SecretKey> roots = new ConcurrentHashMap<>();

	InstitutionKeys(JdbcClient jdbc, KeyWrapping wrapping) {
		this.jdbc = jdbc;
		this.wrapping = wrapping;
	}

	/**
	 * A fingerprint that nobody outside the institution can compute or compare.
	 * @param purpose what it is for, for example {@code employee-id}
	 * @param data what is fingerprinted
	 * @return the HMAC-SHA-256, 32 bytes
	 */
	public byte[] hmac(String purpose, byte[] data) {
		return mac(purpose).doFinal(data);
	}

	/**
	 * A ready machine for many fingerprints, for one thread.
	 * @param purpose what they are for
	 * @return the HMAC-SHA-256 under the key of that purpose
	 */
	public Mac mac(String purpose) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(derived("hmac", purpose, "HmacSHA256"));
			return mac;
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("No fingerprint could be taken", ex);
		}
	}

	/**
	 * A key for AES-256.
	 * @param purpose what it seals, for example {@code upload} and the upload's id
	 * @return the same key for the same purpose, for ever
	 */
	public SecretKey encryptionKey(String purpose) {
		return derived("aes", purpose, "AES");
	}

	@Transactional
	void make() {
		byte[] root = new byte[ROOT_BYTES];
		this.random.nextBytes(root);
		UUID institution = CurrentInstitution.id();
		this.jdbc.sql("INSERT INTO institution_key (institution_id, wrapped) VALUES (:institution, :wrapped)")
			.param("institution", institution)
			.param("wrapped", this.wrapping.wrap(institution, root))
			.update();
	}

	private SecretKey derived(String use, String purpose, String algorithm) {
		byte[] label = ("holdfast/" + use + "/" + purpose).getBytes(StandardCharsets.UTF_8);
		try {
			return KDF.getInstance("HKDF-SHA256")
				.deriveKey(algorithm, HKDFParameterSpec.expandOnly(root(), label, ROOT_BYTES));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("No key could be derived", ex);
		}
	}

	private SecretKey root() {
		UUID institution = CurrentInstitution.id();
		SecretKey known = this.roots.get(institution);
		if (known != null) {
			return known;
		}
		byte[] wrapped = this.jdbc.sql("SELECT wrapped FROM institution_key WHERE institution_id = :institution")
			.param("institution", institution)
			.query(byte[].class)
			.single();
		SecretKey root = new SecretKeySpec(this.wrapping.unwrap(institution, wrapped), "HKDF-SHA256");
		this.roots.put(institution, root);
		return root;
	}

}
