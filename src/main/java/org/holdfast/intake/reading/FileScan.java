package org.holdfast.intake.reading;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Looks at the bytes of a file while they stream past during the upload: what the file
 * is, from its first bytes, and its encoding, from all of them. A file whose bytes are
 * UTF-8 throughout is UTF-8; one that is so but for a few damaged places too; anything
 * else is Windows-1252.
 */
public final class FileScan {

	private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

	private static final long NOT_ASCII = 0x8080808080808080L;

	/**
	 * One damaged place in this many good characters is damage, more is another encoding.
	 */
	private static final int GOOD_PER_DAMAGED = 8;

	private static final byte[] ENCRYPTED_PACKAGE = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

	private final byte[] head = new byte[FileSniffer.HEAD];

	private int headLength;

	private long bytes;

	private int pending;

	private int lowest = 0x80;

	private int highest = 0xBF;

	private long characters;

	private long damaged;

	private boolean office;

	private int matched;

	private boolean encrypted;

	/**
	 * Takes the next bytes of the file.
	 * @param buffer holds the bytes
	 * @param offset where the bytes start
	 * @param length how many bytes count
	 */
	public void update(byte[] buffer, int offset, int length) {
		int toHead = Math.min(length, this.head.length - this.headLength);
		System.arraycopy(buffer, offset, this.head, this.headLength, toHead);
		this.headLength += toHead;
		if (this.bytes < 8) {
			this.office = FileSniffer.sniff(this.head, this.headLength) == FileKind.OLD_OFFICE;
		}
		this.bytes += length;
		if (this.office) {
			searchEncryption(buffer, offset, length);
		}
		else {
			checkUtf8(buffer, offset, offset + length);
		}
	}

	private void checkUtf8(byte[] buffer, int start, int end) {
		int at = start;
		while (at < end) {
			if (this.pending == 0) {
				while (at + 8 <= end && ((long) LONG.get(buffer, at) & NOT_ASCII) == 0) {
					at += 8;
				}
				if (at == end) {
					return;
				}
			}
			step(buffer[at++] & 0xFF);
		}
	}

	private void step(int b) {
		if (this.pending > 0) {
			if (b >= this.lowest && b <= this.highest) {
				this.lowest = 0x80;
				this.highest = 0xBF;
				this.pending--;
				this.characters += (this.pending == 0) ? 1 : 0;
				return;
			}
			this.pending = 0;
			this.damaged++;
		}
		this.lowest = 0x80;
		this.highest = 0xBF;
		if (b < 0x80) {
			return;
		}
		if (b >= 0xC2 && b <= 0xDF) {
			this.pending = 1;
		}
		else if (b >= 0xE0 && b <= 0xEF) {
			this.pending = 2;
			this.lowest = (b == 0xE0) ? 0xA0 : 0x80;
			this.highest = (b == 0xED) ? 0x9F : 0xBF;
		}
		else if (b >= 0xF0 && b <= 0xF4) {
			this.pending = 3;
			this.lowest = (b == 0xF0) ? 0x90 : 0x80;
			this.highest = (b == 0xF4) ? 0x8F : 0xBF;
		}
		else {
			this.damaged++;
		}
	}

	/**
	 * An Office file with a password is an old Office file that has a stream of this
	 * name.
	 * @param buffer holds the bytes
	 * @param offset where the bytes start
	 * @param length how many bytes count
	 */
	private void searchEncryption(byte[] buffer, int offset, int length) {
		for (int i = offset; i < offset + length && !this.encrypted; i++) {
			if (buffer[i] != ENCRYPTED_PACKAGE[this.matched]) {
				this.matched = 0;
			}
			this.matched += (buffer[i] == ENCRYPTED_PACKAGE[this.matched]) ? 1 : 0;
			this.encrypted = this.matched == ENCRYPTED_PACKAGE.length;
		}
	}

	/**
	 * Says what was found, after the last bytes.
	 * @return what was found
	 */
	public FileFindings finish() {
		FileKind kind = FileSniffer.sniff(this.head, this.headLength);
		if (this.encrypted) {
			kind = FileKind.ENCRYPTED;
		}
		return new FileFindings(kind, encoding(), this.bytes);
	}

	private TextEncoding encoding() {
		TextEncoding unicode = FileSniffer.utf16(this.head, this.headLength);
		if (unicode != null) {
			return unicode;
		}
		boolean mark = this.headLength >= 3 && (this.head[0] & 0xFF) == 0xEF && (this.head[1] & 0xFF) == 0xBB
				&& (this.head[2] & 0xFF) == 0xBF;
		long broken = this.damaged + ((this.pending > 0) ? 1 : 0);
		boolean utf8 = mark || broken * GOOD_PER_DAMAGED <= this.characters;
		return (utf8) ? TextEncoding.UTF_8 : TextEncoding.WINDOWS_1252;
	}

}
