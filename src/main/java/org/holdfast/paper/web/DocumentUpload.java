package org.holdfast.paper.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.holdfast.paper.ReadBack;
import org.holdfast.paper.sheet.NotReadable;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads a form that holds one document. It stays in memory and is never spooled.
 */
@Component
class DocumentUpload {

	private static final int MOST_PARTS = 10;

	private static final int LONGEST_NAME = 200;

	private static final int LONGEST_PART_HEADER = 8192;

	private static final int ROOM_FOR_FIELDS = 64 << 10;

	/**
	 * Reads the form.
	 * @param request a request that was not read yet
	 * @return the document
	 * @throws NotReadable when there is none, or it is too large
	 */
	Sent read(HttpServletRequest request) throws NotReadable {
		if (request.getContentLengthLong() > ReadBack.MOST_BYTES + ROOM_FOR_FIELDS) {
			throw tooLarge();
		}
		Sent sent = null;
		try {
			JakartaServletFileUpload<?, ?> form = new JakartaServletFileUpload<>();
			form.setMaxPartHeaderSize(LONGEST_PART_HEADER);
			form.setHeaderCharset(StandardCharsets.UTF_8);
			FileItemInputIterator items = form.getItemIterator(request);
			for (int count = 0; items.hasNext() && count < MOST_PARTS; count++) {
				FileItemInput item = items.next();
				if ("file".equals(item.getFieldName()) && sent == null) {
					sent = read(item);
				}
			}
		}
		catch (IOException ex) {
			throw new NotReadable("paper.file.broken");
		}
		if (sent == null || (sent.name().isEmpty() && sent.content().length == 0)) {
			throw new NotReadable("paper.file.none");
		}
		return sent;
	}

	private static Sent read(FileItemInput item) throws IOException, NotReadable {
		byte[] content = item.getInputStream().readNBytes(ReadBack.MOST_BYTES + 1);
		if (content.length > ReadBack.MOST_BYTES) {
			throw tooLarge();
		}
		return new Sent(name(item), content);
	}

	private static String name(FileItemInput item) {
		try {
			String name = Objects.requireNonNullElse((@Nullable String) item.getName(), "")
				.replaceAll("\\p{Cntrl}", "");
			return (name.length() > LONGEST_NAME) ? name.substring(0, LONGEST_NAME) : name;
		}
		catch (InvalidPathException ex) {
			return "file";
		}
	}

	private static NotReadable tooLarge() {
		return new NotReadable("paper.file.large", ReadBack.MOST_BYTES >> 20);
	}

	/**
	 * A document somebody has sent.
	 *
	 * @param name name of the file
	 * @param content the whole file
	 */
	record Sent(String name, byte[] content) {

	}

}
