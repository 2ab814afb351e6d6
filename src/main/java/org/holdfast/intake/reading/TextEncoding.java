package org.holdfast.intake.reading;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * The encodings that text files come in.
 */
public enum TextEncoding {

	/**
	 * UTF-8, with or without byte order mark; plain ASCII too.
	 */
	UTF_8(StandardCharsets.UTF_8),

	/**
	 * UTF-16 with the low byte first: what Excel saves as Unicode text.
	 */
	UTF_16LE(StandardCharsets.UTF_16LE),

	/**
	 * UTF-16 with the high byte first.
	 */
	UTF_16BE(StandardCharsets.UTF_16BE),

	/**
	 * The Western European encoding of Windows.
	 */
	WINDOWS_1252(Charset.forName("windows-1252"));

	private final Charset charset;

	TextEncoding(Charset charset) {
		this.charset = charset;
	}

	/**
	 * Finds an encoding by its code in the HTTP API.
	 * @param code the code in the HTTP API
	 * @return the encoding, empty when there is none of that code
	 */
	public static Optional<TextEncoding> of(String code) {
		for (TextEncoding encoding : values()) {
			if (encoding.code().equalsIgnoreCase(code)) {
				return Optional.of(encoding);
			}
		}
		return Optional.empty();
	}

	/**
	 * The code in the HTTP API, such as {@code utf-16le}.
	 * @return the code in the HTTP API, such as {@code utf-16le}
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * The encoding as Java knows it.
	 * @return the encoding as Java knows it
	 */
	public Charset charset() {
		return this.charset;
	}

}
