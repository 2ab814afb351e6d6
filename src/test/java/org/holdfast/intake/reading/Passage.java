package org.holdfast.intake.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.holdfast.intake.rule.Rule;

/**
 * A file sent through everything that reads it, as an import does, kept whole for tests.
 *
 * @param findings what the bytes showed
 * @param layout the layout that was found
 * @param sample header and first rows
 * @param lines all rows
 * @param blankRows how many blank rows were passed
 */
record Passage(FileFindings findings, Layout layout, FileSample sample, List<Line> lines, int blankRows) {

	private static final HeaderDictionary DICTIONARY = HeaderDictionary.standard();

	static Passage of(String text) {
		return of(text.getBytes(StandardCharsets.UTF_8));
	}

	static Passage of(String text, Charset charset) {
		return of(text.getBytes(charset));
	}

	static Passage of(byte[] bytes) {
		try {
			FileScan scan = new FileScan();
			for (int at = 0; at < bytes.length; at += 7919) {
				scan.update(bytes, at, Math.min(7919, bytes.length - at));
			}
			FileFindings findings = scan.finish();
			Layout layout = new LayoutFinder(DICTIONARY).find(new ByteArrayInputStream(bytes), findings.encoding());
			FileSample sample = FileSample.read(new ByteArrayInputStream(bytes), layout, 200);
			List<Line> lines = new ArrayList<>();
			RowReader reader = RowReader.open(new ByteArrayInputStream(bytes), layout);
			for (Row row = reader.next(); row != null; row = reader.next()) {
				lines.add(new Line(row.number(), row.kind(), row.rule(), row.ruleColumn(), row.last(), row.values()));
			}
			return new Passage(findings, layout, sample, lines, reader.blankRows());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	List<Line> values() {
		return this.lines.stream().filter((line) -> line.kind() == RowKind.VALUES).toList();
	}

	List<Line> broken() {
		return this.lines.stream().filter((line) -> line.kind() == RowKind.BROKEN).toList();
	}

	/**
	 * What speaks against the file, as codes.
	 */
	String refusal() {
		if (this.findings.rule() != null) {
			return this.findings.rule().code();
		}
		return this.sample.findings()
			.stream()
			.map((finding) -> finding.rule().code() + ((finding.column() == null) ? "" : " " + finding.column()))
			.collect(Collectors.joining(", "));
	}

	/**
	 * A row kept for later.
	 */
	record Line(int number, RowKind kind, Rule rule, int ruleColumn, boolean last, List<String> values) {
	}

}
