package org.holdfast.intake;

import java.io.InputStream;
import java.util.UUID;

/**
 * Reads a sealed upload from its first byte, one chunk in memory at a time.
 */
class SealedInput extends InputStream {

	private final UploadChunks chunks;

	private final ChunkCipher cipher;

	private final UUID upload;

	private byte[] buffer = new byte[0];

	private int position;

	private int number;

	private boolean ended;

	SealedInput(UploadChunks chunks, ChunkCipher cipher, UUID upload) {
		this.chunks = chunks;
		this.cipher = cipher;
		this.upload = upload;
	}

	@Override
	public int read() {
		byte[] one = new byte[1];
		return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xFF;
	}

	@Override
	public int read(byte[] target, int offset, int count) {
		if (count == 0) {
			return 0;
		}
		if (this.position == this.buffer.length && !next()) {
			return -1;
		}
		int part = Math.min(count, this.buffer.length - this.position);
		System.arraycopy(this.buffer, this.position, target, offset, part);
		this.position += part;
		return part;
	}

	private boolean next() {
		if (this.ended) {
			return false;
		}
		byte[] sealed = this.chunks.read(this.upload, this.number);
		if (sealed == null) {
			this.ended = true;
			return false;
		}
		this.buffer = this.cipher.open(this.number, sealed);
		this.number++;
		this.position = 0;
		return true;
	}

}
