package org.holdfast.intake.web;

import java.util.Map;

import org.holdfast.intake.ReceivedFile;
import org.jspecify.annotations.Nullable;

/**
 * A form that came with a file.
 *
 * @param file the file, sealed, absent when none was chosen
 * @param fields the other parts that were filled in, stripped
 */
record UploadedForm(@Nullable ReceivedFile file, Map<String, String> fields) {

	@Nullable String field(String name) {
		return this.fields.get(name);
	}

	String text(String name) {
		return this.fields.getOrDefault(name, "");
	}

}
