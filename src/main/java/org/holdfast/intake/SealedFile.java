package org.holdfast.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import java.util.function.Supplier;

import org.holdfast.intake.workbook.FileBytes;

/**
 * A sealed upload, read from any place. Its chunks but the last have the same length; the
 * one read last is kept open.
 */
class SealedFile implements FileBytes {

	private final UploadChunks chunks;

	private final Supplier<ChunkCipher> ciphers;

	private final ChunkCipher cipher;

	private final UUID upload;

	private final long size;

	private byte[] chunk;

	private int number;

	SealedFile(UploadChunks chunks, Supplier<ChunkCipher> ciphers, UUID upload) {
		this.chunks = chunks;
		this.ciphers = ciphers;
		this.cipher = ciphers.get();
		this.upload = upload;
		this.number = Math.max(0, chunks.count(upload) - 1);
		this.chunk = open(this.number);
		this.size = (long) this.number * SealedOutput.CHUNK + this.chunk.length;
	}

	private byte[] open(int chunkNumber) {
		byte[] sealed = this.chunks.read(this.upload, chunkNumber);
		return (sealed != null) ? this.cipher.open(chunkNumber, sealed) : new byte[0];
	}

	@Override
	public long size() {
		return this.size;
	}

	@Override
	public int read(long position, byte[] target, int length) {
		int count = (int) Math.min(length, Math.max(0, this.size - position));
		int done = 0;
		while (done < count) {
			int wanted = (int) ((position + done) / SealedOutput.CHUNK);
			if (wanted != this.number) {
				this.chunk = open(wanted);
				this.number = wanted;
			}
			int from = (int) ((position + done) % SealedOutput.CHUNK);
			int part = Math.min(count - done, this.chunk.length - from);
			if (part <= 0) {
				break;
			}
			System.arraycopy(this.chunk, from, target, done, part);
			done += part;
		}
		return done;
	}

	@Override
	public InputStream from(long position) throws IOException {
		InputStream in = new SealedInput(this.chunks, this.ciphers, this.upload, (int) (position / SealedOutput.CHUNK));
		in.skipNBytes(position % SealedOutput.CHUNK);
		return in;
	}

}
