package org.holdfast.intake.reading;

import org.holdfast.intake.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * What all the bytes of a file showed while they streamed past.
 *
 * @param kind what the file is
 * @param encoding the encoding of its text; has no meaning for other kinds
 * @param bytes how many bytes it has
 */
public record FileFindings(FileKind kind, TextEncoding encoding, long bytes) {

	/**
	 * What speaks against the file, or {@code null}. An archive is refused only when its
	 * list of contents was read.
	 */
	public @Nullable Rule rule() {
		return this.kind.rule();
	}

}
