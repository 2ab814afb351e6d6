package org.holdfast.intake.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.holdfast.intake.rule.Rule;

/**
 * The names of a file's columns and its first rows, with everything that speaks against
 * the header.
 *
 * @param layout the layout it was read with
 * @param header the names of the columns
 * @param rows the first rows of values, each as wide as the header
 * @param findings what speaks against the file; with one the file is refused
 */
public record FileSample(Layout layout, List<String> header, List<List<String>> rows, List<Finding> findings) {

	/**
	 * Reads up to {@code count} rows below the header of the file in the stream.
	 * @throws IOException when the stream fails
	 */
	public static FileSample read(InputStream in, Layout layout, int count) throws IOException {
		if (layout.headerRow() < 1) {
			return new FileSample(layout, List.of(), List.of(), List.of(Finding.of(Rule.HEADER_MISSING)));
		}
		RowReader reader = RowReader.open(in, layout);
		List<String> header = reader.header();
		List<List<String>> rows = new ArrayList<>();
		int tooLong = 0;
		int seen = 0;
		Row row = reader.next();
		boolean any = row != null;
		while (row != null && rows.size() < count && seen++ < count * 10) {
			if (row.kind() == RowKind.VALUES) {
				rows.add(List.copyOf(row.values().subList(0, header.size())));
			}
			tooLong += (row.rule() == Rule.ROW_TOO_LONG) ? 1 : 0;
			row = reader.next();
		}
		List<Finding> findings = findings(layout, header, rows);
		if (findings.isEmpty() && !any) {
			findings.add(Finding.of(Rule.FILE_EMPTY));
		}
		if (findings.isEmpty() && tooLong > rows.size()) {
			findings.add(new Finding(Rule.HEADER_BLANK, layout.headerRow(), letters(header.size()), null));
		}
		return new FileSample(layout, header, List.copyOf(rows), List.copyOf(findings));
	}

	private static List<Finding> findings(Layout layout, List<String> header, List<List<String>> rows) {
		List<Finding> findings = new ArrayList<>();
		if (header.isEmpty()) {
			findings.add(Finding.of(Rule.HEADER_MISSING));
		}
		if (header.size() > RowReader.MOST_COLUMNS) {
			findings.add(new Finding(Rule.COLUMNS_TOO_MANY, layout.headerRow(), null, null));
			return findings;
		}
		Set<String> met = new HashSet<>();
		for (int column = 0; column < header.size(); column++) {
			String name = header.get(column);
			if (name.isEmpty()) {
				if (blank(rows, column)) {
					continue;
				}
				findings.add(new Finding(Rule.HEADER_BLANK, layout.headerRow(), letters(column), null));
			}
			else if (!met.add(name.toLowerCase(Locale.ROOT))) {
				findings.add(new Finding(Rule.HEADER_DUPLICATE, layout.headerRow(), name, null));
			}
		}
		return findings;
	}

	/**
	 * Merged cells leave columns that have neither a name nor values.
	 * @param rows the first rows
	 * @param column the column, from 0
	 * @return whether none of the rows has a value there
	 */
	private static boolean blank(List<List<String>> rows, int column) {
		return rows.stream().allMatch((row) -> row.get(column).isBlank());
	}

	/**
	 * The sample values of a column that are not blank, at most five different ones.
	 */
	public List<String> samples(int column) {
		return column(column).stream()
			.map(String::strip)
			.filter((value) -> !value.isEmpty())
			.distinct()
			.limit(5)
			.toList();
	}

	/**
	 * All sample values of a column.
	 */
	public List<String> column(int column) {
		return this.rows.stream().map((row) -> row.get(column)).toList();
	}

	/**
	 * The letters a spreadsheet shows above a column, for columns without a name.
	 */
	public static String letters(int column) {
		String letters = "";
		for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
			letters = (char) ('A' + (rest - 1) % 26) + letters;
		}
		return letters;
	}

}
