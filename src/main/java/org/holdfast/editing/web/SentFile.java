package org.holdfast.editing.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.holdfast.web.BadRequest;
import org.holdfast.web.Refused;

/**
 * Reads the one small text file that came with a form.
 */
final class SentFile {

	private static final int LONGEST = 3_000_000;

	private static final int LONGEST_PART_HEADER = 8192;

	private static final int MOST_PARTS = 5;

	private SentFile() {
	}

	/**
	 * Reads the file.
	 * @param request a request that was not read yet
	 * @return its text
	 * @throws Refused when none was chosen, or it is too long
	 * @throws BadRequest when it is no such form
	 */
	static String text(HttpServletRequest request) {
		try {
			JakartaServletFileUpload<?, ?> form = new JakartaServletFileUpload<>();
			form.setMaxPartHeaderSize(LONGEST_PART_HEADER);
			FileItemInputIterator parts = form.getItemIterator(request);
			for (int count = 0; count < MOST_PARTS && parts.hasNext(); count++) {
				FileItemInput part = parts.next();
				byte[] bytes = part.getInputStream().readNBytes(LONGEST + 1);
				if (bytes.length > LONGEST) {
					throw Refused.of("/file", "editing.file.long");
				}
				if ("file".equals(part.getFieldName()) && bytes.length > 0) {
					return new String(bytes, StandardCharsets.UTF_8);
				}
			}
		}
		catch (IOException ex) {
			throw BadRequest.of("editing.file.unreadable");
		}
		throw Refused.of("/file", "editing.file.missing");
	}

}
