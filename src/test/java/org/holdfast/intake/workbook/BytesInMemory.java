package org.holdfast.intake.workbook;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import org.holdfast.intake.reading.Layout;
import org.holdfast.intake.reading.Row;
import org.holdfast.intake.reading.RowKind;
import org.holdfast.intake.reading.RowReader;

/**
 * A file in memory that counts which of its streams are still open.
 */
public final class BytesInMemory implements FileBytes {

	private final byte[] content;

	private int open;

	public BytesInMemory(byte[] content) {
		this.content = content;
	}

	@Override
	public long size() {
		return this.content.length;
	}

	@Override
	public int read(long position, byte[] target, int length) {
		int count = (int) Math.min(length, this.content.length - position);
		System.arraycopy(this.content, (int) position, target, 0, count);
		return count;
	}

	@Override
	public InputStream from(long position) {
		this.open++;
		return new FilterInputStream(
				new ByteArrayInputStream(this.content, (int) position, this.content.length - (int) position)) {

			@Override
			public void close() {
				BytesInMemory.this.open--;
			}

		};
	}

	int open() {
		return this.open;
	}

	/**
	 * The rows of a sheet below its header, read as an import reads them.
	 */
	static List<Line> lines(byte[] content, String sheet, int headerRow) throws IOException {
		BytesInMemory bytes = new BytesInMemory(content);
		List<Line> lines = new ArrayList<>();
		Layout layout = Layout.ofSheet(sheet, headerRow);
		try (RowReader reader = RowReader.over(Workbook.inspect(bytes).rows(sheet, headerRow), layout)) {
			lines.add(new Line(headerRow, RowKind.VALUES, null, reader.header()));
			for (Row row = reader.next(); row != null; row = reader.next()) {
				lines.add(new Line(row.number(), row.kind(), (row.rule() != null) ? row.rule().code() : null,
						row.values()));
			}
		}
		if (bytes.open() != 0) {
			throw new AssertionError(bytes.open() + " streams are still open");
		}
		return lines;
	}

	/**
	 * A row kept for later.
	 */
	record Line(int number, RowKind kind, String rule, List<String> values) {

	}

}
