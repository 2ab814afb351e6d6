package org.holdfast.database;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

import org.springframework.util.FileSystemUtils;

/**
 * Unpacks the PostgreSQL programs that come as a library, once per version, into a folder
 * of ours: the library itself would use the shared temporary folder, where others could
 * plant programs.
 */
final class PostgresBinaries {

	private PostgresBinaries() {
	}

	/**
	 * Unpacks the programs for this machine where they are not yet.
	 * @param folder where unpacked versions are kept
	 * @return the folder with {@code bin}, {@code lib} and {@code share}
	 * @throws IOException when it cannot be written to
	 */
	static Path unpackedIn(Path folder) throws IOException {
		byte[] archive = archive();
		Path unpacked = folder.resolve(fingerprint(archive));
		if (Files.notExists(unpacked)) {
			OwnerOnly.createFolder(folder);
			Path fresh = Files.createTempDirectory(folder, "unpacking");
			unpack(archive, fresh);
			try {
				Files.move(fresh, unpacked, StandardCopyOption.ATOMIC_MOVE);
			}
			catch (FileSystemException ex) {
				FileSystemUtils.deleteRecursively(fresh);
				// unless another process was faster
				if (Files.notExists(unpacked)) {
					throw ex;
				}
			}
		}
		return unpacked;
	}

	private static byte[] archive() throws IOException {
		String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
		String machine = System.getProperty("os.arch");
		try (InputStream archive = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
				system.startsWith("mac") ? "Darwin" : system.startsWith("windows") ? "Windows" : "Linux",
				machine.equals("amd64") ? "x86_64" : machine)) {
			return archive.readAllBytes();
		}
		catch (IllegalStateException ex) {
			throw new StartRefused("No embedded PostgreSQL comes for this machine (" + system + ", " + machine + ").",
					"Use a PostgreSQL server of your own with HOLDFAST_DATABASE_URL.", ex);
		}
	}

	private static String fingerprint(byte[] archive) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(archive);
			return "postgres-" + HexFormat.of().formatHex(digest, 0, 6);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void unpack(byte[] archive, Path folder) throws IOException {
		try (TarArchiveInputStream tar = new TarArchiveInputStream(
				new BufferedInputStream(new XZInputStream(new ByteArrayInputStream(archive)), 1 << 16))) {
			TarArchiveEntry entry;
			while ((entry = tar.getNextEntry()) != null) {
				Path target = folder.resolve(entry.getName()).normalize();
				if (!target.startsWith(folder)) {
					throw new IOException("The archive leads out of its folder: " + entry.getName());
				}
				if (entry.isDirectory()) {
					Files.createDirectories(target);
					continue;
				}
				Files.createDirectories(target.getParent());
				if (entry.isSymbolicLink()) {
					Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
				}
				else {
					Files.copy(tar, target);
					if (target.startsWith(folder.resolve("bin"))) {
						target.toFile().setExecutable(true);
					}
				}
			}
		}
	}

}
