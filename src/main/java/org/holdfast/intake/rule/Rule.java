package org.holdfast.intake.rule;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that can be said against a file, a row or a value. Each rule has a sentence
 * that says what was found and one that says what to do, in
 * {@code messages/intake-rules}. Both take the column as {0} and the shortened value as
 * {1}.
 */
public enum Rule {

	/**
	 * The file has no bytes, or no row below its header.
	 */
	FILE_EMPTY(Severity.FILE_ERROR),

	/**
	 * The content is not a text table.
	 */
	FILE_TYPE(Severity.FILE_ERROR),

	/**
	 * The file has more bytes or rows than the settings allow.
	 */
	FILE_TOO_LARGE(Severity.FILE_ERROR),

	/**
	 * The file is protected by a password.
	 */
	FILE_ENCRYPTED(Severity.FILE_ERROR),

	/**
	 * The file breaks off or is not what it starts as.
	 */
	FILE_DAMAGED(Severity.FILE_ERROR),

	/**
	 * The disk of the database is full; nothing is wrong with the file.
	 */
	STORAGE_FULL(Severity.FILE_ERROR),

	/**
	 * The work was broken off too often; nothing is wrong with the file.
	 */
	WORK_INTERRUPTED(Severity.FILE_ERROR),

	/**
	 * The archive unpacks to far more than it should, or calls in outside text.
	 */
	ARCHIVE_BOMB(Severity.FILE_ERROR),

	/**
	 * No row names the columns.
	 */
	HEADER_MISSING(Severity.FILE_ERROR),

	/**
	 * Two columns have the same name.
	 */
	HEADER_DUPLICATE(Severity.FILE_ERROR),

	/**
	 * A column with values has no name.
	 */
	HEADER_BLANK(Severity.FILE_ERROR),

	/**
	 * The header names more columns than are read.
	 */
	COLUMNS_TOO_MANY(Severity.FILE_ERROR),

	/**
	 * No column was named for a value that every row needs.
	 */
	COLUMN_REQUIRED(Severity.FILE_ERROR),

	/**
	 * Day and month of a column cannot be told apart.
	 */
	DATE_AMBIGUOUS(Severity.FILE_ERROR),

	/**
	 * The employee numbers look like Social Security numbers.
	 */
	EMPLOYEE_ID_PERSONAL(Severity.FILE_ERROR),

	/**
	 * The row has fewer cells than the header.
	 */
	ROW_TOO_SHORT(Severity.ROW_ERROR),

	/**
	 * The row has more filled cells than the header.
	 */
	ROW_TOO_LONG(Severity.ROW_ERROR),

	/**
	 * A quotation mark that opens in this row is not closed where a cell ends.
	 */
	QUOTE_UNBALANCED(Severity.ROW_ERROR),

	/**
	 * A cell or row is longer than is read.
	 */
	TEXT_TOO_LONG(Severity.ROW_ERROR),

	/**
	 * A cell has bytes that are no character in the encoding of the file.
	 */
	TEXT_NOT_DECODABLE(Severity.ROW_ERROR),

	/**
	 * A cell has a control character, such as NUL.
	 */
	TEXT_CONTROL_CHARACTER(Severity.ROW_ERROR),

	/**
	 * A cell that every row needs is blank.
	 */
	VALUE_REQUIRED(Severity.ROW_ERROR),

	/**
	 * The employee number of a row is written like a Social Security number.
	 */
	EMPLOYEE_NUMBER_PERSONAL(Severity.ROW_ERROR),

	/**
	 * A cell is not a date.
	 */
	DATE_UNREADABLE(Severity.ROW_ERROR),

	/**
	 * A date is not in the calendar, such as 31 June.
	 */
	DATE_IMPOSSIBLE(Severity.ROW_ERROR),

	/**
	 * A date lies too far back or ahead.
	 */
	DATE_OUT_OF_RANGE(Severity.ROW_ERROR),

	/**
	 * An end lies before its start.
	 */
	END_BEFORE_START(Severity.ROW_ERROR),

	/**
	 * A cell is not a number.
	 */
	NUMBER_UNREADABLE(Severity.ROW_ERROR),

	/**
	 * An amount has more than two decimals that are not zero.
	 */
	AMOUNT_TOO_PRECISE(Severity.ROW_ERROR),

	/**
	 * An amount is too large, or negative where it cannot be.
	 */
	AMOUNT_OUT_OF_RANGE(Severity.ROW_ERROR),

	/**
	 * Weekly hours are below 0 or above 168.
	 */
	HOURS_OUT_OF_RANGE(Severity.ROW_ERROR),

	/**
	 * A cell is not a ZIP code.
	 */
	ZIP_UNREADABLE(Severity.ROW_ERROR),

