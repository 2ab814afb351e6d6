package org.holdfast.database;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The passwords of the embedded server's roles, made once and kept in a file beside its
 * data that only its owner may read.
 */
final class KeptPasswords {

	private static final String[] ROLES = { "postgres", "holdfast_owner", "holdfast_app", "holdfast_loader" };

	private static final SecureRandom RANDOM = new SecureRandom();

	private final Properties passwords;

	private KeptPasswords(Properties passwords) {
		this.passwords = passwords;
	}

	/**
	 * Reads the passwords, or makes them where there are none and no data either.
	 * @param file the file that keeps them
	 * @param serverExists whether there is a server that already knows its passwords
	 * @return the passwords
	 * @throws IOException when the file can be neither read nor written
	 */
	static KeptPasswords in(Path file, boolean serverExists) throws IOException {
		if (Files.notExists(file)) {
			if (serverExists) {
				throw new StartRefused("The embedded PostgreSQL's data are there, but the file with its passwords, "
						+ file + ", is missing.", "Put it back from the backup the data came from.");
			}
			Map<String, String> made = new TreeMap<>();
			for (String role : ROLES) {
				made.put(role, random());
			}
			OwnerOnly.write(file,
					made.entrySet().stream().map(Object::toString).collect(Collectors.joining("\n", "", "\n")));
		}
		Properties passwords = new Properties();
		passwords.load(new StringReader(Files.readString(file, StandardCharsets.UTF_8)));
		return new KeptPasswords(passwords);
	}

	Login login(String role) {
		String password = this.passwords.getProperty(role);
		if (password == null) {
			throw new StartRefused("The file with the embedded PostgreSQL's passwords has none for " + role + ".",
					"Put it back from the backup the data came from.");
		}
		return new Login(role, password);
	}

	private static String random() {
		byte[] bytes = new byte[24];
		RANDOM.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

}
