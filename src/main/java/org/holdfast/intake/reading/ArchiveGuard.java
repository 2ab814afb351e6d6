package org.holdfast.intake.reading;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

import org.holdfast.intake.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Looks into an archive without trusting it: counts entries and unpacked bytes itself,
 * keeps nothing, and stops at the first sign of a bomb. A workbook is an archive too.
 */
public final class ArchiveGuard {

	/**
	 * More entries than this no honest workbook has.
	 */
	static final int ENTRIES = 10_000;

	/**
	 * Unpacked bytes from which on the ratio counts.
	 */
	static final long RATIO_FROM = 8L << 20;

	/**
	 * Unpacked bytes per packed byte that no table of real values reaches.
	 */
	static final long RATIO = 150;

	/**
	 * After this many unpacked bytes without a sign the archive is no bomb.
	 */
	static final long ENOUGH = 256L << 20;

	private static final int HEAD = 4096;

	private ArchiveGuard() {
	}

	/**
	 * Looks through the archive in the stream, in bounded time and memory.
	 * @param in the bytes of the file
	 * @return the verdict
	 * @throws IOException when the stream itself fails
	 */
	public static Verdict inspect(InputStream in) throws IOException {
		CountingStream packed = new CountingStream(in);
		Contents contents = new Contents();
		try {
			ZipInputStream zip = new ZipInputStream(packed, StandardCharsets.UTF_8);
			ZipEntry entry = zip.getNextEntry();
			while (entry != null) {
				if (contents.bomb(zip, entry, packed)) {
					return new Verdict(contents.kind(), Rule.ARCHIVE_BOMB);
				}
				if (contents.unpacked > ENOUGH) {
					break;
				}
				entry = zip.getNextEntry();
			}
		}
		catch (ZipException | EOFException | IllegalArgumentException ex) {
			if (packed.failed != null) {
				throw packed.failed;
			}
			boolean encrypted = ex.getMessage() != null && ex.getMessage().contains("encrypted");
			return (encrypted) ? new Verdict(FileKind.ENCRYPTED, Rule.FILE_ENCRYPTED)
					: new Verdict(contents.kind(), Rule.FILE_DAMAGED);
		}
		return new Verdict(contents.kind(), (contents.entries == 0) ? Rule.FILE_DAMAGED : Rule.FILE_TYPE);
	}

	/**
	 * What was seen of the archive so far.
	 */
	private static final class Contents {

		private final byte[] buffer = new byte[65_536];

		private int entries;

		private long unpacked;

		private boolean workbook;

		private FileKind kind() {
			return (this.workbook) ? FileKind.WORKBOOK : FileKind.ZIP;
		}

		private boolean bomb(ZipInputStream zip, ZipEntry entry, CountingStream packed) throws IOException {
			this.workbook |= entry.getName().startsWith("xl/");
			if (++this.entries > ENTRIES) {
				return true;
			}
			int head = 0;
			int read = zip.read(this.buffer, 0, this.buffer.length);
			boolean markup = entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels");
			while (read >= 0) {
				if (markup && head < HEAD && declaresType(Math.max(read, 0))) {
					return true;
				}
				head += read;
				this.unpacked += read;
				if (this.unpacked > RATIO_FROM && this.unpacked > packed.count * RATIO) {
					return true;
				}
				if (this.unpacked > ENOUGH) {
					return false;
				}
				read = zip.read(this.buffer, 0, this.buffer.length);
			}
			return false;
		}

		/**
		 * A document type can call in files, addresses and text that grows without end.
		 * @param read how many bytes were read
		 * @return whether there is one
		 */
		private boolean declaresType(int read) {
			int looked = Math.min(read, HEAD);
			String start = new String(this.buffer, 0, looked, StandardCharsets.ISO_8859_1).replace("\0", "");
			return start.toUpperCase(Locale.ROOT).contains("<!DOCTYPE");
		}

	}

	/**
	 * Counts packed bytes and remembers a failure of the stream below.
	 */
	private static final class CountingStream extends FilterInputStream {

		private long count;

		private @Nullable IOException failed;

		private CountingStream(InputStream in) {
			super(in);
		}

		@Override
		public int read() throws IOException {
			byte[] one = new byte[1];
			int read = read(one, 0, 1);
			return (read < 0) ? -1 : one[0] & 0xFF;
		}

		@Override
		public int read(byte[] buffer, int offset, int length) throws IOException {
			try {
				int read = super.read(buffer, offset, length);
				this.count += Math.max(read, 0);
				return read;
			}
			catch (IOException ex) {
				this.failed = ex;
				throw ex;
			}
		}

	}

	/**
	 * Says what is wrong with an archive.
	 *
	 * @param kind {@link FileKind#WORKBOOK} when it is one
	 * @param rule what speaks against it
	 */
	public record Verdict(FileKind kind, Rule rule) {
	}

}
