package org.holdfast.intake;

import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Seals an upload as it streams by: nothing of it is ever written in clear. It keeps two
 * chunks in memory, one that is gathered and one that is sealed and stored meanwhile,
 * counts the bytes, takes their fingerprint and tells those who read meanwhile.
 */
class SealedOutput extends OutputStream {

	static final int CHUNK = 1 << 18;

	private final UploadChunks chunks;

	private final ChunkCipher cipher;

	private final UUID upload;

	private final Arrival arrival;

	private final MessageDigest digest;

	private byte[] buffer = new byte[CHUNK];

	private byte[] other = new byte[CHUNK];

	private @Nullable Meanwhile<Boolean> under;

	private int length;

	private int number;

	private long bytes;

	SealedOutput(UploadChunks chunks, ChunkCipher cipher, UUID upload, Arrival arrival) {
		this.chunks = chunks;
		this.cipher = cipher;
		this.upload = upload;
		this.arrival = arrival;
		try {
			this.digest = MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void write(int value) {
		write(new byte[] { (byte) value }, 0, 1);
	}

	@Override
	public void write(byte[] source, int offset, int count) {
		this.digest.update(source, offset, count);
		this.bytes += count;
		int done = 0;
		while (done < count) {
			int part = Math.min(count - done, CHUNK - this.length);
			System.arraycopy(source, offset + done, this.buffer, this.length, part);
			this.length += part;
			done += part;
			if (this.length == CHUNK) {
				sealChunk();
			}
		}
	}

	@Override
	public void close() {
		if (this.length > 0) {
			sealChunk();
		}
		awaitChunk();
	}

	long bytes() {
		return this.bytes;
	}

	String sha256() {
		return HexFormat.of().formatHex(this.digest.digest());
	}

	private void sealChunk() {
		awaitChunk();
		byte[] plain = this.buffer;
		int count = this.length;
		int chunk = this.number;
		this.under = Meanwhile.of("upload-chunk", () -> {
			this.chunks.add(this.upload, chunk, this.cipher.seal(chunk, plain, count));
			this.arrival.chunk();
			return true;
		});
		this.buffer = this.other;
		this.other = plain;
		this.number++;
		this.length = 0;
	}

	private void awaitChunk() {
		Meanwhile<Boolean> before = this.under;
		this.under = null;
		if (before != null) {
			before.await();
		}
	}

}
