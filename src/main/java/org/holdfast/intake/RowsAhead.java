package org.holdfast.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.holdfast.intake.reading.Row;
import org.holdfast.intake.reading.RowReader;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file, some of them read while those before are checked, since reading and
 * checking keep a processor each busy. To be closed before the reader is.
 */
final class RowsAhead implements AutoCloseable {

	private static final int ROWS = 1024;

	private final RowReader reader;

	private Row[] present = rows();

	private Row[] following = rows();

	private long bytesRead;

	private @Nullable Meanwhile<Block> ahead;

	RowsAhead(RowReader reader) {
		this.reader = reader;
		this.ahead = begin();
	}

	private static Row[] rows() {
		return Stream.generate(Row::new).limit(ROWS).toArray(Row[]::new);
	}

	/**
	 * The next rows.
	 * @return rows that are good until the next call, none at the end
	 * @throws IOException when the file cannot be read
	 */
	List<Row> next() throws IOException {
		if (this.ahead == null) {
			return List.of();
		}
		Block block = await(this.ahead);
		this.bytesRead = block.bytesRead();
		Row[] read = this.following;
		this.following = this.present;
		this.present = read;
		this.ahead = (block.rows() > 0) ? begin() : null;
		return Arrays.asList(read).subList(0, block.rows());
	}

	private static Block await(Meanwhile<Block> reading) throws IOException {
		try {
			return reading.await();
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
	}

	private Meanwhile<Block> begin() {
		Row[] target = this.following;
		return Meanwhile.of("rows-ahead", () -> {
			try {
				return new Block(this.reader.read(target), this.reader.bytesRead());
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

	/**
	 * How far the rows given so far go in the file, for progress.
	 * @return bytes
	 */
	long bytesRead() {
		return this.bytesRead;
	}

	/**
	 * Waits for the rows under way; they matter no more, nor why they cannot be read.
	 */
	@Override
	public void close() {
		if (this.ahead != null) {
			this.ahead.join();
			this.ahead = null;
		}
	}

	private record Block(int rows, long bytesRead) {

	}

}
