package org.holdfast.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.holdfast.intake.value.DateOrder;
import org.jspecify.annotations.Nullable;

/**
 * An ugly file with what must become of it, row by row, as written in
 * {@code src/test/resources/corpus} (its README says how).
 *
 * @param name number and title
 * @param kind what the file holds
 * @param bytes its bytes
 * @param mapping what a person says about its columns
 * @param order the order of dates that a person says, if one has to
 * @param stopped why the file as a whole waits or fails, absent when its rows are judged
 * @param layout the delimiter and header row that must be found, absent when told nowhere
 * @param fates what must become of each row
 * @param values some values of accepted rows
 * @param remarks the warnings and notices, all of them
 */
public record CorpusFile(String name, Kind kind, byte[] bytes, Mapping mapping, @Nullable DateOrder order,
		@Nullable String stopped, @Nullable String layout, Map<Integer, String> fates,
		Map<Integer, Map<String, String>> values, List<String> remarks) {

	private static final Path FOLDER = Path.of("src", "test", "resources", "corpus");

	private static final Pattern ESCAPE = Pattern.compile("\\\\(u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|\\*\\d+|[tnr0\\\\])");

	/** Stands for a byte that is no character while a text is put together. */
	private static final char RAW = '\uF700';

	/**
	 * All files of the corpus.
	 * @return files in the order of their names
	 */
	public static Stream<CorpusFile> all() {
		try (Stream<Path> files = Files.list(FOLDER)) {
			List<CorpusFile> all = new ArrayList<>();
			for (Path file : files.filter((path) -> path.toString().endsWith(".txt"))
				.sorted(Comparator.comparing(Path::toString))
				.toList()) {
				String[] sections = Files.readString(file).split("(?m)^## ");
				for (int at = 1; at < sections.length; at++) {
					all.add(parse(sections[at]));
				}
			}
			return all.stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The rows of one fate.
	 * @param mark {@code +}, {@code -} or {@code x}
	 * @return their numbers
	 */
	public List<Integer> rows(char mark) {
		return this.fates.entrySet()
			.stream()
			.filter((fate) -> fate.getValue().charAt(0) == mark)
			.map(Map.Entry::getKey)
			.toList();
	}

	/**
	 * The mapping as a person who agrees with the suggestions would send it.
	 * @return the mapping, empty when the file does not come so far
	 */
	public Mapping agreed() {
		Mapping agreed = JudgedFile.of(this.kind, this.bytes, this.mapping, this.order).mapping();
		return (agreed != null) ? agreed : Mapping.EMPTY;
	}

	@Override
	public String toString() {
		return this.name;
	}

	private static CorpusFile parse(String section) {
		String[] parts = section.split("(?m)^---\\n", 3);
		if (parts.length != 3) {
			throw new IllegalStateException("Three parts are wanted: " + section);
		}
		List<String> head = parts[0].lines().toList();
		Map<String, String> settings = new HashMap<>();
		Map<String, String> columns = new HashMap<>();
		Map<String, String> constants = new HashMap<>();
		Map<String, Map<String, String>> values = new HashMap<>();
		Map<String, Mapping.Transform> transforms = new HashMap<>();
		for (String line : head.subList(1, head.size()).stream().filter((one) -> !one.isBlank()).toList()) {
			String[] said = line.split(" ", 2);
			switch (said[0]) {
				case "map" -> columns.put(left(said[1]), right(said[1]));
				case "constant" -> constants.put(left(said[1]), right(said[1]));
				case "value" -> {
					String[] field = said[1].split(" ", 2);
					values.computeIfAbsent(field[0], (name) -> new HashMap<>()).put(left(field[1]), right(field[1]));
				}
				case "debit-credit", "debit-plus-credit" -> transforms.put("amount",
						new Mapping.Transform(List.of(left(said[1]), right(said[1])), null, null, said[0], null));
				default -> settings.put(said[0], said[1].strip());
			}
		}
		Expected expected = new Expected();
		parts[2].lines().filter((line) -> !line.isBlank()).forEach(expected::take);
		String order = settings.get("order");
		return new CorpusFile(head.getFirst().strip(),
				Kind.of(settings.getOrDefault("kind", "purchases")).orElseThrow(), bytes(parts[1], settings),
				new Mapping(columns, constants, values, transforms),
				(order != null) ? DateOrder.of(order).orElseThrow() : null, expected.stopped, expected.layout,
				expected.fates, expected.values, expected.remarks);
	}

	private static String left(String text) {
		return text.substring(0, text.indexOf('=')).strip();
	}

	private static String right(String text) {
		return plain(text.substring(text.indexOf('=') + 1).strip());
	}

	private static byte[] bytes(String content, Map<String, String> settings) {
		String end = plain(settings.getOrDefault("eol", "\\n"));
		StringBuilder text = new StringBuilder();
		content.lines().forEach((line) -> text.append(plain(line)).append(end));
		if (settings.containsKey("unended")) {
			text.setLength(text.length() - end.length());
		}
		String encoding = settings.getOrDefault("encoding", "UTF-8");
		if (encoding.endsWith("+BOM")) {
			text.insert(0, '\uFEFF');
		}
		return encoded(text.toString(), Charset.forName(encoding.replace("+BOM", "")));
	}

	/**
	 * Encodes a text that may hold bytes that are no characters.
	 * @param text the text
	 * @param charset how
	 * @return the bytes
	 */
	static byte[] encoded(String text, Charset charset) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		for (String part : text.split("(?<=[\uF700-\uF7FF])|(?=[\uF700-\uF7FF])")) {
			boolean raw = part.length() == 1 && part.charAt(0) >= RAW && part.charAt(0) <= RAW + 0xFF;
			bytes.writeBytes(raw ? new byte[] { (byte) (part.charAt(0) - RAW) } : part.getBytes(charset));
		}
		return bytes.toByteArray();
	}

	/**
	 * Resolves escapes: {@code \t \n \r \0 \\ \}{@code uXXXX \xFF} and {@code a\*500}.
	 */
	private static String plain(String text) {
		Matcher escape = ESCAPE.matcher(text);
		StringBuilder plain = new StringBuilder();
		int from = 0;
		while (escape.find()) {
			plain.append(text, from, escape.start());
			from = escape.end();
			String code = escape.group(1);
			switch (code.charAt(0)) {
				case 'u' -> plain.append((char) Integer.parseInt(code.substring(1), 16));
				case 'x' -> plain.append((char) (RAW + Integer.parseInt(code.substring(1), 16)));
				case '*' -> plain.repeat(plain.charAt(plain.length() - 1), Integer.parseInt(code.substring(1)) - 1);
				case 't' -> plain.append('\t');
				case 'n' -> plain.append('\n');
				case 'r' -> plain.append('\r');
				case '0' -> plain.append('\0');
				default -> plain.append('\\');
			}
		}
		return plain.append(text.substring(from)).toString();
	}

	/**
	 * What is written below the second line.
	 */
	private static final class Expected {

		private @Nullable String stopped;

		private @Nullable String layout;

		private final Map<Integer, String> fates = new TreeMap<>();

		private final Map<Integer, Map<String, String>> values = new TreeMap<>();

		private final List<String> remarks = new ArrayList<>();

		void take(String line) {
			String[] said = line.split(" ", 2);
			String rest = (said.length > 1) ? said[1].strip() : "";
			switch (line.charAt(0)) {
				case '+', '-', 'x' ->
					numbers(said[0].substring(1)).forEach((number) -> fate(number, line.charAt(0), rest));
				case '!' -> this.remarks.add(plain(rest));
				default -> {
					if (said[0].equals("layout")) {
						this.layout = plain(rest);
					}
					else {
						this.stopped = plain(line.strip());
					}
				}
			}
		}

		private static List<Integer> numbers(String written) {
			List<Integer> numbers = new ArrayList<>();
			for (String part : written.split(",")) {
				String[] ends = part.split("\\.\\.");
				int first = Integer.parseInt(ends[0]);
				int last = (ends.length > 1) ? Integer.parseInt(ends[1]) : first;
				for (int number = first; number <= last; number++) {
					numbers.add(number);
				}
			}
			return numbers;
		}

		private void fate(int number, char mark, String rest) {
			String before = this.fates.put(number, (mark == '+') ? "+" : mark + " " + plain(rest));
			if (before != null) {
				throw new IllegalStateException("Row " + number + " is told of twice");
			}
			if (mark == '+' && !rest.isEmpty()) {
				Map<String, String> told = new TreeMap<>();
				for (String one : rest.split(" \\| ")) {
					told.put(left(one), Objects.requireNonNull(right(one)));
				}
				this.values.put(number, told);
			}
		}

	}

}
