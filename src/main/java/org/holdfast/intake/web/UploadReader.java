package org.holdfast.intake.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.holdfast.intake.FileTooLarge;
import org.holdfast.intake.NewImport;
import org.holdfast.intake.ReceivedFile;
import org.holdfast.intake.Uploads;
import org.holdfast.web.BadRequest;
import org.holdfast.web.Refused;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/**
 * Reads a form with a file part by part, in whatever order the parts come. The file goes
 * straight to where it is sealed; nothing of it is kept in memory or on disk.
 */
@Component
class UploadReader {

	static final String FILE = "file";

	static final String MAPPING = "mapping";

	private static final int MOST_PARTS = 20;

	private static final int LONGEST_FIELD = 1000;

	private static final int LONGEST_TOTALS = 20_000;

	private static final int LONGEST_MAPPING = 1 << 20;

	private static final int LONGEST_PART_HEADER = 8192;

	private static final long ROOM_FOR_FIELDS = 2L << 20;

	private final Uploads uploads;

	UploadReader(Uploads uploads) {
		this.uploads = uploads;
	}

	/**
	 * Reads the form.
	 * @param request a request that was not read yet
	 * @param known the names of the parts besides the file
	 * @return the form; whoever gets it uses the file or discards it
	 * @throws MaxUploadSizeExceededException as soon as the file is known to be too large
	 * @throws BadRequest when it is no such form, or breaks off
	 */
	UploadedForm read(HttpServletRequest request, Set<String> known) {
		return read(request, known, (form) -> null);
	}

	/**
	 * Reads the form of an import, whose rows may be checked as they come.
	 * @param request a request that was not read yet
	 * @param known the names of the parts besides the file
	 * @param telling what the parts before the file say about it; what cannot be
	 * understood is refused later, with the whole form
	 * @return the form; whoever gets it uses the file or discards it
	 */
	UploadedForm read(HttpServletRequest request, Set<String> known,
			Function<UploadedForm, @Nullable NewImport> telling) {
		this.uploads.admit();
		if (request.getContentLengthLong() > this.uploads.limit() + ROOM_FOR_FIELDS) {
			throw new MaxUploadSizeExceededException(this.uploads.limit());
		}
		Parts parts = new Parts(known, request.getContentLengthLong(), telling);
		boolean whole = false;
		try {
			JakartaServletFileUpload<?, ?> form = new JakartaServletFileUpload<>();
			form.setMaxPartHeaderSize(LONGEST_PART_HEADER);
			form.setHeaderCharset(StandardCharsets.UTF_8);
			FileItemInputIterator items = form.getItemIterator(request);
			for (int count = 0; items.hasNext(); count++) {
				if (count == MOST_PARTS) {
					throw BadRequest.of("intake.form.tooMany", MOST_PARTS);
				}
				parts.take(items.next());
			}
			whole = true;
			return new UploadedForm(parts.file, parts.fields);
		}
		catch (FileTooLarge ex) {
			throw new MaxUploadSizeExceededException(ex.limit(), ex);
		}
		catch (IOException | InvalidPathException ex) {
			throw BadRequest.of("intake.form.unreadable");
		}
		finally {
			if (!whole) {
				discard(parts.file);
			}
		}
	}

	/**
	 * Forgets a file that is not wanted after all.
	 * @param file the file, if one came
	 */
	void discard(@Nullable ReceivedFile file) {
		if (file != null) {
			this.uploads.discard(file.id());
		}
	}

	/**
	 * The parts so far.
	 */
	private final class Parts {

		private final Set<String> known;

		private final long announced;

		private final Function<UploadedForm, @Nullable NewImport> telling;

		private final Map<String, String> fields = new HashMap<>();

		private @Nullable ReceivedFile file;

		Parts(Set<String> known, long announced, Function<UploadedForm, @Nullable NewImport> telling) {
			this.known = known;
			this.announced = announced;
			this.telling = telling;
		}

		void take(FileItemInput item) throws IOException {
			String name = item.getFieldName();
			// closing a part would read all that is left of it, however much that is
			InputStream content = item.getInputStream();
			if (FILE.equals(name)) {
				takeFile(item, content);
			}
			else if (name == null || !this.known.contains(name) || this.fields.containsKey(name)) {
				throw BadRequest.of("intake.form.part",
						Stream.concat(Stream.of(FILE), this.known.stream()).sorted().collect(Collectors.joining(", ")));
			}
			else {
				int longest = MAPPING.equals(name) ? LONGEST_MAPPING
						: name.equals("controlTotals") ? LONGEST_TOTALS : LONGEST_FIELD;
				byte[] bytes = content.readNBytes(longest + 1);
				if (bytes.length > longest) {
					throw Refused.of("/" + name, "intake.field.tooLong");
				}
				String text = new String(bytes, StandardCharsets.UTF_8).strip();
				if (!text.isEmpty()) {
					this.fields.put(name, text);
				}
			}
		}

		private void takeFile(FileItemInput item, InputStream content) throws IOException {
			if (this.file != null) {
				throw Refused.of("/file", "intake.file.several");
			}
			String name = nameOf(item);
			ReceivedFile received = UploadReader.this.uploads.receive(name, content, this.announced, told());
			if (received.bytes() == 0 && name.isEmpty()) {
				discard(received);
				return;
			}
			this.file = received;
		}

		private @Nullable NewImport told() {
			try {
				return this.telling.apply(new UploadedForm(null, this.fields));
			}
			catch (Refused ex) {
				return null;
			}
		}

		private static String nameOf(FileItemInput item) {
			try {
				return (item.getName() != null) ? item.getName() : "";
			}
			catch (InvalidPathException ex) {
				return FILE;
			}
		}

	}

}
