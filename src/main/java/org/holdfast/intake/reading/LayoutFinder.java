package org.holdfast.intake.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds how a text file is laid out from its first rows: the delimiter that parts most
 * rows into the same number of cells, and the first row that has names in it.
 */
public final class LayoutFinder {

	/**
	 * How many first bytes of a file are looked at.
	 */
	public static final int HEAD = 262_144;

	private static final char[] DELIMITERS = { ',', ';', '\t', '|', '^', '~' };

	private static final int ROWS = 200;

	private static final int HEADER_WITHIN = 60;

	private final HeaderDictionary dictionary;

	public LayoutFinder(HeaderDictionary dictionary) {
		this.dictionary = dictionary;
	}

	/**
	 * Finds the layout of the file in the stream, of which at most {@link #HEAD} bytes
	 * are taken.
	 * @param in the bytes of the file
	 * @param encoding the encoding of the file
	 * @return the layout
	 * @throws IOException when the stream fails
	 */
	public Layout find(InputStream in, TextEncoding encoding) throws IOException {
		return find(in.readNBytes(HEAD), encoding);
	}

	/**
	 * Finds the layout of a file that starts with these bytes.
	 * @param head the first bytes of the file
	 * @param encoding the encoding of the file
	 * @return the layout
	 */
	public Layout find(byte[] head, TextEncoding encoding) {
		Layout best = new Layout(encoding, ',', 0);
		List<List<String>> rows = rows(head, best);
		if (!rows.isEmpty() && stated(rows.getFirst()) != 0) {
			best = best.withDelimiter(stated(rows.getFirst()));
			return best.withHeaderRow(headerRow(rows(head, best)));
		}
		double score = 0;
		for (char delimiter : DELIMITERS) {
			Layout candidate = best.withDelimiter(delimiter);
			List<List<String>> parted = rows(head, candidate);
			double candidateScore = score(parted);
			if (candidateScore > score) {
				score = candidateScore;
				best = candidate;
				rows = parted;
			}
		}
		return best.withHeaderRow(headerRow(rows));
	}

	/**
	 * Finds the header row of a file whose encoding and delimiter somebody has said.
	 * @param head the first bytes of the file
	 * @param encoding the encoding of the file
	 * @param delimiter what parts the cells
	 * @return the layout with its header row
	 */
	public Layout findHeader(byte[] head, TextEncoding encoding, char delimiter) {
		Layout layout = new Layout(encoding, delimiter, 0);
		return layout.withHeaderRow(headerRow(rows(head, layout)));
	}

	/**
	 * Finds the header row of a sheet.
	 * @param reader the sheet from its first row, opened without a header row
	 * @return the row, as a spreadsheet numbers it; 0 when no row names the columns
	 * @throws IOException when the file cannot be read
	 */
	public int findHeader(RowReader reader) throws IOException {
		return headerRow(rows(reader, false));
	}

	/**
	 * The delimiter that a first row such as {@code sep=;} states for Excel, or 0.
	 * @param row the row
	 * @return the delimiter that a first row such as {@code sep=;} states for Excel, or 0
	 */
	private static char stated(List<String> row) {
		String line = String.join(",", row);
		boolean stated = line.regionMatches(true, 0, "sep=", 0, 4)
				&& (line.length() == 5 || line.substring(Math.min(line.length(), 5)).isBlank());
		return (stated && line.length() >= 5) ? line.charAt(4) : 0;
	}

	/**
	 * The first rows; blank ones are empty lists, so that positions are row numbers.
	 * @param head the first bytes of the file
	 * @param layout how the text is laid out
	 * @return the rows
	 */
	private static List<List<String>> rows(byte[] head, Layout layout) {
		try (RowReader reader = RowReader.open(new ByteArrayInputStream(head), layout)) {
			return rows(reader, head.length == HEAD);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<List<String>> rows(RowReader reader, boolean cutOff) throws IOException {
		List<List<String>> rows = new ArrayList<>();
		Row row = reader.next();
		while (row != null && rows.size() < ROWS) {
			while (rows.size() < Math.min(row.number() - 1, ROWS)) {
				rows.add(List.of());
			}
			// a row that the end of the head cuts through tells nothing
			boolean cut = row.last() && cutOff && !rows.isEmpty();
			rows.add((row.kind() == RowKind.BROKEN || cut) ? List.of() : row.values());
			row = reader.next();
		}
		return rows;
	}

	private static double score(List<List<String>> rows) {
		int usual = usualWidth(rows);
		if (usual < 2) {
			return 0;
		}
		int filled = 0;
		int alike = 0;
		for (List<String> row : rows) {
			filled += (row.isEmpty()) ? 0 : 1;
			alike += (row.size() == usual) ? 1 : 0;
		}
		double share = (double) alike / filled;
		return share * share * Math.log(usual);
	}

	/**
	 * The number of cells that most rows have; the larger of two that are as frequent.
	 * @param rows the rows
	 * @return the number of cells that most rows have
	 */
	private static int usualWidth(List<List<String>> rows) {
		int[] counts = new int[RowReader.MOST_COLUMNS + 2];
		int usual = 0;
		for (List<String> row : rows) {
			int width = row.size();
			if (width > 0) {
				counts[width]++;
				boolean more = counts[width] > counts[usual] || (counts[width] == counts[usual] && width > usual);
				usual = (more) ? width : usual;
			}
		}
		return usual;
	}

	private int headerRow(List<List<String>> rows) {
		int usual = usualWidth(rows);
		int filledUsually = usualFilled(rows, usual);
		boolean values = false;
		for (int at = 0; at < Math.min(rows.size(), HEADER_WITHIN); at++) {
			List<String> row = rows.get(at);
			int filled = filled(row);
			int known = known(row);
			// below a row of values only names that are mostly known are believed
			if (known >= 2 && known * (values ? 2 : 3) >= filled) {
				return belowGroups(rows, at) + 1;
			}
			boolean wide = row.size() >= Math.min(usual, 2) && filled * 10 >= filledUsually * 6;
			if (filled > 0 && wide && !values) {
				if (!hasValues(row)) {
					return at + 1;
				}
				values = true;
			}
		}
		return 0;
	}

	/**
	 * Above the names of the columns there may be a row that names groups of them.
	 * @param rows the first rows
	 * @param first a row of names, from 0
	 * @return that row, or the next when it knows more names
	 */
	private int belowGroups(List<List<String>> rows, int first) {
		int next = first + 1;
		boolean names = next < rows.size() && known(rows.get(next)) > known(rows.get(first))
				&& !hasValues(rows.get(next));
		return names ? next : first;
	}

	private static int usualFilled(List<List<String>> rows, int usual) {
		int most = 1;
		for (List<String> row : rows) {
			most = (row.size() == usual) ? Math.max(most, filled(row)) : most;
		}
		return most;
	}

	private static int filled(List<String> row) {
		int filled = 0;
		for (String value : row) {
			filled += (value.isBlank()) ? 0 : 1;
		}
		return filled;
	}

	private int known(List<String> row) {
		int known = 0;
		for (String value : row) {
			known += (this.dictionary.knows(value)) ? 1 : 0;
		}
		return known;
	}

	/**
	 * Says whether a cell of the row is what no column is called: a number, an amount, a
	 * date, a ZIP code, an e-mail address.
	 * @param row the row
	 * @return whether a cell of the row is what no column is called: a number, an amount,
	 * a date, a ZIP code, an e-mail address
	 */
	private static boolean hasValues(List<String> row) {
		SampleShape shape = new SampleShape();
		for (String value : row) {
			if (shape.isValue(value)) {
				return true;
			}
		}
		return false;
	}

}
