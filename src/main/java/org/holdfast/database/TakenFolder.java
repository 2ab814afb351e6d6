package org.holdfast.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.jspecify.annotations.Nullable;

/**
 * The folder that holds the embedded server's files, taken by one running Holdfast at a
 * time. The lock is the operating system's, so a killed process leaves none behind.
 */
final class TakenFolder implements AutoCloseable {

	private final Path path;

	private final FileChannel lock;

	private TakenFolder(Path path, FileChannel lock) {
		this.path = path;
		this.lock = lock;
	}

	/**
	 * Makes the folder where it is missing and takes it.
	 * @param path where it is
	 * @return the folder, taken until closed
	 * @throws StartRefused when it cannot be written to or another Holdfast has it
	 */
	static TakenFolder take(Path path) {
		try {
			OwnerOnly.createFolder(path);
			FileChannel lock = FileChannel.open(path.resolve("app.lock"), StandardOpenOption.CREATE,
					StandardOpenOption.READ, StandardOpenOption.WRITE);
			if (!lock(lock)) {
				lock.close();
				throw new StartRefused(
						"Another Holdfast" + process(path) + " is running on the data folder " + path + ".",
						"Stop it first, or give this one a folder of its own with HOLDFAST_DATA.");
			}
			lock.truncate(0);
			lock.write(
					ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
			return new TakenFolder(path, lock);
		}
		catch (IOException ex) {
			throw new StartRefused("The data folder " + path + " cannot be written to.",
					"Make it writable for the account Holdfast runs under, or name another with HOLDFAST_DATA.", ex);
		}
	}

	private static boolean lock(FileChannel channel) throws IOException {
		try {
			@Nullable FileLock lock = channel.tryLock();
			return lock != null;
		}
		catch (OverlappingFileLockException ex) {
			return false;
		}
	}

	private static String process(Path path) throws IOException {
		String pid = Files.readString(path.resolve("app.lock"), StandardCharsets.US_ASCII).strip();
		return pid.isEmpty() ? "" : " (process " + pid + ")";
	}

	Path resolve(String name) {
		return this.path.resolve(name);
	}

	@Override
	public void close() throws IOException {
		this.lock.close();
	}

}
