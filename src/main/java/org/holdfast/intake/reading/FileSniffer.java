package org.holdfast.intake.reading;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Says from the first bytes what a file is. The name and the type that the sender claims
 * count for nothing.
 */
public final class FileSniffer {

	/**
	 * How many first bytes are worth looking at.
	 */
	public static final int HEAD = 16_384;

	private static final Signature[] SIGNATURES = { new Signature(FileKind.ZIP, "504B0304"),
			new Signature(FileKind.ZIP, "504B0506"), new Signature(FileKind.ZIP, "504B0708"),
			new Signature(FileKind.OLD_OFFICE, "D0CF11E0A1B11AE1"), new Signature(FileKind.PDF, "255044462D"),
			new Signature(FileKind.RTF, "7B5C727466"), new Signature(FileKind.COMPRESSED, "1F8B"),
			new Signature(FileKind.COMPRESSED, "425A68"), new Signature(FileKind.COMPRESSED, "377ABCAF271C"),
			new Signature(FileKind.COMPRESSED, "526172211A07"), new Signature(FileKind.COMPRESSED, "FD377A585A00"),
			new Signature(FileKind.COMPRESSED, "28B52FFD"), new Signature(FileKind.IMAGE, "89504E470D0A1A0A"),
			new Signature(FileKind.IMAGE, "FFD8FF"), new Signature(FileKind.IMAGE, "47494638"),
			new Signature(FileKind.BINARY, "7F454C46"), new Signature(FileKind.BINARY, "50415231"),
			new Signature(FileKind.BINARY, "53514C69746520666F726D6174"), new Signature(FileKind.BINARY, "FFFE0000"),
			new Signature(FileKind.BINARY, "0000FEFF") };

	private FileSniffer() {
	}

	/**
	 * Looks at the first {@code length} bytes; {@link #HEAD} are enough.
	 * @param head the first bytes of the file
	 * @param length how many bytes count
	 * @return what the file is
	 */
	public static FileKind sniff(byte[] head, int length) {
		for (Signature signature : SIGNATURES) {
			if (signature.starts(head, length)) {
				return signature.kind();
			}
		}
		TextEncoding unicode = utf16(head, length);
		if (unicode != null) {
			return markup(new String(head, 0, length, unicode.charset()), length);
		}
		FileKind bytes = plainBytes(head, length);
		return (bytes != FileKind.TEXT) ? bytes
				: markup(new String(head, 0, length, StandardCharsets.ISO_8859_1), length);
	}

	/**
	 * Recognises UTF-16 by its mark, or without one by the zero bytes that every other
	 * byte of mostly Latin text is.
	 * @param head the first bytes of the file
	 * @param length how many bytes count
	 * @return the encoding, or {@code null} when it is another
	 */
	static @Nullable TextEncoding utf16(byte[] head, int length) {
		if (length >= 2 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE) {
			return TextEncoding.UTF_16LE;
		}
		if (length >= 2 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF) {
			return TextEncoding.UTF_16BE;
		}
		int even = 0;
		int odd = 0;
		int pairs = length / 2;
		for (int i = 0; i < pairs; i++) {
			even += (head[2 * i] == 0) ? 1 : 0;
			odd += (head[2 * i + 1] == 0) ? 1 : 0;
		}
		if (pairs >= 4 && odd * 10 > pairs * 6 && even * 20 < pairs) {
			return TextEncoding.UTF_16LE;
		}
		return (pairs >= 4 && even * 10 > pairs * 6 && odd * 20 < pairs) ? TextEncoding.UTF_16BE : null;
	}

	private static FileKind plainBytes(byte[] head, int length) {
		int zeros = 0;
		int controls = 0;
		boolean utf8Mark = length >= 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF;
		if (length == 0 || (utf8Mark && length == 3)) {
			return FileKind.EMPTY;
		}
		for (int i = 0; i < length; i++) {
			byte b = head[i];
			zeros += (b == 0) ? 1 : 0;
			boolean control = (b > 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f') || b == 0x7F;
			controls += (control) ? 1 : 0;
		}
		if (zeros * 2 > length) {
			return FileKind.BLANKED;
		}
		return (controls > 2 && controls * 30 > length - zeros) ? FileKind.BINARY : FileKind.TEXT;
	}

	private static FileKind markup(String text, int length) {
		int at = 0;
		while (at < text.length() && (text.charAt(at) <= ' ' || text.charAt(at) == '\uFEFF'
				|| "\u00EF\u00BB\u00BF".indexOf(text.charAt(at)) >= 0)) {
			at++;
		}
		String start = text.substring(at, Math.min(text.length(), at + 300)).toLowerCase(Locale.ROOT);
		if (start.isEmpty()) {
			return (length < HEAD) ? FileKind.EMPTY : FileKind.TEXT;
		}
		if (start.startsWith("<!doctype html") || start.startsWith("<html") || start.startsWith("<table")
				|| start.startsWith("<head") || (start.startsWith("<") && start.contains("<html"))) {
			return FileKind.HTML;
		}
		if (start.startsWith("<?xml") || start.startsWith("<!doctype") || start.startsWith("<!--")) {
			return FileKind.XML;
		}
		boolean json = start.matches("(?s)(\\{\\s*[\"}]|\\[\\s*[\\[{]).*");
		return (json) ? FileKind.JSON : FileKind.TEXT;
	}

	private record Signature(FileKind kind, byte[] bytes) {

		private Signature(FileKind kind, String hex) {
			this(kind, HexFormat.of().parseHex(hex));
		}

		private boolean starts(byte[] head, int length) {
			boolean same = length >= this.bytes.length;
			for (int i = 0; same && i < this.bytes.length; i++) {
				same = head[i] == this.bytes[i];
			}
			return same;
		}

	}

}
