package org.holdfast.paper.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The XML parts of an office document, unpacked with care: a small file may claim to hold
 * a very large one.
 */
public final class Parcel {

	private static final int MOST_ENTRIES = 2_000;

	private static final long MOST_BYTES = 64L << 20;

	private static final int MOST_RATIO = 200;

	private static final int SMALL = 4 << 20;

	private static final byte[] ZIP = { 'P', 'K', 3, 4 };

	private static final byte[] OLD = { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0 };

	private final Map<String, byte[]> parts;

	private Parcel(Map<String, byte[]> parts) {
		this.parts = parts;
	}

	/**
	 * Unpacks a document.
	 * @param file the whole file
	 * @return its parts
	 * @throws NotReadable when it is no such document, or one that is locked or too large
	 */
	public static Parcel open(byte[] file) throws NotReadable {
		if (startsWith(file, OLD)) {
			throw new NotReadable(isLocked(file) ? "paper.file.locked" : "paper.file.old");
		}
		if (!startsWith(file, ZIP)) {
			throw new NotReadable("paper.file.type");
		}
		try {
			return new Parcel(new Directory(ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN)).unpack());
		}
		catch (DataFormatException | BufferUnderflowException | IndexOutOfBoundsException ex) {
			throw new NotReadable("paper.file.broken");
		}
	}

	/**
	 * A part of the document.
	 * @param name its path
	 * @return its bytes, empty when there is none such
	 */
	public Optional<InputStream> part(String name) {
		byte[] found = this.parts.get(name);
		return (found != null) ? Optional.of(new ByteArrayInputStream(found)) : Optional.empty();
	}

	private static boolean isLocked(byte[] file) {
		String name = "EncryptedPackage";
		return new String(file, StandardCharsets.ISO_8859_1)
			.contains(new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
	}

	private static boolean startsWith(byte[] file, byte[] beginning) {
		if (file.length < beginning.length) {
			return false;
		}
		for (int at = 0; at < beginning.length; at++) {
			if (file[at] != beginning[at]) {
				return false;
			}
		}
		return true;
	}

	/**
	 * The list of contents at the end of a file. What stands in front of each entry is
	 * not believed: programs leave sizes out there.
	 */
	private static final class Directory {

		private static final int END = 0x06054b50;

		private static final int ENTRY = 0x02014b50;

		private static final int LOCAL = 0x04034b50;

		private static final int END_SIZE = 22;

		private static final int ENTRY_SIZE = 46;

		private static final int LOCAL_SIZE = 30;

		private static final int LONGEST_REMARK = 0xFFFF;

		private final ByteBuffer file;

		private final Map<String, byte[]> parts = new HashMap<>();

		private long left;

		Directory(ByteBuffer file) {
			this.file = file;
			this.left = Math.min(MOST_BYTES, Math.max(SMALL, (long) file.limit() * MOST_RATIO));
		}

		Map<String, byte[]> unpack() throws NotReadable, DataFormatException {
			int end = end();
			int count = Short.toUnsignedInt(this.file.getShort(end + 10));
			if (count > MOST_ENTRIES) {
				throw new NotReadable("paper.file.bomb");
			}
			int at = this.file.getInt(end + 16);
			for (int entry = 0; entry < count; entry++) {
				if (at < 0 || this.file.getInt(at) != ENTRY) {
					throw new NotReadable("paper.file.broken");
				}
				int name = Short.toUnsignedInt(this.file.getShort(at + 28));
				unpack(at, text(at + ENTRY_SIZE, name).replaceFirst("^/", ""));
				at += ENTRY_SIZE + name + Short.toUnsignedInt(this.file.getShort(at + 30))
						+ Short.toUnsignedInt(this.file.getShort(at + 32));
			}
			return this.parts;
		}

		private void unpack(int at, String name) throws NotReadable, DataFormatException {
			if ((this.file.getShort(at + 8) & 1) != 0) {
				throw new NotReadable("paper.file.locked");
			}
			if (!name.endsWith(".xml") && !name.endsWith(".rels")) {
				return;
			}
			int method = Short.toUnsignedInt(this.file.getShort(at + 10));
			int size = this.file.getInt(at + 20);
			int local = this.file.getInt(at + 42);
			if (local < 0 || size < 0 || this.file.getInt(local) != LOCAL) {
				throw new NotReadable("paper.file.broken");
			}
			int begin = local + LOCAL_SIZE + Short.toUnsignedInt(this.file.getShort(local + 26))
					+ Short.toUnsignedInt(this.file.getShort(local + 28));
			byte[] packed = new byte[Math.min(size, this.file.limit())];
			this.file.get(begin, packed);
			switch (method) {
				case 0 -> put(name, packed);
				case 8 -> put(name, inflated(packed));
				default -> throw new NotReadable("paper.file.broken");
			}
		}

		private void put(String name, byte[] content) throws NotReadable {
			this.left -= content.length;
			if (this.left < 0) {
				throw new NotReadable("paper.file.bomb");
			}
			this.parts.put(name, content);
		}

		private byte[] inflated(byte[] packed) throws NotReadable, DataFormatException {
			ByteArrayOutputStream content = new ByteArrayOutputStream();
			byte[] buffer = new byte[8192];
			try (Inflater inflater = new Inflater(true)) {
				inflater.setInput(packed);
				while (!inflater.finished()) {
					int read = inflater.inflate(buffer);
					if (read == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
						throw new NotReadable("paper.file.broken");
					}
					content.write(buffer, 0, read);
					if (content.size() > this.left) {
						throw new NotReadable("paper.file.bomb");
					}
				}
			}
			return content.toByteArray();
		}

		private int end() throws NotReadable {
			int last = this.file.limit() - END_SIZE;
			for (int at = last; at >= 0 && at >= last - LONGEST_REMARK; at--) {
				if (this.file.getInt(at) == END) {
					return at;
				}
			}
			throw new NotReadable("paper.file.broken");
		}

		private String text(int at, int length) {
			byte[] bytes = new byte[length];
			this.file.get(at, bytes);
			return new String(bytes, StandardCharsets.UTF_8);
		}

	}

}
