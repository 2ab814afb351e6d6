package org.holdfast.intake.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks one part of an archive and counts: it may be as long as the archive claims and
 * not longer, and what comes out must have the claimed checksum.
 */
final class PartInput extends InputStream {

	private static final int BUFFER = 65_536;

	private final InputStream in;

	private final ArchiveEntry entry;

	private final Inflater inflater = new Inflater(true);

	private final CRC32 checksum = new CRC32();

	private final byte[] packed = new byte[BUFFER];

	private long taken;

	private long unpacked;

	private boolean ended;

	PartInput(InputStream in, ArchiveEntry entry) {
		this.in = in;
		this.entry = entry;
	}

	/**
	 * Unpacks as much of the start of a part as its first packed bytes tell.
	 * @param packed the first packed bytes
	 * @param target takes the unpacked bytes
	 * @return how many there are
	 * @throws UnreadableWorkbook when they do not unpack
	 */
	static int unpackedHead(byte[] packed, byte[] target) throws UnreadableWorkbook {
		Inflater inflater = new Inflater(true);
		try {
			inflater.setInput(packed);
			return inflater.inflate(target);
		}
		catch (DataFormatException ex) {
			throw UnreadableWorkbook.damaged("a part that does not unpack");
		}
		finally {
			inflater.end();
		}
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xFF;
	}

	@Override
	public int read(byte[] target, int offset, int length) throws IOException {
		if (this.ended || length == 0) {
			return (this.ended) ? -1 : 0;
		}
		int count = this.entry.stored() ? take(target, offset, length) : inflate(target, offset, length);
		if (count <= 0) {
			end();
			return -1;
		}
		this.unpacked += count;
		this.checksum.update(target, offset, count);
		if (this.unpacked > this.entry.unpacked()) {
			throw UnreadableWorkbook.bomb("a part longer than it claims");
		}
		return count;
	}

	private int inflate(byte[] target, int offset, int length) throws IOException {
		try {
			int count = this.inflater.inflate(target, offset, length);
			while (count == 0 && !this.inflater.finished()) {
				if (this.inflater.needsDictionary()) {
					throw UnreadableWorkbook.damaged("a part with a dictionary");
				}
				int more = take(this.packed, 0, BUFFER);
				if (more <= 0) {
					throw UnreadableWorkbook.damaged("a part that breaks off");
				}
				this.inflater.setInput(this.packed, 0, more);
				count = this.inflater.inflate(target, offset, length);
			}
			return count;
		}
		catch (DataFormatException ex) {
			throw UnreadableWorkbook.damaged("a part that does not unpack");
		}
	}

	private int take(byte[] target, int offset, int length) throws IOException {
		int most = (int) Math.min(length, this.entry.packed() - this.taken);
		int count = (most == 0) ? -1 : this.in.read(target, offset, most);
		this.taken += Math.max(count, 0);
		return count;
	}

	private void end() throws UnreadableWorkbook {
		this.ended = true;
		if (this.unpacked != this.entry.unpacked() || this.checksum.getValue() != this.entry.checksum()) {
			throw UnreadableWorkbook.damaged("a part with another checksum");
		}
	}

	/**
	 * How many packed bytes were taken.
	 * @return how many
	 */
	long bytesTaken() {
		return this.taken;
	}

	@Override
	public void close() throws IOException {
		this.ended = true;
		this.inflater.end();
		this.in.close();
	}

}
