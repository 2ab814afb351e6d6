package org.holdfast.definition.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.holdfast.web.Refused;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * A form that may carry a small text file. Nothing is written to disk.
 *
 * @param fields what was typed
 * @param file the file, absent when none was chosen
 */
record PostedForm(Map<String, String> fields, byte @Nullable [] file) {

	private static final int LONGEST_FIELD = 512 * 1024;

	private static final int LONGEST_FILE = 1024 * 1024;

	private static final int MOST_PARTS = 20;

	static PostedForm of(HttpServletRequest request) throws IOException {
		if (JakartaServletFileUpload.isMultipartContent(request)) {
			try {
				return parts(new JakartaServletFileUpload<>().getItemIterator(request));
			}
			catch (FileUploadException ex) {
				throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "Unreadable form", ex);
			}
		}
		Map<String, String> fields = new HashMap<>();
		request.getParameterMap().forEach((name, values) -> fields.put(name, values[0]));
		return new PostedForm(fields, null);
	}

	/**
	 * The text of the file, without the heading above a column.
	 * @return absent when no file was chosen
	 * @throws Refused when the file is no list of ZIP codes
	 */
	@Nullable String fileText() {
		if (this.file == null) {
			return null;
		}
		if (this.file.length > LONGEST_FILE) {
			throw Refused.of("/file", "definition.file.big");
		}
		String text = new String(this.file, charset(this.file)).replace("\uFEFF", "");
		if (text.isBlank()) {
			throw Refused.of("/file", "definition.file.empty");
		}
		if (text.chars().anyMatch((sign) -> sign < ' ' && !Character.isWhitespace(sign))) {
			throw Refused.of("/file", "definition.file.type");
		}
		String first = text.lines().findFirst().orElse("");
		return first.chars().anyMatch(Character::isDigit) ? text : text.substring(first.length());
	}

	private static PostedForm parts(FileItemInputIterator parts) throws IOException {
		Map<String, String> fields = new HashMap<>();
		byte[] file = null;
		for (int part = 0; part < MOST_PARTS && parts.hasNext(); part++) {
			FileItemInput item = parts.next();
			try (InputStream content = item.getInputStream()) {
				if (!item.isFormField()) {
					byte[] bytes = content.readNBytes(LONGEST_FILE + 1);
					boolean chosen = item.getName() != null && !item.getName().isEmpty();
					file = chosen ? bytes : file;
					if (bytes.length > LONGEST_FILE) {
						break;
					}
				}
				else {
					fields.put(item.getFieldName(),
							new String(content.readNBytes(LONGEST_FIELD), StandardCharsets.UTF_8));
				}
			}
		}
		return new PostedForm(fields, file);
	}

	private static Charset charset(byte[] bytes) {
		if (bytes.length > 1 && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
				|| bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)) {
			return StandardCharsets.UTF_16;
		}
		return StandardCharsets.UTF_8;
	}

}
