package org.holdfast.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Files and folders that only the account Holdfast runs under may read.
 */
final class OwnerOnly {

	private static final boolean POSIX = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

	private OwnerOnly() {
	}

	static void createFolder(Path folder) throws IOException {
		if (!Files.isDirectory(folder)) {
			Files.createDirectories(folder, permissions("rwx------"));
		}
	}

	/**
	 * Writes a text whole or not at all: a start killed half way leaves no half file.
	 * @param file where to
	 * @param text what
	 * @throws IOException when it cannot be written
	 */
	static void write(Path file, String text) throws IOException {
		Path fresh = file.resolveSibling(file.getFileName() + ".new");
		Files.deleteIfExists(fresh);
		Files.createFile(fresh, permissions("rw-------"));
		Files.writeString(fresh, text, StandardCharsets.UTF_8);
		Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}

	/**
	 * Writes a text unless the file is there already.
	 * @param file where to
	 * @param text what
	 * @return what the file holds now
	 * @throws IOException when it can neither be written nor read
	 */
	static String writeOnce(Path file, String text) throws IOException {
		try {
			Files.createFile(file, permissions("rw-------"));
			Files.writeString(file, text, StandardCharsets.UTF_8);
			return text;
		}
		catch (FileAlreadyExistsException ex) {
			return Files.readString(file, StandardCharsets.UTF_8);
		}
	}

	private static FileAttribute<?>[] permissions(String permissions) {
		return POSIX
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)) }
				: new FileAttribute<?>[0];
	}

}
