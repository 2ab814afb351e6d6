package org.holdfast.paper;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a sheet is made of.
 */
public enum PaperFormat {

	/** A page in the browser, to be printed there. */
	HTML("text/html", false),

	/** A document for a word processor. */
	DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", true),

	/** A tagged PDF. */
	PDF("application/pdf", false),

	/** A workbook. */
	XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", true);

	private final String mediaType;

	private final boolean readBack;

	PaperFormat(String mediaType, boolean readBack) {
		this.mediaType = mediaType;
		this.readBack = readBack;
	}

	public String mediaType() {
		return this.mediaType;
	}

	/**
	 * Whether it can be filled in and read back.
	 * @return whether rows are left to write on
	 */
	public boolean readBack() {
		return this.readBack;
	}

	public String extension() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * A format that can be downloaded.
	 * @param written its extension
	 * @return the format, empty when there is none such
	 */
	public static Optional<PaperFormat> download(String written) {
		return Stream.of(DOCX, PDF, XLSX).filter((format) -> format.extension().equals(written)).findFirst();
	}

}
