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

/**
 * Finds which refused rows a corrected file stands for: the file of refused rows names
 * the row in its column {@code problem}.
 *
 * @param rows the rows it names
 * @param unnamed how many of its rows name none
 */
record NamedRows(BitSet rows, int unnamed) {

	private static final Pattern NUMBER = Pattern.compile("\\D{1,20}([0-9]{1,9}):.*", Pattern.DOTALL);

	/**
	 * Reads the file once.
	 * @param in the file
	 * @param layout how it is laid out
	 * @param header its headers
	 * @param width how many of them are the columns of the import
	 * @return the rows it names
	 * @throws IOException when it cannot be read
	 */
	static NamedRows in(InputStream in, Layout layout, List<String> header, int width) throws IOException {
		int column = header.lastIndexOf("problem");
		BitSet rows = new BitSet();
		int unnamed = 0;
		try (RowReader reader = RowReader.open(in, layout)) {
			for (Row row = reader.next(); row != null; row = reader.next()) {
				if (row.kind() == RowKind.HEADER_AGAIN) {
					continue;
				}
				Matcher said = NUMBER.matcher((column < width) ? "" : row.value(column));
				if (said.matches()) {
					rows.set(Integer.parseInt(said.group(1)));
				}
				else {
					unnamed++;
				}
			}
		}
		return new NamedRows(rows, unnamed);
	}

	/**
	 * Whether the file is one of all refused rows, each with one line that says so or
	 * not.
	 * @param refused how many rows are refused
	 * @return whether its lines stand for all of them
	 */
	boolean all(int refused) {
		return this.rows.cardinality() + this.unnamed == refused;
	}

	/**
	 * Whether there is a line that may stand for a refused row that no line names.
	 * @param refused how many rows are refused
	 * @return whether nobody can tell which rows it leaves out
	 */
	boolean unclear(int refused) {
		return this.unnamed > 0 && this.rows.cardinality() < refused && !all(refused);
	}

}
