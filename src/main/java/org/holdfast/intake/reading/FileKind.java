package org.holdfast.intake.reading;

import java.util.Locale;

import org.holdfast.intake.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * What the bytes of a file show it to be, whatever its name says.
 */
public enum FileKind {

	/**
	 * Text: read as a table.
	 */
	TEXT(null),

	/**
	 * No bytes, or nothing but a byte order mark.
	 */
	EMPTY(Rule.FILE_EMPTY),

	/**
	 * An archive; only its list of contents says whether it is a workbook.
	 */
	ZIP(Rule.FILE_TYPE),

	/**
	 * An Excel workbook of today (.xlsx): its sheets are read as tables.
	 */
	WORKBOOK(null),

	/**
	 * An Excel workbook that is not kept as markup (.xlsb).
	 */
	BINARY_WORKBOOK(Rule.FILE_TYPE),

	/**
	 * A document or sheet of LibreOffice (.ods, .odt).
	 */
	OPEN_DOCUMENT(Rule.FILE_TYPE),

	/**
	 * An Excel workbook, or another Office file, from before 2007 (.xls).
	 */
	OLD_OFFICE(Rule.FILE_TYPE),

	/**
	 * An Office file, or an archive, protected by a password.
	 */
	ENCRYPTED(Rule.FILE_ENCRYPTED),

	/**
	 * A PDF document.
	 */
	PDF(Rule.FILE_TYPE),

	/**
	 * A web page; some systems call such a page an Excel file.
	 */
	HTML(Rule.FILE_TYPE),

	/**
	 * XML, such as the workbook format of 2003.
	 */
	XML(Rule.FILE_TYPE),

	/**
	 * JSON.
	 */
	JSON(Rule.FILE_TYPE),

	/**
	 * A text document with formatting.
	 */
	RTF(Rule.FILE_TYPE),

	/**
	 * Compressed in another way than zip.
	 */
	COMPRESSED(Rule.FILE_TYPE),

	/**
	 * A picture.
	 */
	IMAGE(Rule.FILE_TYPE),

	/**
	 * Bytes that are no text.
	 */
	BINARY(Rule.FILE_TYPE),

	/**
	 * Mostly zero bytes, as a broken transfer or a failing disk leaves them.
	 */
	BLANKED(Rule.FILE_DAMAGED);

	private final @Nullable Rule rule;

	FileKind(@Nullable Rule rule) {
		this.rule = rule;
	}

	/**
	 * What speaks against a file of this kind, or {@code null}.
	 * @return the rule
	 */
	public @Nullable Rule rule() {
		return this.rule;
	}

	/**
	 * The name by which it is stored.
	 * @return for example {@code old-office}
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * The key of the words for this kind, such as "an Excel workbook (.xlsx)".
	 * @return the key of the words for this kind, such as "an Excel workbook (.xlsx)"
	 */
	public String messageKey() {
		return "intake.rule.file-kind." + code();
	}

}
