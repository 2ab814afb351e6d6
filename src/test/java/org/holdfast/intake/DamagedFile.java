package org.holdfast.intake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A file of good rows among which some are spoiled in known ways, written in one of many
 * forms: what must become of each row is known from how it was made, not from reading it.
 */
final class DamagedFile {

	private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE,
			Charset.forName("windows-1252"));

	private static final List<String> DAYS = List.of("yyyy-MM-dd", "M/d/yyyy", "MM/dd/yy", "dd.MM.yyyy", "dd-MMM-yyyy",
			"yyyy/MM/dd' 00:00:00+00'", "yyyyMMdd");

	private static final List<String> BY_LINE = List.of("- quote-unbalanced", "- text-too-long", "- row-too-long");

	private final Random random;

	private final char delimiter;

	private final String end;

	private final Charset charset;

	private final DateTimeFormatter day;

	private final boolean quoteAll;

	private final List<String> columns;

	/** Lines as written, without their ends. */
	private final List<String> lines = new ArrayList<>();

	private final Map<Integer, String> fates = new TreeMap<>();

	private final Map<Integer, Map<String, String>> cells = new TreeMap<>();

	private final List<String> remarks = new ArrayList<>();

	DamagedFile(long seed, List<String> fields) {
		this.random = new Random(seed * 0x9E3779B97F4A7C15L);
		this.delimiter = ",;\t|".charAt(this.random.nextInt(4));
		this.end = List.of("\n", "\r\n", "\r").get(this.random.nextInt(3));
		this.charset = CHARSETS.get(this.random.nextInt(CHARSETS.size()));
		this.day = DateTimeFormatter.ofPattern(DAYS.get(this.random.nextInt(DAYS.size())), Locale.US);
		this.quoteAll = this.random.nextBoolean();
		this.columns = new ArrayList<>(fields);
		Collections.shuffle(this.columns, this.random);
		this.lines.add(written(named()));
	}

	private Map<String, String> named() {
		Map<String, String> header = new LinkedHashMap<>();
		this.columns.forEach((column) -> header.put(column, column));
		return header;
	}

	Random random() {
		return this.random;
	}

	/** A day in the form of the file. */
	String day(LocalDate date) {
		return this.day.format(date);
	}

	String pick(String... texts) {
		return texts[this.random.nextInt(texts.length)];
	}

	/** Text that stands for bytes that are no character. */
	String undecodable() {
		return this.charset.equals(StandardCharsets.UTF_16LE) ? "\uF700\uF7D8" : "\uF781";
	}

	/** A control character above those of ASCII, where the file can hold one. */
	String control() {
		return this.charset.newEncoder().canEncode('\u0085') ? "\u0085" : "\u0010";
	}

	int lastRow() {
		return this.lines.size();
	}

	void good(Map<String, String> row) {
		add(row, written(row), "+");
	}

	void bad(Map<String, String> row, Damage damage) {
		damage.cells().accept(row, this);
		if (BY_LINE.stream().anyMatch(damage.fate()::startsWith)) {
			// such a row ends with its first line
			row.replaceAll((column, cell) -> cell.replace('\n', ' '));
		}
		String line = damage.line().apply(written(row), this.delimiter);
		add(row, line, damage.fate().replace("*", this.columns.get(1)));
		if (damage.remark() != null) {
			this.remarks.add(damage.remark() + " " + lastRow());
		}
	}

	private void add(Map<String, String> row, String line, String fate) {
		this.lines.add(line);
		this.fates.put(lastRow(), fate);
		if (fate.equals("+")) {
			this.cells.put(lastRow(), row);
		}
	}

	/** The header once more. */
	void headerAgain() {
		add(Map.of(), this.lines.getFirst(), "x header-again");
	}

	private String written(Map<String, String> row) {
		List<String> cells = new ArrayList<>();
		for (String column : this.columns) {
			String cell = row.getOrDefault(column, "");
			boolean quote = this.quoteAll || cell.indexOf(this.delimiter) >= 0 || cell.contains("\"")
					|| cell.contains("\n");
			cells.add(quote ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell);
		}
		return String.join(String.valueOf(this.delimiter), cells);
	}

	byte[] bytes() {
		boolean mark = this.charset.equals(StandardCharsets.UTF_16LE)
				|| this.random.nextInt(3) == 0 && this.charset.equals(StandardCharsets.UTF_8);
		String text = String.join(this.end, this.lines) + this.end;
		return CorpusFile.encoded(mark ? "\uFEFF" + text : text, this.charset);
	}

	Map<Integer, String> fates() {
		return this.fates;
	}

	/** The cells of the rows that must be accepted. */
	Map<Integer, Map<String, String>> cells() {
		return this.cells;
	}

	List<String> remarks() {
		return this.remarks;
	}

	String form() {
		return "delimiter " + (int) this.delimiter + ", " + this.charset + ", quotes " + this.quoteAll;
	}

}
