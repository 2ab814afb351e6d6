package org.holdfast.intake;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;

/**
 * One known way of spoiling a good row, with what must become of the row.
 *
 * @param name what is done to it
 * @param fate what must become of it, with the name of our field where a column is named
 * @param cells spoils the cells, by our names; given the file
 * @param line spoils the written line; given the delimiter
 * @param remark the rule that must be told of the row, absent for none
 */
record Damage(String name, String fate, BiConsumer<Map<String, String>, DamagedFile> cells,
		BiFunction<String, Character, String> line, @Nullable String remark) {

	/** The row is refused for a value. */
	static Damage value(String name, String field, String value, String rule) {
		return new Damage(name, "- " + rule + " " + field, (cells, file) -> cells.put(field, value),
				(line, delimiter) -> line, null);
	}

	/** The row is accepted for all that, and perhaps told of. */
	static Damage harmless(String name, String field, String value, @Nullable String remark) {
		return new Damage(name, "+", (cells, file) -> cells.put(field, value), (line, delimiter) -> line, remark);
	}

	/** The row is refused for several values or for what other rows say. */
	static Damage cells(String name, String fate, @Nullable String remark,
			BiConsumer<Map<String, String>, DamagedFile> cells) {
		return new Damage(name, fate, cells, (line, delimiter) -> line, remark);
	}

	/** The row is refused for how it is written. */
	static Damage line(String name, String fate, BiFunction<String, Character, String> line) {
		return new Damage(name, fate, (cells, file) -> {
		}, line, null);
	}

	/** What can happen to a row of any kind. */
	static List<Damage> ofAnyRow(String text, String date) {
		return List.of(line("cells are missing", "- row-too-short *", (line, delimiter) -> "short"),
				line("one cell too many", "- row-too-long", (line, delimiter) -> line + delimiter + "extra"),
				line("a quote opens at the end and is not closed", "- quote-unbalanced",
						(line, delimiter) -> line + delimiter + "\"open"),
				line("a quote opens at the start and is not closed", "- quote-unbalanced",
						(line, delimiter) -> "\"" + line.replace("\"", "")),
				line("text follows a closing quote", "- quote-unbalanced",
						(line, delimiter) -> "\"quoted\" text" + delimiter + line.replace("\"", "")),
				line("a blank line", "x blank", (line, delimiter) -> ""),
				line("a line of delimiters", "x blank", (line, delimiter) -> String.valueOf(delimiter).repeat(4)),
				line("the end of file mark of DOS", "x blank", (line, delimiter) -> "\u001A"),
				value("a control character", text, "Bell \u0007 tower", "text-control-character"),
				value("NUL", text, "A\0B", "text-control-character"),
				cells("a C1 control character", "- text-control-character " + text, null,
						(cells, file) -> cells.put(text, "A" + file.control() + "B")),
				value("DEL", text, "A\u007FB", "text-control-character"),
				cells("bytes that are no character", "- text-not-decodable " + text, null,
						(cells, file) -> cells.put(text, "A" + file.undecodable() + "B")),
				cells("a cell of 70,000 characters", "- text-too-long", null,
						(cells, file) -> cells.put(text, "x".repeat(70_000))),
				value("no day", date, "", "value-required"), value("a dash for a day", date, "-", "value-required"),
				value("a word for a day", date, "tomorrow", "date-unreadable"),
				value("a word that databases take for a day", date, "infinity", "date-unreadable"),
				value("another such word", date, "now", "date-unreadable"),
				value("a formula for a day", date, "=TODAY()", "date-unreadable"),
				value("a month without day", date, "2026-03", "date-unreadable"),
				value("something behind the day", date, "2026-03-31 or so", "date-unreadable"),
				value("wide digits in a day", date, "\uFF12\uFF10\uFF12\uFF16-03-31", "date-unreadable"),
				value("month 13", date, "2026-13-01", "date-impossible"),
				value("day 0", date, "2026-03-00", "date-impossible"),
				value("29 February of a common year", date, "2027-02-29", "date-impossible"),
				value("the year of a battle", date, "1066-10-14", "date-out-of-range"),
				value("the end of days", date, "9999-12-31", "date-out-of-range"));
	}

}
