package org.holdfast.intake.web.template;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import org.holdfast.intake.Field;
import org.holdfast.intake.Imports;
import org.holdfast.intake.Kind;
import org.holdfast.intake.web.CsvAnswer;
import org.holdfast.web.NotFound;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Answers with the template of a kind of file.
 */
@Component
class Templates {

	/** The media type of a workbook. */
	static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	private final Imports imports;

	private final TemplateBook book;

	Templates(Imports imports, TemplateBook book) {
		this.imports = imports;
		this.book = book;
	}

	void text(String kind, HttpServletResponse response) throws IOException {
		Kind found = find(kind);
		CsvAnswer.begin(response, name(found) + ".csv");
		String header = String.join(",", this.imports.fields(found).stream().map(Field::name).toList());
		response.getOutputStream().write(("\uFEFF" + header + "\r\n").getBytes(StandardCharsets.UTF_8));
	}

	void workbook(String kind, Locale locale, HttpServletResponse response) throws IOException {
		Kind found = find(kind);
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		this.book.write(found, locale, bytes);
		response.setContentType(WORKBOOK);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(name(found) + ".xlsx").build().toString());
		response.getOutputStream().write(bytes.toByteArray());
	}

	private Kind find(String kind) {
		return Kind.of(kind).filter(this.imports.kinds()::contains).orElseThrow(NotFound::new);
	}

	private static String name(Kind kind) {
		return "holdfast-" + kind.code();
	}

}
