package org.holdfast.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

import org.holdfast.intake.reading.Layout;
import org.holdfast.intake.reading.RowSource;
import org.holdfast.intake.reading.SheetFile;
import org.holdfast.intake.workbook.Workbook;
import org.jspecify.annotations.Nullable;

/**
 * Reads a sealed upload from its first byte, or from the start of a chunk, even while it
 * arrives. From the second chunk on, the next one is fetched and opened while the present
 * one is read. The sheet of a workbook is closed with it.
 */
class SealedInput extends InputStream implements SheetFile {

	private static final byte[] NOTHING = new byte[0];

	private final UploadChunks chunks;

	private final ChunkCipher cipher;

	private final UUID upload;

	private byte[] buffer = NOTHING;

	private int position;

	private int number;

	private @Nullable Meanwhile<byte[]> ahead;

	private boolean ended;

	private boolean further;

	private final Supplier<ChunkCipher> ciphers;

	private @Nullable RowSource sheet;

	private @Nullable Arrival arrival;

	SealedInput(UploadChunks chunks, Supplier<ChunkCipher> ciphers, UUID upload, int firstChunk) {
		this.chunks = chunks;
		this.ciphers = ciphers;
		this.cipher = ciphers.get();
		this.upload = upload;
		this.number = firstChunk;
	}

	/**
	 * Waits for chunks that are not there yet.
	 * @param under how far the upload has come
	 * @return this
	 */
	SealedInput during(@Nullable Arrival under) {
		this.arrival = under;
		return this;
	}

	@Override
	public RowSource sheet(Layout layout) throws IOException {
		Workbook workbook = Workbook.open(new SealedFile(this.chunks, this.ciphers, this.upload));
		RowSource opened = workbook.rows(Objects.requireNonNull(layout.sheet()), layout.headerRow());
		this.sheet = opened;
		return opened;
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
		this.buffer = (this.ahead != null) ? this.ahead.await() : fetch(this.number);
		this.ahead = null;
		this.position = 0;
		this.ended = this.buffer.length == 0;
		this.number++;
		if (this.further && !this.ended) {
			int following = this.number;
			this.ahead = Meanwhile.of("upload-ahead", () -> fetch(following));
		}
		this.further = true;
		return !this.ended;
	}

	/** The plain bytes of a chunk, none after the last. */
	private byte[] fetch(int chunk) {
		if (this.arrival != null) {
			this.arrival.await(chunk);
		}
		byte[] sealed = this.chunks.read(this.upload, chunk);
		return (sealed != null) ? this.cipher.open(chunk, sealed) : NOTHING;
	}

	/**
	 * Waits for the chunk that is under way, so that nothing of it outlives the reader.
	 */
	@Override
	public void close() throws IOException {
		if (this.ahead != null) {
			this.ahead.await();
			this.ahead = null;
		}
		if (this.sheet != null) {
			this.sheet.close();
		}
	}

}