	/**
	 * A cell is none of the codes of its column.
	 */
	CODE_UNKNOWN(Severity.ROW_ERROR),

	/**
	 * The same identity comes twice in the file with different values.
	 */
	DUPLICATE_IN_FILE(Severity.ROW_ERROR),

	/**
	 * An employment overlaps another of the same person.
	 */
	DUPLICATE_SPELL(Severity.ROW_ERROR),

	/**
	 * A column of sites, categories or departments has more different values than it can
	 * have.
	 */
	TOO_MANY_VALUES(Severity.ROW_ERROR),

	/**
	 * Leading zeros of a ZIP code were restored.
	 */
	ZIP_PADDED(Severity.WARNING),

	/**
	 * A ZIP code starts with three digits that are not in use.
	 */
	ZIP_UNKNOWN(Severity.WARNING),

	/**
	 * A pay looks hourly where annual was said, or the other way round.
	 */
	PAY_BASIS_SUSPECT(Severity.WARNING),

	/**
	 * A separation meets no employment.
	 */
	SEPARATION_UNMATCHED(Severity.WARNING),

	/**
	 * A vendor is not in the vendor master.
	 */
	VENDOR_UNKNOWN(Severity.WARNING),

	/**
	 * The same row came before in the file and is not counted again.
	 */
	DUPLICATE_EXCLUDED(Severity.WARNING),

	/**
	 * The last row is a total and is not counted.
	 */
	TOTAL_ROW(Severity.WARNING),

	/**
	 * A stated total differs from the sum of the rows; it waits to be accepted.
	 */
	CONTROL_TOTAL_DIFFERS(Severity.WARNING),

	/**
	 * No credit of the file lowers the spend, as the mapping takes them.
	 */
	CREDITS_RAISE_SPEND(Severity.WARNING),

	/**
	 * A Social Security number in free text was masked.
	 */
	PERSONAL_DATA_IN_TEXT(Severity.WARNING),

	/**
	 * A column with personal data is not stored.
	 */
	PERSONAL_DATA_DROPPED(Severity.NOTICE),

	/**
	 * A vendor looks like a person.
	 */
	VENDOR_LOOKS_PERSONAL(Severity.NOTICE),

	/**
	 * No earlier file of the source had the value in this column.
	 */
	VALUE_NEW(Severity.NOTICE),

	/**
	 * The value is read as it was decided elsewhere in the institution.
	 */
	VALUE_DECIDED(Severity.NOTICE),

	/**
	 * The file is read as was chosen for an earlier one of its source.
	 */
	READING_REMEMBERED(Severity.NOTICE),

	/**
	 * The file shows that it is not to be read as an earlier one of its source was.
	 */
	READING_CONTRADICTED(Severity.NOTICE),

	/**
	 * No earlier file of the source had the column.
	 */
	COLUMN_NEW(Severity.NOTICE),

	/**
	 * Earlier files of the source had the column.
	 */
	COLUMN_GONE(Severity.NOTICE),

	/**
	 * Several sources have these columns.
	 */
	SOURCE_CHOSEN(Severity.NOTICE);

	private static final Map<String, Rule> BY_CODE = Stream.of(values())
		.collect(Collectors.toUnmodifiableMap(Rule::code, Function.identity()));

	private final Severity severity;

	private final String code;

	Rule(Severity severity) {
		this.severity = severity;
		this.code = name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * Finds a rule by the code it has in stored rows, in the error file and in the HTTP
	 * API.
	 * @param code the code, such as {@code zip-padded}
	 * @return the rule, empty when there is none of that code
	 */
	public static Optional<Rule> of(String code) {
		return Optional.ofNullable(BY_CODE.get(code));
	}

	/**
	 * The code as stored and published, such as {@code zip-padded}.
	 * @return the code as stored and published, such as {@code zip-padded}
	 */
	public String code() {
		return this.code;
	}

	public Severity severity() {
		return this.severity;
	}

	/**
	 * Says whether the file or the row is refused.
	 * @return whether the file or the row is refused
	 */
	public boolean isError() {
		return this.severity.isError();
	}

	/**
	 * The key of its name, a few words.
	 * @return the key of its name, a few words
	 */
	public String nameKey() {
		return "intake.rule." + this.code + ".name";
	}

	/**
	 * The key of the sentence that says what was found.
	 * @return the key of the sentence that says what was found
	 */
	public String messageKey() {
		return "intake.rule." + this.code + ".message";
	}

	/**
	 * The key of the sentence that says what to do.
	 * @return the key of the sentence that says what to do
	 */
	public String fixKey() {
		return "intake.rule." + this.code + ".fix";
	}

}
