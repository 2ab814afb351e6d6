package org.holdfast.paper.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

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
		Map<String, byte[]> parts = new HashMap<>();
		long most = Math.min(MOST_BYTES, Math.max(SMALL, (long) file.length * MOST_RATIO));
		long total = 0;
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
			int count = 0;
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				if (++count > MOST_ENTRIES) {
					throw new NotReadable("paper.file.bomb");
				}
				String name = entry.getName().replaceFirst("^/", "");
				boolean wanted = name.endsWith(".xml") || name.endsWith(".rels");
				total += read(zip, most - total, wanted ? name : "", parts);
			}
		}
		catch (IOException | IllegalArgumentException ex) {
			throw new NotReadable("paper.file.broken");
		}
		return new Parcel(parts);
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

	private static long read(ZipInputStream zip, long most, String name, Map<String, byte[]> parts)
			throws IOException, NotReadable {
		ByteArrayOutputStream kept = new ByteArrayOutputStream();
		byte[] buffer = new byte[8192];
		long size = 0;
		for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
			size += read;
			if (size > most) {
				throw new NotReadable("paper.file.bomb");
			}
			if (!name.isEmpty()) {
				kept.write(buffer, 0, read);
			}
		}
		if (!name.isEmpty()) {
			parts.put(name, kept.toByteArray());
		}
		return size;
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

}
