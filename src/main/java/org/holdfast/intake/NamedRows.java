package org.holdfast.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.holdfast.intake.reading.Layout;
import org.holdfast.intake.reading.Row;
import org.holdfast.intake.reading.RowKind;
import org.holdfast.intake.reading.RowReader;
import org.jspecify.annotations.Nullable;

/**
 * Finds which refused rows a corrected file stands for: the file of refused rows names
 * the row in its column {@code problem}.
 */
final class NamedRows {

	private static final Pattern NUMBER = Pattern.compile("\\D{1,20}([0-9]{1,9}):.*", Pattern.DOTALL);

	private NamedRows() {
	}

	/**
	 * Reads the file once.
	 * @param in the file
	 * @param layout how it is laid out
	 * @param header its headers
	 * @param width how many of them are the columns of the import
	 * @return the rows it names, absent when not every row names one
	 * @throws IOException when it cannot be read
	 */
	static @Nullable BitSet in(InputStream in, Layout layout, List<String> header, int width) throws IOException {
		int column = header.lastIndexOf("problem");
		if (column < width) {
			return null;
		}
		BitSet rows = new BitSet();
		try (RowReader reader = RowReader.open(in, layout)) {
			for (Row row = reader.next(); row != null; row = reader.next()) {
				if (row.kind() == RowKind.HEADER_AGAIN) {
					continue;
				}
				Matcher said = NUMBER.matcher(row.value(column));
				if (!said.matches()) {
					return null;
				}
				rows.set(Integer.parseInt(said.group(1)));
			}
		}
		return rows.isEmpty() ? null : rows;
	}

}
