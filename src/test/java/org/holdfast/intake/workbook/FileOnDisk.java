package org.holdfast.intake.workbook;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.holdfast.intake.reading.Layout;
import org.holdfast.intake.reading.RowSource;
import org.holdfast.intake.reading.SheetFile;

/**
 * A file in clear, for what is measured without the sealing.
 */
public final class FileOnDisk implements FileBytes, Closeable {

	private final Path path;

	private final FileChannel channel;

	public FileOnDisk(Path path) throws IOException {
		this.path = path;
		this.channel = FileChannel.open(path, StandardOpenOption.READ);
	}

	@Override
	public long size() {
		try {
			return this.channel.size();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public int read(long position, byte[] target, int length) {
		try {
			ByteBuffer buffer = ByteBuffer.wrap(target, 0, length);
			int count = 0;
			while (buffer.hasRemaining() && count >= 0) {
				count = this.channel.read(buffer, position + buffer.position());
			}
			return buffer.position();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public InputStream from(long position) throws IOException {
		FileChannel own = FileChannel.open(this.path, StandardOpenOption.READ);
		own.position(position);
		return Channels.newInputStream(own);
	}

	/**
	 * The file as a stream that can give its sheets.
	 */
	public InputStream asUpload() {
		return new Upload(this);
	}

	@Override
	public void close() throws IOException {
		this.channel.close();
	}

	/**
	 * A stream as uploads are.
	 */
	private static final class Upload extends FilterInputStream implements SheetFile {

		private final FileBytes bytes;

		private Upload(FileBytes bytes) {
			super(new ByteArrayInputStream(new byte[0]));
			this.bytes = bytes;
		}

		@Override
		public RowSource sheet(Layout layout) throws IOException {
			return Workbook.open(this.bytes).rows(layout.sheet(), layout.headerRow());
		}

	}

}
