package org.holdfast.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

import org.holdfast.account.Secret;

/**
 * Password and token of the demonstration. Random ones are kept beside the data, so that
 * they still hold after a restart.
 *
 * @param password of all demonstration accounts
 * @param token API token of the administrator
 */
record DemoSecrets(String password, String token) {

	static DemoSecrets of(DemoSettings settings, Path data) throws IOException {
		String password = settings.password();
		String token = settings.token();
		return new DemoSecrets((password != null) ? password : kept(data.resolve("demo-password"), ""),
				(token != null) ? token : kept(data.resolve("demo-token"), "hf_"));
	}

	private static String kept(Path file, String prefix) throws IOException {
		if (Files.notExists(file)) {
			Files.createDirectories(file.toAbsolutePath().getParent());
			Files.createFile(file, ownerOnly());
			Files.writeString(file, prefix + Secret.random(18).text(), StandardCharsets.UTF_8);
		}
		return Files.readString(file, StandardCharsets.UTF_8).strip();
	}

	private static FileAttribute<?>[] ownerOnly() {
		boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
		return (posix ? List.of(PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
				: List.<FileAttribute<?>>of())
			.toArray(FileAttribute<?>[]::new);
	}

	@Override
	public String toString() {
		return "DemoSecrets[...]";
	}

}
